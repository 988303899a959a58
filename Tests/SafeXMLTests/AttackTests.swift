import SafeXML
import Testing

@Suite("A hostile or broken document")
struct AttackTests {
    private static func doctype(_ declaration: String, _ content: String = "") -> String {
        "<?xml version=\"1.0\"?><!DOCTYPE a \(declaration)><a>\(content)</a>"
    }

    private static let laughs =
        "[<!ENTITY l0 \"lol\">"
        + (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined() + "]"

    @Test(
        "A DOCTYPE is refused, whatever it declares",
        arguments: [
            Case("nothing", doctype(""), 0),
            Case("empty subset", doctype("[]"), 0),
            Case("billion laughs", doctype(laughs, "&l9;"), 0),
            Case("external entity", doctype("[<!ENTITY e SYSTEM \"file:///etc/passwd\">]", "&e;"), 0),
            Case("parameter entity", doctype("[<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]"), 0),
            Case("external DTD", doctype("SYSTEM \"http://127.0.0.1:9/a.dtd\""), 0),
            Case("public DTD", doctype("PUBLIC \"-//X//Y//EN\" \"file:///etc/passwd\""), 0),
            Case(
                "quadratic blowup",
                doctype(
                    "[<!ENTITY e \"\(String(repeating: "x", count: 50_000))\">]",
                    String(repeating: "&e;", count: 50_000)
                ),
                0
            ),
            Case("default attribute", doctype("[<!ATTLIST a x CDATA \"1\">]"), 0),
            Case("not finished", "<!DOCTYPE a [", 0),
            Case("HTML 5 page", "<!DOCTYPE html><html><body><p>Erreur<br></body></html>", 0),
            Case("UTF-16", utf16(doctype("[]"), bigEndian: true, mark: true), 0),
        ]
    )
    func doctypes(_ sample: Case<Int>) {
        #expect(refusal(sample.document) == .doctypeForbidden)
    }

    @Test(
        "A document that is not well-formed is refused",
        arguments: [
            Case("DOCTYPE without name", "<!DOCTYPE><a/>", 0),
            Case("DOCTYPE after the root", "<a/><!DOCTYPE a>", 0),
            Case("HTML page", "<html><body><p>Erreur<br></body></html>", 0),
            Case("HTML entity", "<a>x&nbsp;y</a>", 0),
            Case("HTML entity in attribute", "<a x='&nbsp;'/>", 0),
            Case("undeclared entity with standalone", "<?xml version='1.0' standalone='no'?><a>&e;</a>", 0),
            Case("second root", "<a/><b/>", 0),
            Case("text after the root", "<a/>x", 0),
            Case("text before the root", "x<a/>", 0),
            Case("space before the declaration", " <?xml version='1.0'?><a/>", 0),
            Case("only a comment", "<!-- -->", 0),
            Case("only a declaration", "<?xml version='1.0'?>", 0),
            Case("crossed tags", "<a><b></a></b>", 0),
            Case("two spellings of one prefix", "<p:a xmlns:p='u' xmlns:q='u'></q:a>", 0),
            Case("undeclared element prefix", "<p:a/>", 0),
            Case("undeclared attribute prefix", "<a p:x=''/>", 0),
            Case("prefix out of scope", "<a><b xmlns:p='u'/><p:c/></a>", 0),
            Case("undeclared by an empty name", "<a xmlns:p='u'><b xmlns:p=''/></a>", 0),
            Case("two colons", "<p:q:a xmlns:p='u'/>", 0),
            Case("xmlns declared", "<a xmlns:xmlns='u'/>", 0),
            Case("xml bound elsewhere", "<a xmlns:xml='u'/>", 0),
            Case("attribute twice", "<a x='' x=''/>", 0),
            Case("attribute twice by namespace", "<a xmlns:p='u' xmlns:q='u' p:x='' q:x=''/>", 0),
            Case("prefix twice", "<a xmlns:p='u' xmlns:p='v'/>", 0),
            Case("namespace that is not a URI", "<a xmlns='a b'/>", 0),
            Case("control character", "<a>\u{1}</a>", 0),
            Case("control reference", "<a>&#1;</a>", 0),
            Case("null reference", "<a>&#0;</a>", 0),
            Case("surrogate reference", "<a>&#xD800;</a>", 0),
            Case("non-character", "<a>\u{FFFE}</a>", 0),
            Case("reference too large", "<a>&#x110000;</a>", 0),
            Case("end of CDATA in text", "<a>]]></a>", 0),
            Case("less-than in attribute", "<a x='<'/>", 0),
            Case("bare ampersand", "<a>a & b</a>", 0),
            Case("double hyphen in comment", "<a><!-- -- --></a>", 0),
            Case("unquoted attribute", "<a x=1/>", 0),
            Case("JSON", #"{"a": 1}"#, 0),
        ]
    )
    func malformed(_ sample: Case<Int>) {
        #expect(refusal(sample.document) == .malformed)
    }

    @Test("Nothing to parse is its own error", arguments: ["", " \r\n\t", "\u{FEFF}", "\u{FEFF}\n"])
    func empty(_ document: String) {
        #expect(refusal(document) == .emptyDocument)
    }

    @Test("Only XML 1.0 is accepted", arguments: ["1.1", "1.2", "2.0"])
    func version(_ version: String) {
        #expect(refusal("<?xml version='\(version)'?><a/>") == .unsupportedVersion)
    }

    @Test("No beginning of a document passes for a document")
    func truncated() throws {
        let document = """
            <?xml version="1.0"?><!-- c --><s:E xmlns:s="u" s:x="é&amp;">\
            <b>t&#233;<![CDATA[<x>]]></b><!-- 😀 --><?p i?><c xmlns=""/></s:E>
            """
        let encoded = [
            Array(document.utf8),
            utf16(document, bigEndian: false, mark: true),
            utf16(document, bigEndian: true, mark: true),
        ]
        for bytes in encoded {
            _ = try SafeXML.parse(bytes)
            for length in 0..<bytes.count {
                #expect(refusal(Array(bytes[..<length])) != nil, "\(length) bytes")
            }
        }
    }

    @Test("An error tells the line but nothing of the document")
    func description() throws {
        let error = try #require(throws: XMLError.self) { try parse("<a>\n<SECRET>\n</b>") }
        #expect(error.line == 3)
        #expect(error.description.contains("not well-formed"))
        #expect(!error.description.contains("SECRET"))
        #expect(error.origin.fileID.hasPrefix("SafeXML/"))
        #expect(error == XMLError(.malformed))
        #expect(error != XMLError(.tooDeep))
    }
}
