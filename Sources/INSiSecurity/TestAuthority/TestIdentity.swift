#if OpenSSL
public import INSi

/// A certificate and its key made by ``TestCertificateAuthority``, for tests and the simulator ONLY.
public struct TestIdentity: Sendable {
    /// The certificate in PEM.
    public let certificatePEM: String

    /// The key in PEM (PKCS#8, not encrypted).
    public let keyPEM: String

    /// The certificate, its authority's after it, and the key.
    public let clientCertificate: ClientCertificate

    /// The chain in DER, leaf first.
    public var chain: [[UInt8]] { clientCertificate.chain }

    /// Makes a PKCS#12 file of the identity, with the authority's certificate.
    ///
    /// - Parameters:
    ///   - passphrase: The passphrase of the file.
    ///   - format: How the file is encrypted.
    /// - Returns: The content of the file.
    /// - Throws: ``SecurityError`` when OpenSSL cannot make it.
    public func pkcs12(passphrase: String, format: PKCS12Format = .modern) throws(SecurityError) -> [UInt8] {
        let writer = PKCS12Writer(
            privateKey: clientCertificate.privateKey,
            leaf: chain.first,
            others: Array(chain.dropFirst())
        )
        return try writer.write(passphrase: passphrase, format: format)
    }
}
#endif
