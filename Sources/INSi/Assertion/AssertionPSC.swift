public import Identitovigilance

/// Who a professional is, by Pro Santé Connect: PROVISIONAL, all of it in this file.
///
/// One text quotes the integration guide v05.00.01 (insi-protocol 19.3, second-hand): the assertion of the professional is
/// there as in card mode but not signed, its name is qualified `PSC`, and its attributes are `codeSpecialiteAMO` and
/// `identifiantFacturation`, with a profession code when the professional has several; `secteurActivite` is among the
/// attributes that every assertion has.
///
/// Guesses of ours: the issuer, the name `codeProfession`, the order. Unknown, and not written by this library: how the
/// access token of Pro Santé Connect travels, to which audience, and the address of the service. A vendor who holds the
/// official package checks this file against it, then switches ``ProvisionalFeature/proSanteConnect`` on; the token is
/// then the business of their transport.
public struct AssertionPSC: Sendable, Hashable {
    /// The identifier: `_` and a UUID.
    public let id: String

    /// When the assertion was made.
    public let issueInstant: Timestamp

    /// Who made the assertion; the national identifier of the professional unless the caller says otherwise (a guess).
    public let issuer: String

    /// The national identifier of the professional, as Pro Santé Connect gives it.
    public let nameID: String

    /// The specialty, for those who have one: compulsory for physicians, trained or in training.
    public let codeSpecialiteAMO: String?

    /// The sector of activity, as `SA07`.
    public let secteurActivite: String

    /// The billing identifier: geographic FINESS or else SIRET of an institution, Assurance Maladie number of others.
    public let identifiantFacturation: String

    /// The profession, for those who have several.
    public let codeProfession: String?

    /// Gives every part.
    ///
    /// - Parameters:
    ///   - identifiant: A fresh UUID, with or without `_` before it; it is sent with it.
    ///   - issueInstant: The moment of the call.
    ///   - nameID: The national identifier of the professional.
    ///   - issuer: Who made the assertion; the professional unless it is given.
    ///   - codeSpecialiteAMO: The specialty, for those who have one.
    ///   - secteurActivite: The sector of activity.
    ///   - identifiantFacturation: The billing identifier, 33 characters at most.
    ///   - codeProfession: The profession, for those who have several.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value is empty, too long or holds a control
    ///   character.
    public init(
        identifiant: String,
        issueInstant: Timestamp,
        nameID: String,
        issuer: String? = nil,
        codeSpecialiteAMO: String? = nil,
        secteurActivite: String,
        identifiantFacturation: String,
        codeProfession: String? = nil
    ) throws(INSiMessageError) {
        id = try CanonicalAssertion.identifier(identifiant)
        self.issuer = issuer ?? nameID
        try CanonicalAssertion.check([
            ("Issuer", self.issuer), ("NameID", nameID), ("codeSpecialiteAMO", codeSpecialiteAMO),
            ("secteurActivite", secteurActivite), ("codeProfession", codeProfession),
        ])
        try CanonicalAssertion.check(identifiantFacturation: identifiantFacturation)
        self.issueInstant = issueInstant
        self.nameID = nameID
        self.codeSpecialiteAMO = codeSpecialiteAMO
        self.secteurActivite = secteurActivite
        self.identifiantFacturation = identifiantFacturation
        self.codeProfession = codeProfession
    }

    /// What is sent.
    var bytes: [UInt8] {
        CanonicalAssertion(
            id: id,
            issueInstant: issueInstant,
            issuer: issuer,
            nameID: nameID,
            nameQualifier: "PSC",
            attributes: [
                ("codeSpecialiteAMO", codeSpecialiteAMO),
                (AssertionVocabulary.secteurActivite, secteurActivite),
                (AssertionVocabulary.identifiantFacturation, identifiantFacturation),
                ("codeProfession", codeProfession),
            ]
        ).bytes()
    }
}

extension AssertionPSC: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A placeholder: the content names a professional and stays out of logs.
    public var description: String { "<AssertionPSC>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
