#if OpenSSL
public import INSi
public import Identitovigilance

/// Calls INSi for a structure: its certificate is checked before every call, and names the caller.
///
///     let certificate = try SoftwareCertificate(pkcs12: bytes, passphrase: passphrase)
///     let client = INSiClient(
///         transport: transport,
///         logiciel: logiciel,
///         caller: SoftwareCertificateCaller(certificate)
///     )
///
/// A client may live for months: a certificate that expires in the meantime stops it with an error that says so, before
/// the network is asked (insi-protocol 7.6).
public struct SoftwareCertificateCaller: INSiCaller {
    private let certificate: SoftwareCertificate
    private let policy: SoftwareCertificatePolicy
    private let header: Authentification.SecurityHeader
    private let clock: any VigilanceClock

    /// Makes the caller.
    ///
    /// - Parameters:
    ///   - certificate: The certificate that the transport presents.
    ///   - policy: Which certificates are accepted.
    ///   - header: What becomes of `wsse:Security`.
    ///   - clock: The time of day.
    public init(
        _ certificate: SoftwareCertificate,
        policy: SoftwareCertificatePolicy = .igcSante,
        header: Authentification.SecurityHeader = .absent,
        clock: any VigilanceClock = .system
    ) {
        self.certificate = certificate
        self.policy = policy
        self.header = header
        self.clock = clock
    }

    /// Checks the certificate now.
    ///
    /// - Returns: The proof; `Emetteur` is the OU of the subject.
    /// - Throws: ``SecurityError`` when the name, the issuer or the dates of the certificate are not accepted.
    public func proof() async throws -> CallerProof {
        try certificate.check(at: clock.now(), policy: policy)
        return .certificatLogiciel(emetteur: certificate.emetteur, header: header)
    }
}
#endif
