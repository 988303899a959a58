/// What an element can hold.
///
/// CDATA is text like any other; comments and processing instructions are not kept.
public enum XMLNode: Sendable, Equatable, CustomStringConvertible {
    /// A child element.
    case element(XMLElement)
    /// A run of text between two tags; two texts are never neighbours.
    case text(String)

    /// The kind of the node, never what it holds: documents are about patients.
    public var description: String {
        switch self {
        case .element: "<element>"
        case .text: "<text>"
        }
    }

    /// Compares code points, as XML does.
    public static func == (lhs: XMLNode, rhs: XMLNode) -> Bool {
        switch (lhs, rhs) {
        case (.element(let left), .element(let right)): left == right
        case (.text(let left), .text(let right)): left.isExactly(right)
        case (.element, .text), (.text, .element): false
        }
    }
}
