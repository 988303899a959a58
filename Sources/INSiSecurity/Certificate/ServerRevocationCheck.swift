#if OpenSSL
public import INSi
public import Identitovigilance

/// Refuses a server whose certificate its authority revoked.
///
/// Given to the configuration of the HTTPS transport, which verifies names, dates and chain itself.
public struct ServerRevocationCheck: ServerCertificateChecking {
    private let trust: CertificateTrust
    private let clock: any VigilanceClock

    /// Makes the check.
    ///
    /// - Parameters:
    ///   - authorities: The certificates in DER of the authorities that issue the servers' certificates: TLS gives the check
    ///     the server's alone.
    ///   - lists: Their lists.
    ///   - clock: The time of day.
    public init(authorities: [[UInt8]], lists: RevocationLists, clock: any VigilanceClock = .system) {
        trust = CertificateTrust(anchors: authorities, revocation: lists)
        self.clock = clock
    }

    /// Checks the certificate of a server.
    ///
    /// - Parameter der: The certificate in DER.
    /// - Throws: ``SecurityError`` with `certificatRevoque`, `listeRevocationInutilisable`, or `certificatServeurNonReconnu`
    ///   when it is none of the authorities'.
    public func check(serverCertificate der: [UInt8]) throws {
        guard let certificate = CertificateOwner(der: der) else { throw SecurityError.draining(.certificatIllisible) }
        let unknown = ErrorCode.certificatServeurNonReconnu
        try trust.checkChain(of: certificate, at: clock.now(), outsideDates: unknown, otherwise: unknown)
    }
}
#endif
