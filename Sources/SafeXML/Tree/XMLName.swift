/// The expanded name of an element or an attribute: its namespace and its local part.
///
/// Two names are equal when both parts have the same code points; the prefix a document used doesn't matter.
public struct XMLName: Hashable, Sendable {
    /// The namespace name, empty for none.
    public let namespace: String
    /// The name without its prefix.
    public let local: String

    /// Creates a name; without a namespace, it is in none.
    public init(namespace: String = "", local: String) {
        self.namespace = namespace
        self.local = local
    }

    /// Compares code points, as XML does.
    public static func == (lhs: XMLName, rhs: XMLName) -> Bool {
        lhs.local.isExactly(rhs.local) && lhs.namespace.isExactly(rhs.namespace)
    }

    /// Hashes code points, as XML compares them.
    public func hash(into hasher: inout Hasher) {
        namespace.hashExactly(into: &hasher)
        local.hashExactly(into: &hasher)
    }
}
