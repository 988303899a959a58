import INSiSimulator
import SafeXML

/// Makes random trees, the same ones for the same seed.
struct TreeGenerator {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(state: seed)
    }

    /// A tree no deeper than that, with neither empty texts nor neighbouring ones: no document could give them.
    mutating func element(depth: Int) -> XMLElement {
        var attributes: [XMLAttribute] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let attribute = XMLAttribute(name: name(), value: text(length: 0...8))
            guard !attributes.contains(where: { $0.name == attribute.name }) else { continue }
            attributes.append(attribute)
        }
        var children: [XMLNode] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) where depth > 1 {
            if Bool.random(using: &random) {
                children.append(.text(text(length: 1...12)))
            }
            children.append(.element(element(depth: depth - 1)))
        }
        if Bool.random(using: &random) {
            children.append(.text(text(length: 1...12)))
        }
        return XMLElement(name: name(), attributes: attributes, children: children)
    }

    private mutating func name() -> XMLName {
        let namespace = ["", "", "urn:a", "http://example.org/b?x=1&y=2", "urn:c"].randomElement(using: &random)
        let local = ["a", "B1", "é", "e\u{301}", "_x-y.z", "日本"].randomElement(using: &random)
        return XMLName(namespace: namespace ?? "", local: local ?? "a")
    }

    private mutating func text(length: ClosedRange<Int>) -> String {
        let pieces = [
            "a", "é", "e\u{301}", "😀", "<", ">", "&", "\"", "'", "\t", "\n", "\r", "\r\n", " ", "]]>", "&amp;", "<!--",
            "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFD}", "\u{10FFFF}", "\u{FEFF}",
        ]
        let count = Int.random(in: length, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "a" }.joined()
    }
}
