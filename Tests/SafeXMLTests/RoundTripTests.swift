import SafeXML
import Testing

@Suite("Writing and then parsing")
struct RoundTripTests {
    @Test("Any tree comes back equal", arguments: 0..<300 as Range<UInt64>)
    func roundTrip(_ seed: UInt64) throws {
        var generator = TreeGenerator(seed: seed)
        let tree = generator.element(depth: 5)
        var writer = XMLWriter()
        if seed.isMultiple(of: 2) {
            writer.declaration()
        }
        Self.write(tree, to: &writer)
        let bytes = try writer.finish()
        #expect(try SafeXML.parse(bytes) == tree)
    }

    @Test("The generated trees exercise what they should")
    func generated() {
        let trees = (0..<300 as Range<UInt64>).map { seed in
            var generator = TreeGenerator(seed: seed)
            return generator.element(depth: 5)
        }
        #expect(trees.contains { !$0.attributes.isEmpty && $0.elements.count > 1 && !$0.text.isEmpty })
        #expect(trees.contains { $0.text.unicodeScalars.contains("\r") })
        #expect(Set(trees.map(\.name)).count > 10)
    }

    /// Writes a tree, declaring each namespace where it is used under a prefix that may hide an outer one.
    private static func write(_ tree: XMLElement, to writer: inout XMLWriter) {
        var namespaces: [XMLNamespace] = []
        func qualified(_ name: XMLName, default isDefaultAllowed: Bool) -> QualifiedName {
            if name.namespace.isEmpty, !isDefaultAllowed { return QualifiedName(local: name.local) }
            let usable = namespaces.filter { isDefaultAllowed || !$0.prefix.isEmpty }
            if let known = usable.first(where: { $0.uri == name.namespace }) {
                return known.qualified(name.local)
            }
            let isDefault = isDefaultAllowed && (name.namespace.isEmpty || name.local.utf8.count.isMultiple(of: 2))
            let added = XMLNamespace(prefix: isDefault ? "" : "n\(namespaces.count)", uri: name.namespace)
            namespaces.append(added)
            return added.qualified(name.local)
        }
        let name = qualified(tree.name, default: true)
        let attributes = tree.attributes.map { (name: qualified($0.name, default: false), value: $0.value) }
        writer.element(name, namespaces: namespaces, attributes: attributes) { writer in
            for child in tree.children {
                switch child {
                case .element(let element): write(element, to: &writer)
                case .text(let text): writer.text(text)
                }
            }
        }
    }
}
