#if OpenSSL
internal import COpenSSL

/// Owns one `X509_CRL`.
@safe
struct RevocationListOwner: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a reference, or is nothing when there is none.
    init?(taking pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// Decodes a list, or is nothing when the bytes are not one.
    init?(der: [UInt8]) {
        guard let input = MemoryBIO.holding(der) else { return nil }
        unsafe self.init(taking: d2i_X509_CRL_bio(input.pointer, nil))
    }

    deinit { unsafe X509_CRL_free(pointer) }

    var der: [UInt8]? {
        guard let output = MemoryBIO(), unsafe i2d_X509_CRL_bio(output.pointer, pointer) == 1 else { return nil }
        return output.bytes
    }
}
#endif
