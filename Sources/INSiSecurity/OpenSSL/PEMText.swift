#if OpenSSL
internal import COpenSSL
internal import INSi

/// Writes DER certificates and keys as PEM.
enum PEMText {
    static func certificate(der: [UInt8]) -> String? {
        guard let certificate = CertificateOwner(der: der), let output = MemoryBIO(),
            unsafe PEM_write_bio_X509(output.pointer, certificate.pointer) == 1
        else { return nil }
        return String(decoding: output.bytes, as: UTF8.self)
    }

    /// The key as unencrypted PKCS#8: for the keys of the test authority only.
    static func privateKey(_ material: any PrivateKeyMaterial) -> String? {
        guard let key = KeyOwner(material: material), let output = MemoryBIO(),
            unsafe PEM_write_bio_PKCS8PrivateKey(output.pointer, key.pointer, nil, nil, 0, nil, nil) == 1
        else { return nil }
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
#endif
