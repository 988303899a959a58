/// A namespace and the prefix it is written with; the empty prefix makes it the default namespace.
///
/// Made for constants: one value serves to write names and to look them up.
public struct XMLNamespace: Sendable {
    /// The prefix, without a colon.
    public let prefix: String
    /// The namespace name.
    public let uri: String

    /// Pairs a prefix with a namespace.
    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }

    /// The name to write for a local part in this namespace.
    public func qualified(_ local: String) -> QualifiedName {
        QualifiedName(prefix: prefix, local: local)
    }

    /// The name to look up for a local part in this namespace.
    public func expanded(_ local: String) -> XMLName {
        XMLName(namespace: uri, local: local)
    }

    /// The namespace that a prefix stands for without a declaration, nil for most.
    static func predeclared(_ prefix: String) -> String? {
        switch prefix {
        case "": ""
        case "xml": xml.uri
        default: nil
        }
    }

    static let xml = XMLNamespace(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")
    static let xmlns = XMLNamespace(prefix: "xmlns", uri: "http://www.w3.org/2000/xmlns/")
}
