#if OpenSSL
internal import INSi

/// The secret code of a card (« code porteur »), overwritten in memory as soon as it was used.
///
/// It can't be copied, so that it is used once and nobody keeps it. The text it was made from belongs to the caller:
/// a Swift string can't be overwritten.
public struct PIN: ~Copyable, Sendable {
    private let secret: WipedBytes

    /// Takes a code that was typed.
    ///
    /// - Parameter text: The code.
    public init(_ text: String) { secret = WipedBytes(copying: text.utf8) }

    /// Takes a code that is held in bytes, which the caller can then overwrite.
    ///
    /// - Parameter bytes: The code in UTF-8.
    public init(utf8 bytes: [UInt8]) { secret = WipedBytes(copying: bytes) }

    /// Lends the bytes; the copy is overwritten when the closure returns.
    func withBytes<Result>(_ body: ([UInt8]) -> Result) -> Result { secret.withDER(body) }
}
#endif
