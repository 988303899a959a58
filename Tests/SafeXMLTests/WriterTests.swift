import SafeXML
import Testing

@Suite("The writer")
struct WriterTests {
    private static let soap = XMLNamespace(prefix: "soap", uri: "urn:soap")

    /// What one use of a new writer produces, as a string.
    private static func written(_ use: (inout XMLWriter) -> Void) throws(XMLError) -> String {
        var writer = XMLWriter()
        use(&writer)
        return String(decoding: try writer.finish(), as: UTF8.self)
    }

    @Test("An envelope is written byte for byte as asked")
    func envelope() throws {
        let soap = Self.soap
        let ins = XMLNamespace(prefix: "", uri: "urn:ins")
        let document = try Self.written { writer in
            writer.declaration()
            writer.element(soap.qualified("Envelope"), namespaces: [soap]) { writer in
                writer.element(soap.qualified("Header"), attributes: [("soap:mustUnderstand", "1"), ("Id", "a")]) {
                    writer in
                    writer.raw(Array("<s:A xmlns:s=\"urn:s\"><!-- é --></s:A>".utf8))
                }
                writer.element(soap.qualified("Body")) { writer in
                    writer.element("Search", namespaces: [ins], attributes: [("xml:lang", "fr")]) {
                        writer in
                        writer.leaf("Name", "D'ARC & <fils>")
                        writer.leaf("Given", "")
                        writer.leaf("Sex", "F", attributes: [("code", "2")])
                        writer.text(" é ")
                    }
                }
            }
        }
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>\
            <soap:Envelope xmlns:soap="urn:soap"><soap:Header soap:mustUnderstand="1" Id="a">\
            <s:A xmlns:s="urn:s"><!-- é --></s:A></soap:Header>\
            <soap:Body><Search xmlns="urn:ins" xml:lang="fr"><Name>D'ARC &amp; &lt;fils&gt;</Name><Given/>\
            <Sex code="2">F</Sex> é </Search></soap:Body></soap:Envelope>
            """
        #expect(document == expected)
    }

    @Test("Text is escaped so that it comes back exactly")
    func text() throws {
        let text = "&<>\"'\t\n\r]]>\u{85}\u{1F600}e\u{301}"
        let document = try Self.written { writer in
            writer.leaf("a", text)
        }
        #expect(document == "<a>&amp;&lt;&gt;\"'\t\n&#13;]]&gt;\u{85}\u{1F600}e\u{301}</a>")
        #expect(Array(try parse(document).text.utf8) == Array(text.utf8))
    }

    @Test("Each character of ASCII is written the same at each place of a text, however long", arguments: 1...26)
    func escapedAnywhere(length: Int) throws {
        for value in UInt8(0)...0x7F {
            let scalar = Unicode.Scalar(value)
            let alone = try? writtenText(String(scalar))
            for place in 0..<length {
                let (before, after) = (
                    String(repeating: "a", count: place), String(repeating: "~", count: length - 1 - place)
                )
                let written = try? writtenText(before + String(scalar) + after)
                #expect(written == alone.map { before + $0 + after }, "\(value) at \(place)")
            }
        }
    }

    private func writtenText(_ text: String) throws -> String {
        String(try Self.written { $0.leaf("a", text) }.dropFirst("<a>".count).dropLast("</a>".count))
    }

    @Test("Attribute values are escaped so that they come back exactly")
    func attribute() throws {
        let value = "&<>\"'\t\n\r é"
        let document = try Self.written { writer in
            writer.leaf("a", attributes: [("x", value)])
        }
        #expect(document == "<a x=\"&amp;&lt;>&quot;'&#9;&#10;&#13; é\"/>")
        #expect(try parse(document).attribute("x") == value)
    }

    @Test(
        "A character that XML cannot carry is refused wherever it is",
        arguments: ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"]
    )
    func invalidCharacter(_ character: String) {
        #expect(throws: XMLError(.invalidCharacter)) {
            try Self.written { writer in writer.leaf("a", "x\(character)") }
        }
        #expect(throws: XMLError(.invalidCharacter)) {
            try Self.written { writer in
                writer.element("a") { writer in writer.text(character) }
            }
        }
        #expect(throws: XMLError(.invalidCharacter)) {
            try Self.written { writer in writer.leaf("a", attributes: [("x", character)]) }
        }
        #expect(throws: XMLError(.invalidCharacter)) {
            try Self.written { writer in
                writer.leaf("a", namespaces: [XMLNamespace(prefix: "p", uri: "u\(character)")])
            }
        }
    }

    @Test(
        "What is not a name is refused as an element, an attribute and a prefix",
        arguments: ["", "1a", "-a", "a b", "a>", "a/", "a\"", "a:b", "a\u{0}", "\u{301}a", "é\u{D7}", ".a"]
    )
    func invalidName(_ name: String) {
        #expect(throws: XMLError(.invalidName)) {
            try Self.written { writer in writer.leaf(QualifiedName(local: name)) }
        }
        #expect(throws: XMLError(.invalidName)) {
            try Self.written { writer in
                writer.leaf("a", attributes: [(QualifiedName(local: name), "")])
            }
        }
        guard !name.isEmpty else { return }
        #expect(throws: XMLError(.invalidName)) {
            try Self.written { writer in
                writer.leaf("a", namespaces: [XMLNamespace(prefix: name, uri: "u")])
            }
        }
        #expect(throws: XMLError(.invalidName)) {
            try Self.written { writer in writer.leaf(QualifiedName(prefix: name, local: "a")) }
        }
    }

    @Test("Names beyond ASCII are accepted", arguments: ["é", "e\u{301}", "_", "日本", "a-1.b\u{B7}"])
    func validName(_ name: String) throws {
        let document = try Self.written { writer in writer.leaf(QualifiedName(local: name)) }
        #expect(try parse(document).name == XMLName(local: name))
    }

    @Test(
        "A start tag that a parser would refuse is not written",
        arguments: [
            Tag("p:a", [], [], .undeclaredPrefix),
            Tag("a", [], [("p:x", "")], .undeclaredPrefix),
            Tag("xmlns:a", [], [], .undeclaredPrefix),
            Tag("a", [], [("xmlns:p", "u")], .undeclaredPrefix),
            Tag("a", [], [("xmlns", "u")], .invalidName),
            Tag("a", [], [("x", ""), ("x", "")], .duplicateAttribute),
            Tag("a", [("p", "u"), ("q", "u")], [("p:x", ""), ("q:x", "")], .duplicateAttribute),
            Tag("a", [("p", "u"), ("p", "v")], [], .invalidNamespace),
            Tag("a", [("p", "")], [], .invalidNamespace),
            Tag("a", [("xmlns", "u")], [], .invalidNamespace),
            Tag("a", [("xml", "u")], [], .invalidNamespace),
            Tag("a", [("p", "http://www.w3.org/XML/1998/namespace")], [], .invalidNamespace),
            Tag("a", [("p", "http://www.w3.org/2000/xmlns/")], [], .invalidNamespace),
        ]
    )
    func refusedTag(_ tag: Tag) {
        #expect(throws: XMLError(tag.code)) {
            try Self.written { writer in
                writer.leaf(tag.name, namespaces: tag.namespaces, attributes: tag.attributes)
            }
        }
    }

    @Test("A prefix is declared only inside the element that declares it")
    func scope() throws {
        #expect(throws: XMLError(.undeclaredPrefix)) {
            try Self.written { writer in
                writer.element("a") { writer in
                    writer.leaf("soap:b", namespaces: [Self.soap])
                    writer.leaf("soap:c")
                }
            }
        }
    }

    @Test("Only one complete root makes a document")
    func balance() throws {
        #expect(throws: XMLError(.unbalanced)) { try XMLWriter().finish() }
        let misuses: [(inout XMLWriter) -> Void] = [
            { writer in writer.declaration() },
            { writer in writer.text("x") },
            { writer in writer.raw(Array("<a/>".utf8)) },
            { writer in
                writer.leaf("a")
                writer.leaf("b")
            },
            { writer in
                writer.leaf("a")
                writer.text("x")
            },
            { writer in
                writer.leaf("a")
                writer.declaration()
            },
            { writer in
                writer.element("a") {
                    $0 = XMLWriter()
                    $0.leaf("b")
                }
            },
        ]
        for misuse in misuses {
            #expect(throws: XMLError(.unbalanced)) { try Self.written(misuse) }
        }
    }

    @Test("An error thrown by the content reaches the caller, and the document cannot be finished")
    func contentError() throws {
        struct Stop: Error {}
        var writer = XMLWriter()
        #expect(throws: Stop.self) { try writer.element("a") { _ in throw Stop() } }
        let abandoned = writer
        #expect(throws: XMLError(.unbalanced)) { try abandoned.finish() }
    }

    @Test("The first error is the one reported, and the document cannot be used after it")
    func firstError() throws {
        #expect(throws: XMLError(.invalidCharacter)) {
            try Self.written { writer in
                writer.element("a") {
                    $0.text("\u{1}")
                    $0.leaf("p:b")
                    $0.leaf("c", "fine")
                }
            }
        }
    }

    /// A start tag and the code it is refused with.
    struct Tag: Sendable {
        let name: QualifiedName
        let namespaces: [XMLNamespace]
        let attributes: [(name: QualifiedName, value: String)]
        let code: XMLError.Code

        init(
            _ name: QualifiedName,
            _ namespaces: [(String, String)],
            _ attributes: [(name: QualifiedName, value: String)],
            _ code: XMLError.Code
        ) {
            self.name = name
            self.namespaces = namespaces.map { XMLNamespace(prefix: $0.0, uri: $0.1) }
            self.attributes = attributes
            self.code = code
        }
    }
}
