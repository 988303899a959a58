#if Encryption
internal import Crypto
internal import Identitovigilance

/// A key of 256 bits and its name.
///
/// The key is overwritten in memory when its last holder lets go of it; the bytes it was made from belong to the caller.
/// Neither its description nor its mirror show it.
public struct EncryptionKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name, stored in clear beside the records: no part of the key, nor anything secret.
    public let name: String

    let secret: SymmetricKey

    /// Takes a key, or makes nothing when it has not 32 bytes.
    ///
    /// - Parameters:
    ///   - name: Its name, which no other key ever has.
    ///   - bytes: 32 bytes from a generator of random numbers fit for keys; a pass phrase is no key.
    public init?(name: String, bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.name = name
        secret = SymmetricKey(data: bytes)
    }

    /// Takes a key that has no name, or makes nothing when it has not 32 bytes.
    ///
    /// It is named by a fingerprint: 8 bytes that HKDF-SHA-256 derives from the key, in hexadecimal. They let nobody guess a random
    /// key of 256 bits.
    ///
    /// - Parameter bytes: 32 bytes from a generator of random numbers fit for keys; a pass phrase is no key.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        secret = SymmetricKey(data: bytes)
        let use = Array("identitovigilance name 1".utf8)
        let derived = HKDF<Crypto.SHA256>.deriveKey(inputKeyMaterial: secret, info: use, outputByteCount: 8)
        name = unsafe derived.withUnsafeBytes { unsafe Hexadecimal.text($0) }
    }

    /// Makes a new random key.
    ///
    /// - Parameter name: Its name, which no other key ever has.
    public init(randomNamed name: String) {
        self.name = name
        secret = SymmetricKey(size: .bits256)
    }

    /// Lends the bytes, for whoever keeps a new key.
    ///
    /// - Parameter body: Uses the bytes; must copy none beyond its end.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    public func withBytes<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outcome: Swift.Result<Result, Failure> = unsafe secret.withUnsafeBytes { buffer in
            let bytes = unsafe buffer.bindMemory(to: UInt8.self)
            do throws(Failure) { return .success(try body(unsafe Span(_unsafeElements: bytes))) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// The name, and nothing of the key.
    public var description: String { "EncryptionKey(\(name))" }

    /// As ``description``.
    public var debugDescription: String { description }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
