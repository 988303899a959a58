import SafeXML
import Testing

@Suite("The tree of a document")
struct TreeTests {
    @Test(
        "Text is exactly the document's, whatever markup splits it",
        arguments: [
            Case("comment", "<a>A<!-- x -->B</a>", "AB"),
            Case("processing instruction", "<a>A<?x y?>B</a>", "AB"),
            Case("CDATA", "<a>A<![CDATA[<b>&amp;]]>B</a>", "A<b>&amp;B"),
            Case("predefined entities", "<a>&lt;&gt;&amp;&apos;&quot;</a>", "<>&'\""),
            Case("character references", "<a>&#233;&#xE9;&#x1F600;</a>", "éé😀"),
            Case("white space", "<a> \t\n x \n</a>", " \t\n x \n"),
            Case("only white space", "<a>\n  </a>", "\n  "),
            Case("line ends", "<a>1\r\n2\r3\n4</a>", "1\n2\n3\n4"),
            Case("referenced line end", "<a>1&#13;&#10;2</a>", "1\r\n2"),
            Case("no text", "<a/>", ""),
        ]
    )
    func text(_ sample: Case<String>) throws {
        let root = try SafeXML.parse(sample.document)
        #expect(Array(root.text.utf8) == Array(sample.expected.utf8))
        #expect(root.children == (sample.expected.isEmpty ? [] : [.text(sample.expected)]))
    }

    @Test(
        "Prefixes, attribute order and the way an empty element is written don't change the tree",
        arguments: [
            (#"<p:a xmlns:p="u"><p:b/></p:a>"#, #"<a xmlns="u"><b></b></a>"#),
            (#"<a x="1" y="2"/>"#, #"<a y="2" x="1"/>"#),
            (#"<a xmlns:p="u" p:x="1"/>"#, #"<a xmlns:q="u" q:x="1"/>"#),
            (#"<a xmlns:unused="u"/>"#, "<a/>"),
            (#"<a xmlns="u"><b xmlns=""/></a>"#, #"<p:a xmlns:p="u"><b/></p:a>"#),
            ("<a>A<!-- x -->B</a>", "<a>AB</a>"),
        ]
    )
    func equalTrees(_ left: String, _ right: String) throws {
        #expect(try parse(left) == parse(right))
    }

    @Test(
        "Namespaces, values, order and code points do change the tree",
        arguments: [
            (#"<a xmlns="u"/>"#, #"<a xmlns="v"/>"#),
            (#"<a xmlns="u" x="1"/>"#, #"<p:a xmlns:p="u" p:x="1"/>"#),
            (#"<a x="1"/>"#, #"<a x="2"/>"#),
            ("<a><b/><c/></a>", "<a><c/><b/></a>"),
            ("<a> <b/></a>", "<a><b/></a>"),
            ("<a>\u{E9}</a>", "<a>e\u{301}</a>"),
            ("<a x='\u{E9}'/>", "<a x='e\u{301}'/>"),
            // Equal for Swift, and of the same length in UTF-8.
            ("<a>s\u{323}\u{307}</a>", "<a>s\u{307}\u{323}</a>"),
            ("<a x='s\u{323}\u{307}'/>", "<a x='s\u{307}\u{323}'/>"),
            ("<s\u{323}\u{307}/>", "<s\u{307}\u{323}/>"),
            ("<\u{E9}/>", "<e\u{301}/>"),
        ]
    )
    func differentTrees(_ left: String, _ right: String) throws {
        #expect(try parse(left) != parse(right))
    }

    @Test("Children and attributes are found by their expanded names")
    func lookups() throws {
        let soap = XMLNamespace(prefix: "soap", uri: "urn:soap")
        let root = try parse(
            #"<s:E xmlns:s="urn:soap" s:x="1" x="2"><s:B>1</s:B>t<B>2</B><s:B>3</s:B>u</s:E>"#
        )
        #expect(root.name == soap.expanded("E"))
        #expect(root.attribute(soap.expanded("x")) == "1")
        #expect(root.attribute("x") == "2")
        #expect(root.attribute("y") == nil)
        #expect(root.elements.map(\.text) == ["1", "2", "3"])
        #expect(root.elements(named: soap.expanded("B")).map(\.text) == ["1", "3"])
        #expect(root.first(named: XMLName(local: "B"))?.text == "2")
        #expect(root.first(named: XMLName(local: "C")) == nil)
        #expect(root.text == "tu")
    }

    @Test("Attribute values are normalised as XML says, and only so")
    func attributeValue() throws {
        let root = try parse("<a x=' 1\t2\r\n3&#10;&lt;&amp; ' xml:lang='fr'/>")
        #expect(root.attribute("x") == " 1 2 3\n<& ")
        #expect(root.attribute(XMLName(namespace: "http://www.w3.org/XML/1998/namespace", local: "lang")) == "fr")
    }

    @Test("A prefix in text can be resolved where it stands")
    func scope() throws {
        let root = try parse(#"<a xmlns:p="1" xmlns="d"><b xmlns:p="2"/><c xmlns=""/><e/></a>"#)
        #expect(root.elements.map { $0.namespace(forPrefix: "p") } == ["2", "1", "1"])
        #expect(root.elements.map { $0.namespace(forPrefix: "") } == ["d", "", "d"])
        #expect(root.namespace(forPrefix: "xml") == "http://www.w3.org/XML/1998/namespace")
        #expect(root.namespace(forPrefix: "q") == nil)
    }

    @Test("XInclude, xml:base and stylesheets are only names")
    func inert() throws {
        let root = try parse(
            """
            <?xml-stylesheet href="file:///etc/passwd"?>
            <a xml:base="file:///etc/"><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="passwd"/></a>
            """
        )
        #expect(root.elements.count == 1)
        #expect(root.elements.first?.children == [])
    }

    @Test("Names, namespaces and values stay those of the document, however many there are")
    func manyNames() throws {
        let names = (0..<400).map { (prefix: "p\($0 % 23)", local: "n\($0)") }
        let declarations = (0..<23).map { " xmlns:p\($0)='urn:\($0)'" }.joined()
        // Each name comes twice, long after the first time, and then in another namespace.
        let content = (names + names).map { "<\($0.prefix):\($0.local) \($0.prefix):\($0.local)='\($0.local)'/>" }
        let others = names.map { "<\($0.local)>\($0.local)</\($0.local)>" }
        let root = try parse("<a\(declarations)>\(content.joined())\(others.joined())</a>")
        let expected = names.map { XMLName(namespace: "urn:\($0.prefix.dropFirst())", local: $0.local) }
        let elements = root.elements
        #expect(elements.map(\.name) == expected + expected + names.map { XMLName(local: $0.local) })
        #expect(elements.prefix(800).map { $0.attributes.map(\.name) } == (expected + expected).map { [$0] })
        #expect(elements.prefix(800).map { $0.attributes.map(\.value) } == (names + names).map { [$0.local] })
        #expect(elements.suffix(400).map(\.text) == names.map(\.local))
    }

    @Test("An element can be kept without its document, and has its whole content")
    func kept() throws {
        let child = try #require(try parse("<a>1<b x='2'>3<c/>4</b>5</a>").elements.first)
        #expect(child == (try parse("<b x='2'>3<c/>4</b>")))
        #expect(child.text == "34")
        #expect(child.elements.map(\.name.local) == ["c"])
        #expect(child.elements.first?.elements.isEmpty == true)
    }
}
