/// The port to what signs for a professional: a card, an HSM, or a key in a file.
///
/// The signature is RSA PKCS#1 v1.5 with SHA-256, the mechanism `CKM_SHA256_RSA_PKCS` of a card (insi-protocol 8.7).
public protocol AssertionSigner: Sendable {
    /// The signature certificate in DER.
    var certificate: [UInt8] { get }

    /// Signs bytes; they are hashed here, not before.
    ///
    /// - Parameter signedInfo: The bytes to sign.
    /// - Returns: The signature, as long as the modulus of the key.
    /// - Throws: Any error when the card is gone, its code is wrong or the key refuses.
    func sign(_ signedInfo: [UInt8]) async throws -> [UInt8]
}
