/// An attribute of an element; a namespace declaration is not one.
public struct XMLAttribute: Hashable, Sendable, CustomStringConvertible {
    /// The attribute's name; an unprefixed attribute is in no namespace.
    public let name: XMLName
    /// The value, after XML's own normalisation.
    public let value: String

    /// Creates an attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }

    /// What it is, never its name or value: documents are about patients.
    public var description: String { "<attribute>" }

    /// Compares code points, as XML does.
    public static func == (lhs: XMLAttribute, rhs: XMLAttribute) -> Bool {
        lhs.name == rhs.name && lhs.value.isExactly(rhs.value)
    }

    /// Hashes code points, as XML compares them.
    public func hash(into hasher: inout Hasher) {
        name.hash(into: &hasher)
        value.hashExactly(into: &hasher)
    }
}
