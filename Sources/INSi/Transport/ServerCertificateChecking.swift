/// The port to a further check of a server's certificate, beside all that TLS verifies itself: most often its revocation.
///
/// `INSiSecurity` implements it with lists of revoked certificates that the vendor fetched.
public protocol ServerCertificateChecking: Sendable {
    /// Checks the certificate of a server whose handshake succeeded, before any request leaves.
    ///
    /// Called for each new connection on a thread of the network, which nothing may keep waiting: neither network nor user.
    ///
    /// - Parameter der: The certificate of the server, in DER.
    /// - Throws: Any error to refuse the server: the connection is closed, and the exchange fails with
    ///   `certificatServeurRefuse`.
    func check(serverCertificate der: [UInt8]) throws
}
