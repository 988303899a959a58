#if OpenSSL
internal import COpenSSL
internal import INSi

/// Owns one `EVP_MD_CTX`: RSA PKCS#1 v1.5 with SHA-256, and nothing else.
@safe
struct DigestSigning: ~Copyable {
    private let context: OpaquePointer

    /// The signature of the largest key that OpenSSL takes, RSA 16384, in bytes.
    private static let maximumLength = 2_048

    init?() {
        guard let context = unsafe EVP_MD_CTX_new() else { return nil }
        unsafe self.context = unsafe context
    }

    /// A copy of the context in its present state, or nothing when OpenSSL refuses.
    func copy() -> DigestSigning? {
        guard let copy = DigestSigning(), unsafe EVP_MD_CTX_copy_ex(copy.context, context) == 1 else { return nil }
        return copy
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Whether a key can make these signatures; an RSA-PSS key can't.
    static func accepts(_ key: OpaquePointer?) -> Bool { unsafe EVP_PKEY_is_a(key, "RSA") == 1 }

    /// Prepares a signature with a key, which the context keeps alive; false when OpenSSL refuses.
    func prepare(_ key: borrowing KeyOwner) -> Bool {
        let library = unsafe LibraryContext.shared.pointer
        return unsafe EVP_DigestSignInit_ex(context, nil, "SHA256", library, nil, key.pointer, nil) == 1
    }

    /// Signs bytes with the key that was prepared, or gives nothing when OpenSSL refuses.
    consuming func sign(_ bytes: [UInt8]) -> [UInt8]? {
        var length = Self.maximumLength
        var signature = [UInt8](repeating: 0, count: length)
        guard unsafe EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1 else { return nil }
        return Array(signature.prefix(length))
    }

    /// Whether the key of a certificate signed bytes.
    func verify(_ signature: [UInt8], of bytes: [UInt8], with certificate: borrowing CertificateOwner) -> Bool {
        let library = unsafe LibraryContext.shared.pointer
        let key = unsafe X509_get0_pubkey(certificate.pointer)
        return unsafe Self.accepts(key)
            && EVP_DigestVerifyInit_ex(context, nil, "SHA256", library, nil, key, nil) == 1
            && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    }
}
#endif
