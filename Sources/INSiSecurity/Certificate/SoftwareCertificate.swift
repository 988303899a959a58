#if OpenSSL
public import INSi
public import Identitovigilance

/// The software certificate of a structure, opened from its PKCS#12 file: who it names, until when, and its key.
///
/// Opening proves that the file is whole and that key and certificate belong together; whether INSi would accept the
/// certificate today is a second step:
///
///     let certificate = try SoftwareCertificate(pkcs12: bytes, passphrase: passphrase)
///     try certificate.check(at: now)
///     if certificate.needsRenewalNotice(at: now) { announce(certificate.daysBeforeExpiry(at: now)) }
public struct SoftwareCertificate: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Whom the certificate names.
    public let subject: DistinguishedName

    /// The authority that made it.
    public let issuer: DistinguishedName

    /// The first moment at which it is valid.
    public let notBefore: Timestamp

    /// The last moment at which it is valid.
    public let notAfter: Timestamp

    /// The serial number, in hexadecimal.
    public let serialNumber: String

    /// The national identifier of the structure (the subject's `OU`), as the contexts of INSi carry it.
    public let emetteur: String

    /// What a transport presents in mutual TLS; the key wipes its memory when its last holder lets go of it.
    public let clientCertificate: ClientCertificate

    /// Opens a PKCS#12 file, modern (AES-256, PBKDF2) or legacy (RC2, 3DES).
    ///
    /// The copies made of the passphrase are wiped; the string itself stays with the caller.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file, at most 1 MiB.
    ///   - passphrase: The passphrase of the file.
    /// - Throws: ``SecurityError`` when the file cannot be opened or lacks what INSi needs.
    public init(pkcs12 bytes: [UInt8], passphrase: String) throws(SecurityError) {
        let content = try PKCS12Content(opening: bytes, passphrase: passphrase)
        guard let notBefore = content.leaf.notBefore, let notAfter = content.leaf.notAfter,
            let serialNumber = content.leaf.serialNumber, let privateKey = content.key.wipedDER()
        else { throw .draining(.certificatIllisible) }
        subject = content.leaf.subject
        issuer = content.leaf.issuer
        guard let emetteur = subject.organizationalUnit, !emetteur.isEmpty else {
            throw .draining(.certificatSansStructure)
        }
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.serialNumber = serialNumber
        self.emetteur = emetteur
        clientCertificate = ClientCertificate(chain: content.chain, privateKey: privateKey)
        ErrorQueue.drain()
    }

    /// Checks that INSi may accept the certificate at a moment.
    ///
    /// - Parameters:
    ///   - moment: The moment of the call to come.
    ///   - policy: What is accepted.
    /// - Throws: ``SecurityError`` with the first reason why not: name, issuer, then dates.
    public func check(at moment: Timestamp, policy: SoftwareCertificatePolicy = .igcSante) throws(SecurityError) {
        guard policy.accepts(commonName: subject.commonName) else { throw SecurityError(.certificatNomNonAdmis) }
        guard policy.accepts(issuerCommonName: issuer.commonName) else {
            throw SecurityError(.certificatEmetteurNonAdmis)
        }
        guard moment >= notBefore else { throw SecurityError(.certificatPasEncoreValide) }
        guard moment <= notAfter else { throw SecurityError(.certificatExpire) }
    }

    /// How many whole days of validity are left; negative once it has expired.
    ///
    /// - Parameter moment: The moment to count from.
    /// - Returns: The days, rounded down.
    public func daysBeforeExpiry(at moment: Timestamp) -> Int {
        let left = notAfter.duration(since: moment).components
        let seconds = left.seconds - (left.attoseconds < 0 ? 1 : 0)
        return Int(seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
    }

    /// Whether the renewal of the certificate should be announced.
    ///
    /// - Parameters:
    ///   - moment: The present moment.
    ///   - policy: Holds the notice.
    /// - Returns: True from the notice on, and after expiry.
    public func needsRenewalNotice(at moment: Timestamp, policy: SoftwareCertificatePolicy = .igcSante) -> Bool {
        daysBeforeExpiry(at: moment) <= policy.renewalNoticeDays
    }

    /// The kind of certificate and its last day, without any name, number or key.
    public var description: String { "SoftwareCertificate(notAfter: \(notAfter.iso))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing but the last day, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["notAfter": notAfter.iso]) }
}
#endif
