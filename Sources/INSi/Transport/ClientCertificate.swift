/// What a transport needs to present a client certificate in mutual TLS.
///
/// `INSiSecurity` makes one from a PKCS#12 file; a vendor whose keys live elsewhere can make their own.
public struct ClientCertificate: Sendable {
    /// The chain in DER, leaf first.
    public let chain: [[UInt8]]

    /// The private key of the leaf.
    public let privateKey: any PrivateKeyMaterial

    /// Makes a client certificate.
    ///
    /// - Parameters:
    ///   - chain: The chain in DER, leaf first.
    ///   - privateKey: The private key of the leaf.
    public init(chain: [[UInt8]], privateKey: any PrivateKeyMaterial) {
        self.chain = chain
        self.privateKey = privateKey
    }
}
