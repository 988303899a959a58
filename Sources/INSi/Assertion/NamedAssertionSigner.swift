public import Identitovigilance

/// A signer that knows whom its certificate names, as a card does.
public protocol NamedAssertionSigner: AssertionSigner {
    /// The common name of the certificate's subject: the national identifier of the holder (insi-protocol 8.5).
    var nameID: String { get }

    /// The subject name as `Issuer` carries it (insi-protocol 8.3).
    var issuer: String { get }

    /// The kind of card, from the extension 1.2.250.1.71.1.2.2 (insi-protocol 8.4).
    var typeCarte: AssertionPS.TypeCarte { get }

    /// Checks that the holder's card is still there, before an assertion it signed earlier is sent again.
    ///
    /// A key that can't be taken away has nothing to check, which is what happens unless the signer says otherwise.
    ///
    /// - Throws: Any error when the card has left the reader or was exchanged.
    func checkPresence() async throws
}

extension NamedAssertionSigner {
    /// Finds nothing missing.
    public func checkPresence() async throws {}

    /// Makes an assertion of the holder, to be signed.
    ///
    /// - Parameters:
    ///   - identifiant: A fresh UUID.
    ///   - issueInstant: The moment of signing.
    ///   - codeSpecialite: The specialty, for those who have one.
    ///   - secteurActivite: The sector of activity.
    ///   - identifiantFacturation: The billing identifier.
    /// - Returns: The assertion.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value can't be written.
    public func assertion(
        identifiant: String,
        issueInstant: Timestamp,
        codeSpecialite: String? = nil,
        secteurActivite: String,
        identifiantFacturation: String
    ) throws(INSiMessageError) -> AssertionPS {
        try AssertionPS(
            identifiant: identifiant,
            issueInstant: issueInstant,
            issuer: issuer,
            nameID: nameID,
            typeCarte: typeCarte,
            codeSpecialite: codeSpecialite,
            secteurActivite: secteurActivite,
            identifiantFacturation: identifiantFacturation
        )
    }
}
