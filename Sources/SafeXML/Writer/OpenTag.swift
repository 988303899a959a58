/// A start tag, with what it takes to check it against the namespaces declared around it.
struct OpenTag {
    let name: QualifiedName
    let scope: NamespaceScope
    /// The tag without its closing ">" or "/>".
    private(set) var bytes: [UInt8] = []
    private let namespaces: [XMLNamespace]

    init(_ name: QualifiedName, namespaces: [XMLNamespace], within outer: NamespaceScope) {
        self.name = name
        self.namespaces = namespaces
        self.scope = outer.declaring(namespaces)
    }

    /// Writes the whole tag, unless a parser would refuse it.
    mutating func write(attributes: [(name: QualifiedName, value: String)]) throws(XMLError) {
        _ = try Self.resolve(name, in: scope)
        bytes = Array("<".utf8) + name.bytes
        for (index, namespace) in namespaces.enumerated() {
            guard !namespaces[..<index].contains(where: { $0.prefix.isExactly(namespace.prefix) }) else {
                throw XMLError(.invalidNamespace)
            }
            bytes += try Self.attribute(try Self.declarationName(namespace), namespace.uri)
        }
        var written: Set<XMLName> = []
        for attribute in attributes {
            let expanded = try Self.expandedAttributeName(attribute.name, in: scope)
            guard written.insert(expanded).inserted else { throw XMLError(.duplicateAttribute) }
            bytes += try Self.attribute(attribute.name, attribute.value)
        }
    }

    private static func attribute(_ name: QualifiedName, _ value: String) throws(XMLError) -> [UInt8] {
        try Array(" ".utf8) + name.bytes + Array("=\"".utf8) + Escape.attribute.bytes(of: value) + Array("\"".utf8)
    }

    /// The attribute that declares the namespace, unless XML forbids the declaration.
    private static func declarationName(_ namespace: XMLNamespace) throws(XMLError) -> QualifiedName {
        let isXML = namespace.prefix.isExactly(XMLNamespace.xml.prefix)
        guard isXML == namespace.uri.isExactly(XMLNamespace.xml.uri),
            !namespace.prefix.isExactly(XMLNamespace.xmlns.prefix),
            !namespace.uri.isExactly(XMLNamespace.xmlns.uri)
        else {
            throw XMLError(.invalidNamespace)
        }
        guard !namespace.prefix.isEmpty else { return QualifiedName(local: XMLNamespace.xmlns.prefix) }
        guard !namespace.uri.isEmpty else { throw XMLError(.invalidNamespace) }
        guard Characters.isName(namespace.prefix) else { throw XMLError(.invalidName) }
        return XMLNamespace.xmlns.qualified(namespace.prefix)
    }

    /// An unprefixed attribute is in no namespace, and must not be a declaration in disguise.
    private static func expandedAttributeName(
        _ name: QualifiedName,
        in scope: NamespaceScope
    ) throws(XMLError) -> XMLName {
        let expanded = try resolve(name, in: scope)
        guard name.prefix.isEmpty else { return expanded }
        guard !name.local.isExactly(XMLNamespace.xmlns.prefix) else { throw XMLError(.invalidName) }
        return XMLName(local: name.local)
    }

    private static func resolve(_ name: QualifiedName, in scope: NamespaceScope) throws(XMLError) -> XMLName {
        guard Characters.isName(name.local), name.prefix.isEmpty || Characters.isName(name.prefix) else {
            throw XMLError(.invalidName)
        }
        guard let namespace = scope.namespace(forPrefix: name.prefix) else { throw XMLError(.undeclaredPrefix) }
        return XMLName(namespace: namespace, local: name.local)
    }
}
