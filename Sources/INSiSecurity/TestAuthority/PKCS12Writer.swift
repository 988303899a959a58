#if OpenSSL
internal import COpenSSL
internal import INSi

/// Writes PKCS#12 files for the test authority; a part left out makes one of the faulty files of the tests.
struct PKCS12Writer {
    let privateKey: (any PrivateKeyMaterial)?
    let leaf: [UInt8]?
    let others: [[UInt8]]

    private static let rounds: CInt = 2048

    func write(passphrase: String, format: PKCS12Format) throws(SecurityError) -> [UInt8] {
        let key = unsafe privateKey.flatMap { unsafe KeyOwner.decode($0) }
        let certificate = unsafe leaf.flatMap { unsafe CertificateOwner.decode($0) }
        let stack = unsafe idv_sk_X509_new()
        defer {
            unsafe EVP_PKEY_free(key)
            unsafe X509_free(certificate)
            unsafe idv_sk_X509_pop_free(stack)
        }
        for der in others {
            guard let other = unsafe CertificateOwner.decode(der), unsafe idv_sk_X509_push(stack, other) > 0 else {
                throw .draining(.generationCertificat)
            }
        }
        let (keyAlgorithm, certificateAlgorithm) =
            switch format {
            case .modern: (NID_aes_256_cbc, NID_aes_256_cbc)
            case .legacy: (NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbe_WithSHA1And40BitRC2_CBC)
            }
        // -1 round: the integrity check is added below, with the digest of the format.
        let structure = unsafe PKCS12_create_ex(
            passphrase,
            "TEST",
            key,
            certificate,
            stack,
            keyAlgorithm,
            certificateAlgorithm,
            Self.rounds,
            -1,
            0,
            LibraryContext.shared.pointer,
            nil
        )
        let digest = unsafe format == .modern ? EVP_sha256() : EVP_sha1()
        guard let file = unsafe PKCS12Owner(taking: structure),
            unsafe PKCS12_set_mac(file.pointer, passphrase, -1, nil, 0, Self.rounds, digest) == 1,
            let bytes = file.der
        else { throw .draining(.generationCertificat) }
        ErrorQueue.drain()
        return bytes
    }
}
#endif
