import Identitovigilance
import SafeXML
import Testing

@Suite("Exclusive canonical form")
struct CanonicalFormTests {
    private static func canonical(
        _ document: String,
        _ element: XMLName = XMLName(local: "a"),
        id: String? = nil,
        omitting: XMLName? = nil,
        keepsComments: Bool = false
    ) throws(XMLError) -> String {
        let bytes = try ExclusiveCanonicalForm.bytes(
            of: Array(document.utf8),
            element: element,
            id: id,
            omitting: omitting,
            keepsComments: keepsComments
        )
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("The samples of two clients have their published digests (insi-protocol 8.11)", arguments: SignedSample.all)
    func samples(_ sample: SignedSample) throws {
        let form = try Self.canonical(sample.document, sample.element, id: sample.id)
        #expect(form.utf8.count == sample.canonical.utf8.count)
        #expect(form.utf8.elementsEqual(sample.canonical.utf8))
        #expect(SHA256.hash(Array(form.utf8)) == sample.digest)
    }

    @Test("A namespace used only inside a value is not written, or the digest would be another (insi-protocol 8.11)")
    func unusedNamespace() throws {
        let kept = SignedSample.gie.withUnusedNamespace
        #expect(SHA256.hash(Array(kept.utf8)) == SignedSample.wrongDigest)
        let form = try Self.canonical(kept, SignedSample.gie.element)
        #expect(form.utf8.elementsEqual(SignedSample.gie.canonical.utf8))
    }

    @Test("Namespaces come by prefix, then attributes by namespace and name")
    func ordering() throws {
        let form = try Self.canonical(
            #"<a z="1" n:b="2" m:c="3" b="4" xmlns:n="urn:1" xmlns:m="urn:2" xmlns:unused="urn:3"/>"#
        )
        #expect(form == #"<a xmlns:m="urn:2" xmlns:n="urn:1" b="4" z="1" n:b="2" m:c="3"></a>"#)
    }

    @Test("A namespace declared outside is written where it is used, and once")
    func inherited() throws {
        let document = #"<r xmlns="urn:r" xmlns:p="urn:p" xmlns:q="urn:q"><p:a><p:b q:c="1"/><d/></p:a></r>"#
        #expect(
            try Self.canonical(document, XMLName(namespace: "urn:p", local: "a"))
                == #"<p:a xmlns:p="urn:p"><p:b xmlns:q="urn:q" q:c="1"></p:b><d xmlns="urn:r"></d></p:a>"#
        )
    }

    @Test("xml:lang of an ancestor is not taken over, as it is in the inclusive form")
    func xmlAttributes() throws {
        #expect(
            try Self.canonical(#"<r xml:lang="fr"><a xml:space="preserve"/></r>"#) == #"<a xml:space="preserve"></a>"#
        )
    }

    @Test("References, CDATA, quotes and line ends have one spelling")
    func spellings() throws {
        let document = "<a b='&quot;&#9;&#10;&#13;&lt;&amp;>'>&#x41;<![CDATA[<&>]]>\"'\r\n&#13;</a>"
        #expect(
            try Self.canonical(document)
                == "<a b=\"&quot;&#x9;&#xA;&#xD;&lt;&amp;>\">A&lt;&amp;&gt;\"'\n&#xD;</a>"
        )
    }

    @Test("Comments are dropped unless they are wanted; processing instructions stay")
    func comments() throws {
        let document = "<!-- 0 --><a>1<!-- 2 -->3<?pi x?></a>"
        #expect(try Self.canonical(document) == "<a>13<?pi x?></a>")
        #expect(try Self.canonical(document, keepsComments: true) == "<a>1<!-- 2 -->3<?pi x?></a>")
    }

    @Test("Accents are UTF-8 whatever the document's encoding, and never recomposed")
    func accents() throws {
        #expect(try Self.canonical("<a>Médecin e\u{301} 😀</a>").utf8.elementsEqual("<a>Médecin e\u{301} 😀</a>".utf8))
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        let form = try ExclusiveCanonicalForm.bytes(of: latin, element: XMLName(local: "a"))
        #expect(form == Array("<a>é</a>".utf8))
        let wide = utf16("<a>é</a>", bigEndian: true, mark: true)
        #expect(try ExclusiveCanonicalForm.bytes(of: wide, element: XMLName(local: "a")) == Array("<a>é</a>".utf8))
    }

    @Test("Only the direct children of the name are left out")
    func omitting() throws {
        let document = "<r><s/><a>1<s><x/></s>2<b><s/></b></a></r>"
        #expect(try Self.canonical(document, omitting: XMLName(local: "s")) == "<a>12<b><s></s></b></a>")
        let other = #"<a xmlns:n="urn:n"><n:s/></a>"#
        #expect(
            try Self.canonical(other, omitting: XMLName(local: "s")) == #"<a><n:s xmlns:n="urn:n"></n:s></a>"#
        )
    }

    @Test("The identifier chooses among elements of the name, at any depth")
    func identifier() throws {
        let document = #"<r><a ID="1"><a ID="2"><b/></a></a><c/><a ID="3">é</a></r>"#
        #expect(try Self.canonical(document, id: "2") == #"<a ID="2"><b></b></a>"#)
        #expect(try Self.canonical(document, id: "3") == #"<a ID="3">é</a>"#)
    }

    @Test(
        "None or several is an error",
        arguments: [
            (#"<r><a ID="1"/><a ID="1"/></r>"#, "1", .elementNotUnique), ("<r><a/><a/></r>", nil, .elementNotUnique),
            (#"<r><a ID="1"/></r>"#, "2", .elementNotFound), ("<r><b/></r>", nil, .elementNotFound),
            (#"<r><a id="1"/><a xmlns:n="urn:n" n:ID="1"/></r>"#, "1", .elementNotFound),
            (#"<a xmlns="urn:a"/>"#, nil, .elementNotFound),
        ] as [(String, String?, XMLError.Code)]
    )
    func notOne(_ document: String, _ id: String?, _ expected: XMLError.Code) {
        #expect(throws: XMLError(expected)) { try Self.canonical(document, id: id) }
    }

    @Test(
        "What the strict parser refuses is refused",
        arguments: [
            ("<!DOCTYPE a [<!ATTLIST a ID CDATA '1'>]><a/>", .doctypeForbidden), ("<a>", .malformed),
            ("<a>&x;</a>", .malformed), ("", .emptyDocument),
        ] as [(String, XMLError.Code)]
    )
    func refused(_ document: String, _ expected: XMLError.Code) {
        #expect(throws: XMLError(expected)) { try Self.canonical(document) }
    }

    @Test("A relative namespace name has no canonical form")
    func relativeNamespace() {
        #expect(throws: XMLError(.notCanonicalisable)) {
            try Self.canonical(#"<a xmlns="x/y"/>"#, XMLName(namespace: "x/y", local: "a"))
        }
    }
}
