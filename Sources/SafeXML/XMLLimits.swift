/// How much of a document the parser takes before it refuses it.
public struct XMLLimits: Hashable, Sendable {
    /// The largest document, in bytes as received; the default is 1 MiB.
    public let maximumBytes: Int
    /// The deepest nesting, in elements (the root is at depth 1); the default is 64 and at most 256 is used.
    public let maximumDepth: Int
    /// The largest number of elements, attributes and namespace declarations together; the default is 20 000.
    public let maximumNodes: Int
    /// The largest number of attributes and namespace declarations of one element; the default is 5 000.
    ///
    /// The time to read a start tag grows with the square of it.
    public let maximumAttributes: Int
    /// The longest single text, attribute value, namespace or part of a name, in bytes of UTF-8; the default is 256 KiB.
    ///
    /// A text is what lies between two tags: character data, CDATA and references together.
    public let maximumTextLength: Int

    /// Creates limits; those not given have their default.
    ///
    /// A depth above 256 is lowered to 256, libxml2's own limit: a tree deeper than that costs stack to walk. The number of
    /// attributes is at most that of nodes.
    public init(
        maximumBytes: Int = 1_048_576,
        maximumDepth: Int = 64,
        maximumNodes: Int = 20_000,
        maximumAttributes: Int = 5_000,
        maximumTextLength: Int = 262_144
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = min(maximumDepth, 256)
        self.maximumNodes = maximumNodes
        self.maximumAttributes = min(maximumAttributes, maximumNodes)
        self.maximumTextLength = maximumTextLength
    }

    /// The limits used when none are given.
    public static let standard = XMLLimits()
}
