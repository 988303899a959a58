import SafeXML
import Testing

@Suite("The template")
struct TemplateTests {
    private static let outer = XMLNamespace(prefix: "o", uri: "urn:outer")
    private static let inner = XMLNamespace(prefix: "i", uri: "urn:inner")

    /// An element with a text gap of its own namespace, a content gap and a fixed element.
    private static let template = XMLTemplate { writer in
        writer.declaration()
        writer.element(outer.qualified("Root"), namespaces: [outer]) { root in
            root.textGap(1, inner.qualified("Text"), namespaces: [inner])
            root.leaf(outer.qualified("Fixed"), "a<b")
            root.gap(2, outer.qualified("Content"))
        }
    }

    private static func filled(
        _ text: String,
        _ content: (inout XMLWriter) -> Void = { _ in }
    ) throws(XMLError) -> String {
        String(
            decoding: try template.filled { gap in
                gap == 1 ? text : "not asked for"
            } content: { gap, writer in
                if gap == 2 { content(&writer) }
            },
            as: UTF8.self
        )
    }

    private static func expected(_ text: String, _ content: String) -> String {
        #"<?xml version="1.0" encoding="UTF-8"?><o:Root xmlns:o="urn:outer">"# + text
            + "<o:Fixed>a&lt;b</o:Fixed>" + content + "</o:Root>"
    }

    @Test("What goes into a gap is escaped as a writer does, and an element without content is an empty element")
    func gaps() throws {
        #expect(
            try Self.filled("é & <") { $0.leaf(Self.outer.qualified("A"), ">") }
                == Self.expected(
                    #"<i:Text xmlns:i="urn:inner">é &amp; &lt;</i:Text>"#,
                    "<o:Content><o:A>&gt;</o:A></o:Content>"
                )
        )
        #expect(try Self.filled("") == Self.expected(#"<i:Text xmlns:i="urn:inner"/>"#, "<o:Content/>"))
        #expect(
            try Self.filled("") { $0.text("") } == Self.expected(#"<i:Text xmlns:i="urn:inner"/>"#, "<o:Content/>")
        )
    }

    @Test("A gap sees the namespaces declared around it, and not those of an element that has ended")
    func namespaces() throws {
        let own = try Self.filled("x") { $0.leaf(Self.inner.qualified("A"), namespaces: [Self.inner]) }
        #expect(own.contains(#"<o:Content><i:A xmlns:i="urn:inner"/></o:Content>"#))
        #expect(throws: XMLError(.undeclaredPrefix)) { try Self.filled("x") { $0.leaf(Self.inner.qualified("A")) } }
    }

    @Test("What can't be written is refused, in the template each time it is filled, and in a gap that one time")
    func refusals() throws {
        let broken = XMLTemplate { $0.leaf("a", "\u{0}") }
        for _ in 0..<2 {
            #expect(throws: XMLError(.invalidCharacter)) {
                try broken.filled { _ in
                    ""
                } content: { _, _ in
                }
            }
        }
        #expect(throws: XMLError(.invalidCharacter)) { try Self.filled("\u{1}") }
        #expect(throws: XMLError(.invalidName)) { try Self.filled("") { $0.leaf(QualifiedName(local: "a b")) } }
        _ = try Self.filled("good")
        #expect(throws: XMLError(.unbalanced)) {
            try XMLTemplate { _ in }.filled { _ in
                ""
            } content: { _, _ in
            }
        }
    }

    @Test("A gap can't put another writer in the place of its own")
    func replaced() {
        #expect(throws: XMLError(.unbalanced)) { try Self.filled("") { $0 = XMLWriter() } }
    }
}
