/// A SHA-256 digest that links one journal entry to the next.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// What the first entry of a journal is linked to: 32 zero bytes.
    public static let origin = Digest(unchecked: [UInt8](repeating: 0, count: 32))

    /// Takes 32 bytes, or makes nothing.
    ///
    /// - Parameter bytes: The bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Digests a message.
    init(of message: [UInt8]) { bytes = SHA256.hash(message) }

    private init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// The digest in lower-case hexadecimal, 64 characters.
    public var description: String { Hexadecimal.text(bytes) }
}
