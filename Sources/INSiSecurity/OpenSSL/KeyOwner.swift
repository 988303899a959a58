#if OpenSSL
internal import COpenSSL
internal import INSi

/// Owns one `EVP_PKEY`; OpenSSL wipes its secret numbers when it frees it.
@safe
struct KeyOwner: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a reference, or is nothing when there is none.
    init?(taking pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// Decodes a private key, or is nothing when the bytes are not one.
    init?(material: any PrivateKeyMaterial) {
        unsafe self.init(taking: Self.decode(material))
    }

    deinit { unsafe EVP_PKEY_free(pointer) }

    /// A key that the caller has to free.
    static func decode(_ material: any PrivateKeyMaterial) -> OpaquePointer? {
        unsafe material.withDER { der -> OpaquePointer? in
            guard let input = MemoryBIO.holding(der) else { return nil }
            return unsafe d2i_PrivateKey_ex_bio(input.pointer, nil, LibraryContext.shared.pointer, nil)
        }
    }

    /// The key in PKCS#8 DER, written straight into memory that is wiped when it is given up.
    func wipedDER() -> WipedBytes? {
        guard let pkcs8 = unsafe EVP_PKEY2PKCS8(pointer) else { return nil }
        defer { unsafe PKCS8_PRIV_KEY_INFO_free(pkcs8) }
        let length = unsafe Int(i2d_PKCS8_PRIV_KEY_INFO(pkcs8, nil))
        guard length > 0 else { return nil }
        return unsafe WipedBytes(count: length) { bytes in
            var cursor = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return unsafe i2d_PKCS8_PRIV_KEY_INFO(pkcs8, &cursor) == CInt(length)
        }
    }
}
#endif
