#if OpenSSL
internal import COpenSSL
public import INSi
internal import Identitovigilance

/// Signs assertions with a professional's card, or any other PKCS#11 token: the key never leaves it.
///
///     let settings = PKCS11Settings(modulePath: "/usr/lib/…/libcps3_pkcs11.so")
///     let signer = try await PKCS11AssertionSigner.open(settings, pins: dialog)
///
/// The session lasts as long as the signer; whatever fails closes it, and the next signature begins anew and asks for
/// the code again. One signer at a time should go through a module: PKCS#11 has one state for the whole process.
///
/// Tested against SoftHSM; no card was at hand.
public struct PKCS11AssertionSigner: NamedAssertionSigner, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The signature certificate in DER.
    public let certificate: [UInt8]

    /// The common name of the subject: the national identifier of the holder (insi-protocol 8.5).
    public let nameID: String

    /// The subject name as `Issuer` carries it (insi-protocol 8.3).
    public let issuer: String

    /// The kind of card, from the extension 1.2.250.1.71.1.2.2 (insi-protocol 8.4).
    public let typeCarte: AssertionPS.TypeCarte

    private let connection: TokenConnection

    /// Opens the token and reads the certificate; the code is not needed yet.
    ///
    /// - Parameters:
    ///   - settings: Which module, token and objects.
    ///   - pins: Who gives the secret code when it is needed; never asked when the reader has its own keys.
    /// - Returns: The signer.
    /// - Throws: ``SecurityError`` with a code of `ErrorCode.tokenCatalogue`; `cleNonRSA` or `certificatSansTitulaire` for
    ///   a certificate that can't sign an assertion.
    public static func open(_ settings: PKCS11Settings, pins: any PINProvider) async throws -> PKCS11AssertionSigner {
        let path = settings.modulePath
        return try await open(
            TokenConnection(settings: settings, pins: pins) { () throws(SecurityError) in try CryptokiModule(path: path)
            }
        )
    }

    static func open(_ connection: TokenConnection) async throws -> PKCS11AssertionSigner {
        try PKCS11AssertionSigner(certificate: try await connection.readCertificate(), connection)
    }

    private init(certificate: [UInt8], _ connection: TokenConnection) throws(SecurityError) {
        guard let owner = CertificateOwner(der: certificate) else { throw .draining(.certificatCarteAbsent) }
        guard unsafe DigestSigning.accepts(X509_get0_pubkey(owner.pointer)) else { throw .draining(.cleNonRSA) }
        guard let holder = CardHolder(reading: owner) else { throw .draining(.certificatSansTitulaire) }
        ErrorQueue.drain()
        self.certificate = certificate
        self.connection = connection
        nameID = holder.nameID
        issuer = holder.subjectName
        typeCarte = holder.typeCarte
    }

    /// Signs bytes in the token, which hashes them (`CKM_SHA256_RSA_PKCS`).
    ///
    /// - Parameter signedInfo: The bytes to sign.
    /// - Returns: The signature.
    /// - Throws: ``SecurityError`` with a code of `ErrorCode.tokenCatalogue`, or what the ``PINProvider`` throws.
    public func sign(_ signedInfo: [UInt8]) async throws -> [UInt8] {
        let signature = try await connection.sign(signedInfo)
        // A token may hold several keys: one that is not the certificate's would only be found out by the service.
        guard let owner = CertificateOwner(der: certificate), let verification = DigestSigning(),
            verification.verify(signature, of: signedInfo, with: owner)
        else { throw SecurityError.draining(.cleCarteNonCorrespondante) }
        ErrorQueue.drain()
        return signature
    }

    /// Checks that the token which made the last signature is still in its reader.
    ///
    /// - Throws: ``SecurityError`` with `carteAbsente`, `carteProfessionnelleChangee` or `sessionCartePerdue`.
    public func checkPresence() async throws { try await connection.checkPresence() }

    /// Reads what the card says of the holder's activity; the code is needed.
    ///
    /// - Returns: The specialty and the sector, each if the card has it.
    /// - Throws: The same errors as ``sign(_:)``.
    public func readActivity() async throws -> CardActivity {
        CardActivity(try await connection.dataObjects(CardActivity.labels))
    }

    /// The kind of value, without any name or number.
    public var description: String { "<PKCS11AssertionSigner>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
