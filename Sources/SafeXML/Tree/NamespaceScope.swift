/// The namespace declarations an element can see.
///
/// A chain that children share rather than a dictionary they copy: a hostile document that declares many namespaces
/// on many nested elements would otherwise cost the product of both.
indirect enum NamespaceScope: Sendable {
    case document
    case declared([XMLNamespace], within: NamespaceScope)

    /// The scope of a child with these declarations of its own.
    func declaring(_ bindings: [XMLNamespace]) -> NamespaceScope {
        bindings.isEmpty ? self : .declared(bindings, within: self)
    }

    /// The namespace that a prefix stands for, nil when nothing declares it.
    func namespace(forPrefix prefix: String) -> String? {
        var scope = self
        while case .declared(let bindings, let outer) = scope {
            if let binding = bindings.first(where: { $0.prefix.isExactly(prefix) }) {
                return binding.uri
            }
            scope = outer
        }
        return XMLNamespace.predeclared(prefix)
    }
}
