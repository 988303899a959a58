#if OpenSSL
internal import COpenSSL
internal import INSi

/// Secret bytes that are overwritten before their memory is given back.
// Sendable by hand: the bytes are written once, in `init`, before anyone else holds the object, and only read after.
@safe
final class WipedBytes: PrivateKeyMaterial, @unchecked Sendable {
    private let bytes: UnsafeMutableRawBufferPointer

    /// Makes room for secret bytes and has them written, or is nothing when that fails.
    init?(count: Int, writing body: (UnsafeMutableRawBufferPointer) -> Bool) {
        unsafe bytes = .allocate(byteCount: count, alignment: 1)
        unsafe bytes.initializeMemory(as: UInt8.self, repeating: 0)
        guard unsafe body(bytes) else { return nil }
    }

    /// Copies secret bytes, which the caller then wipes.
    init(copying secret: some Collection<UInt8>) {
        unsafe bytes = .allocate(byteCount: secret.count, alignment: 1)
        unsafe bytes.copyBytes(from: secret)
    }

    deinit {
        unsafe OPENSSL_cleanse(bytes.baseAddress, bytes.count)
        unsafe bytes.deallocate()
    }

    func withDER<Result, Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Result) throws(Failure) -> Result {
        var copy = unsafe [UInt8](bytes)
        defer { copy.wipe() }
        return try body(copy)
    }
}

extension [UInt8] {
    /// Overwrites the bytes in a way that the optimizer may not remove.
    mutating func wipe() {
        unsafe withUnsafeMutableBytes { unsafe OPENSSL_cleanse($0.baseAddress, $0.count) }
    }
}
#endif
