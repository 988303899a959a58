import SafeXML
import Testing

@Suite("The limits of the parser")
struct LimitTests {
    private static func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }

    private static func attributes(_ count: Int, _ prefix: String = "") -> String {
        (0..<count).map { " \(prefix)a\(String($0, radix: 36))='u'" }.joined()
    }

    private static let small = XMLLimits(
        maximumBytes: 200,
        maximumDepth: 3,
        maximumNodes: 5,
        maximumAttributes: 4,
        maximumTextLength: 10
    )

    @Test(
        "Each limit accepts what it says and refuses one more",
        arguments: [
            Case("bytes", "<a>" + String(repeating: "<!---->", count: 27) + "<b/></a>", nil),
            Case("bytes + 1", "<a>" + String(repeating: "<!---->", count: 27) + "<b/> </a>", .tooLarge),
            Case("depth", nested(3), nil),
            Case("depth + 1", nested(4), .tooDeep),
            Case("elements", "<a><b/><b/><b/><b/></a>", nil),
            Case("elements + 1", "<a><b/><b/><b/><b/><b/></a>", .tooManyNodes),
            Case("attributes", "<a x='' y=''><b x=''/></a>", nil),
            Case("attributes + 1", "<a x='' y=''><b x='' y=''/></a>", .tooManyNodes),
            Case("declarations", "<a xmlns='u' xmlns:p='u' xmlns:q='u' xmlns:r='u'/>", nil),
            Case("declarations + 1", "<a xmlns='u' xmlns:p='u' xmlns:q='u' xmlns:r='u'><b/></a>", .tooManyNodes),
            Case("attributes of an element + 1", "<a q='' r='' s='' t='' u=''/>", .tooManyNodes),
            Case("both of an element + 1", "<a xmlns='u' r='' s='' t='' u=''/>", .tooManyNodes),
            Case("namespace", "<a xmlns='1234567890'/>", nil),
            Case("namespace + 1", "<a xmlns='12345678901'/>", .textTooLong),
            Case("prefix", "<a xmlns:p234567890='u'/>", nil),
            Case("prefix + 1", "<a xmlns:p2345678901='u'/>", .textTooLong),
            Case("name", "<a234567890/>", nil),
            Case("name + 1", "<a2345678901/>", .textTooLong),
            Case("text", "<a>123456789\n</a>", nil),
            Case("text + 1", "<a>123456789\n1</a>", .textTooLong),
            Case("text joined", "<a>12345<!-- -->6789<![CDATA[0]]>&amp;</a>", .textTooLong),
            Case("text in bytes", "<a>ééééé</a>", nil),
            Case("text in bytes + 1", "<a>éééééé</a>", .textTooLong),
            Case("texts apart", "<a>1234567890<b/>1234567890</a>", nil),
            Case("attribute", "<a x='123456789&lt;'/>", nil),
            Case("attribute + 1", "<a x='123456789&lt;&lt;'/>", .textTooLong),
        ] as [Case<XMLError.Code?>]
    )
    func boundaries(_ sample: Case<XMLError.Code?>) {
        #expect(refusal(sample.document, limits: Self.small) == sample.expected)
    }

    @Test(
        "A bomb is refused by the standard limits",
        arguments: [
            Case("depth", nested(100_000), XMLError.Code.tooDeep),
            Case("depth never closed", String(repeating: "<a>", count: 100_000), .tooDeep),
            Case("width", "<a>" + String(repeating: "<b/>", count: 100_000) + "</a>", .tooManyNodes),
            Case("attributes", "<a" + attributes(90_000) + "/>", .tooManyNodes),
            Case("declarations", "<a" + attributes(60_000, "xmlns:") + "/>", .tooManyNodes),
            Case("huge attribute", "<a x='" + String(repeating: "x", count: 300_000) + "'/>", .textTooLong),
            Case("huge text", "<a>" + String(repeating: "x", count: 300_000) + "</a>", .textTooLong),
            Case("huge CDATA", "<a><![CDATA[" + String(repeating: "x", count: 300_000) + "]]></a>", .textTooLong),
            Case("huge document", "<a>" + String(repeating: "<!---->", count: 200_000) + "</a>", .tooLarge),
        ]
    )
    func bombs(_ sample: Case<XMLError.Code>) {
        #expect(refusal(sample.document) == sample.expected)
    }

    @Test(
        "A start tag with too many attributes is refused before libxml2 compares each with every other",
        arguments: AttributeBomb.allCases
    )
    fileprivate func attributeBomb(_ bomb: AttributeBomb) throws {
        let document =
            switch bomb {
            case .attributes: "<a" + Self.attributes(5_001) + "/>"
            case .declarations: "<a" + Self.attributes(5_001, "xmlns:") + "/>"
            case .unclosed: "<a" + (0...5_000).map { " a\($0) = \n \"\"" }.joined()
            // In one byte order or the other, half of this character is "<", ">" or a quote.
            case .oddCharacters: "<a" + (0...5_000).map { " a\($0)='\u{3C3C}\u{3E3E}\u{2727}'" }.joined() + "/>"
            case .endInValue: "<a" + (0...5_000).map { " a\($0)='>'" }.joined() + "/>"
            case .afterOthers: "<r><!-- \" --><?p \"?><![CDATA[\"]]><a" + Self.attributes(5_001) + "/></r>"
            }
        let documents = [
            Array(document.utf8), utf16(document, bigEndian: true, mark: true),
            utf16(document, bigEndian: false, mark: true),
        ]
        for bytes in documents {
            // As many nodes as the documents of a patient may have.
            let limits = XMLLimits(maximumBytes: bytes.count, maximumNodes: 500_000)
            let error = try #require(throws: XMLError.self) { try SafeXML.parse(bytes, limits: limits) }
            #expect(error == XMLError(.tooManyNodes))
            #expect(error.line == nil)
        }
    }

    @Test("Many equals signs and quotes that are no attributes are read")
    func quotesOutsideOfTags() throws {
        let text = String(repeating: "x=\"\" ", count: 20_000)
        for form in ["<a>\(text)</a>", "<a b='>'>\(text)</a>", "<a><![CDATA[\(text)]]></a>"] {
            #expect(try parse(form).text == text)
            #expect(try SafeXML.parse(utf16(form, bigEndian: false, mark: true)).text == text)
        }
        #expect(try parse("<a><!--\(text)--><?p \(text)?><b x='\(text)'/></a>").children.count == 1)
    }

    @Test("A depth above libxml2's own limit is lowered to it", arguments: [(1, 1), (256, 256), (5_000, 256)])
    func depthCap(_ asked: Int, _ used: Int) throws {
        let limits = XMLLimits(maximumDepth: asked)
        #expect(limits.maximumDepth == used)
        _ = try parse(Self.nested(used), limits: limits)
        #expect(refusal(Self.nested(used + 1), limits: limits) == .tooDeep)
    }

    @Test("Parses running at once don't disturb one another")
    func concurrency() async {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<400 {
                group.addTask {
                    let isBroken = index.isMultiple(of: 3)
                    let document = "<a n='\(index)'>\(isBroken ? "&nbsp;" : "\(index)")</a>"
                    let root = try? parse(document)
                    return isBroken ? root == nil : root?.text == "\(index)" && root?.attribute("n") == "\(index)"
                }
            }
            for await isRight in group {
                #expect(isRight)
            }
        }
    }
}

/// By name, as each has some 300,000 characters.
private enum AttributeBomb: CaseIterable {
    case attributes, declarations, unclosed, oddCharacters, endInValue, afterOthers
}
