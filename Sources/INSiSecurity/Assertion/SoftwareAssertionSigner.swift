#if OpenSSL
public import INSi
internal import Identitovigilance

/// Signs assertions with a key of a PKCS#12 file, as a card would: for tests, demonstrations and training.
///
/// A real card keeps its key: see ``PKCS11AssertionSigner``.
public struct SoftwareAssertionSigner: NamedAssertionSigner, CustomStringConvertible, CustomDebugStringConvertible,
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

    private let key: SigningKey

    /// Opens a PKCS#12 file, modern (AES-256, PBKDF2) or legacy (RC2, 3DES).
    ///
    /// - Parameters:
    ///   - bytes: The content of the file, at most 1 MiB.
    ///   - passphrase: The passphrase of the file.
    /// - Throws: ``SecurityError`` when the file can't be opened, its key is not RSA or its certificate names nobody.
    public init(pkcs12 bytes: [UInt8], passphrase: String) throws(SecurityError) {
        let content = try PKCS12Content(opening: bytes, passphrase: passphrase)
        guard unsafe DigestSigning.accepts(content.key.pointer) else { throw .draining(.cleNonRSA) }
        guard let holder = CardHolder(reading: content.leaf) else { throw .draining(.certificatSansTitulaire) }
        guard let certificate = content.leaf.der, let key = SigningKey(content.key) else {
            throw .draining(.certificatIllisible)
        }
        self.certificate = certificate
        self.key = key
        nameID = holder.nameID
        issuer = holder.subjectName
        typeCarte = holder.typeCarte
        ErrorQueue.drain()
    }

    /// Signs bytes with the key of the file.
    ///
    /// - Parameter signedInfo: The bytes to sign.
    /// - Returns: The signature.
    /// - Throws: ``SecurityError`` with `signatureImpossible` when OpenSSL refuses.
    public func sign(_ signedInfo: [UInt8]) async throws -> [UInt8] {
        guard let signature = key.sign(signedInfo) else {
            throw SecurityError.draining(.signatureImpossible)
        }
        ErrorQueue.drain()
        return signature
    }

    /// The kind of value, without any name, number or key.
    public var description: String { "<SoftwareAssertionSigner>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
#endif
