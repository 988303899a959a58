/// A name as it is written: a prefix, empty for none, and a local part.
///
/// A literal such as `"soap:Envelope"` is split at its colon. Names are checked when they are written.
public struct QualifiedName: Sendable, ExpressibleByStringLiteral {
    /// The prefix, empty for none.
    public let prefix: String
    /// The name without its prefix.
    public let local: String

    /// Creates a name from its parts.
    public init(prefix: String = "", local: String) {
        self.prefix = prefix
        self.local = local
    }

    /// Creates a name from a literal, with its prefix when it has a colon.
    public init(stringLiteral value: String) {
        guard let colon = value.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            self.init(local: value)
            return
        }
        self.init(prefix: String(value[..<colon]), local: String(value[value.utf8.index(after: colon)...]))
    }

    func write(to bytes: inout [UInt8]) {
        if !prefix.isEmpty {
            bytes.append(prefix)
            bytes.append(UInt8(ascii: ":"))
        }
        bytes.append(local)
    }
}
