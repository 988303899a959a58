public import Identitovigilance

/// Who a professional is, as their card signs it for INSi (insi-protocol 8, seen in working clients).
///
/// The spelling of the message is ours and depends only on the values: default namespaces, no white space, the order
/// of the GIE's example.
public struct AssertionPS: Sendable, Hashable {
    /// The identifier: `_` and a UUID.
    public let id: String

    /// When the assertion was made.
    public let issueInstant: Timestamp

    /// The subject name of the signature certificate, most specific first (8.3).
    public let issuer: String

    /// The national identifier of the holder: the common name of the certificate (8.5).
    public let nameID: String

    /// The kind of card (8.4).
    public let typeCarte: TypeCarte

    /// The specialty, for those who have one (8.6).
    public let codeSpecialite: String?

    /// The sector of activity, as `SA07` (8.6).
    public let secteurActivite: String

    /// The billing identifier: Assurance Maladie number, or FINESS of an institution (8.6).
    public let identifiantFacturation: String

    /// The kinds of card, written as the attribute `NameQualifier` (8.4).
    public enum TypeCarte: String, Sendable, Hashable, CaseIterable {
        /// A carte de professionnel de santé.
        case cps = "CPS"
        /// A carte de professionnel en formation.
        case cpf = "CPF"
        /// A carte de directeur or de personnel d'établissement.
        case cdeCpe = "CDE-CPE"
        /// A carte de personnel autorisé.
        case cpa = "CPA"
        /// A card that does not say its kind.
        case cpx = "CPX"
    }

    /// Gives every part.
    ///
    /// - Parameters:
    ///   - identifiant: A fresh UUID, with or without `_` before it; it is sent with it.
    ///   - issueInstant: The moment of signing.
    ///   - issuer: The subject name of the signature certificate.
    ///   - nameID: The common name of the certificate.
    ///   - typeCarte: The kind of card.
    ///   - codeSpecialite: The specialty, for those who have one.
    ///   - secteurActivite: The sector of activity.
    ///   - identifiantFacturation: The billing identifier, 33 characters at most (8.6).
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value is empty, too long or holds a control
    ///   character.
    public init(
        identifiant: String,
        issueInstant: Timestamp,
        issuer: String,
        nameID: String,
        typeCarte: TypeCarte,
        codeSpecialite: String? = nil,
        secteurActivite: String,
        identifiantFacturation: String
    ) throws(INSiMessageError) {
        id = try CanonicalAssertion.identifier(identifiant)
        try CanonicalAssertion.check([
            ("Issuer", issuer), ("NameID", nameID), ("codeSpecialite", codeSpecialite),
            ("secteurActivite", secteurActivite),
        ])
        try CanonicalAssertion.check(identifiantFacturation: identifiantFacturation)
        self.issueInstant = issueInstant
        self.issuer = issuer
        self.nameID = nameID
        self.typeCarte = typeCarte
        self.codeSpecialite = codeSpecialite
        self.secteurActivite = secteurActivite
        self.identifiantFacturation = identifiantFacturation
    }
}

extension AssertionPS: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A placeholder: the content names a professional and stays out of logs.
    public var description: String { "<AssertionPS>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
