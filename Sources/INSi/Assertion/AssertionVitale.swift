public import Identitovigilance

/// Which carte Vitale a search is made with: PROVISIONAL, all of it in this file.
///
/// Seen in one library of 2016 (insi-protocol 9.2), in its unsigned flavour: the issuer is the common name of the
/// professional's certificate, without a format; the name is the logical serial number of the card, qualified `VITALE`.
/// Doubtful (19.8): whether INSi wants the flavour that the card signs, and attributes. A vendor who holds the official
/// package checks this file against it, then switches ``ProvisionalFeature/assertionVitale`` on.
///
/// The encoder makes a new one for each search, from the card that was just read: what a connector of "security level 1"
/// does, so that none is ever stale nor of another card (9.5).
public struct AssertionVitale: Sendable, Hashable {
    /// The identifier: `_` and a UUID.
    public let id: String

    /// When the assertion was made.
    public let issueInstant: Timestamp

    /// The common name of the certificate of the professional, who answers for the card.
    public let issuer: String

    /// The logical serial number of the card.
    public let numeroSerie: String

    /// What qualifies the name of a card.
    package static let nameQualifier = "VITALE"

    /// Gives every part.
    ///
    /// - Parameters:
    ///   - identifiant: A UUID that no other assertion has, with or without `_` before it.
    ///   - issueInstant: The moment of the call.
    ///   - issuer: The common name of the professional's certificate.
    ///   - numeroSerie: The logical serial number of the card.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value is empty or can't be written.
    public init(
        identifiant: String,
        issueInstant: Timestamp,
        issuer: String,
        numeroSerie: String
    ) throws(INSiMessageError) {
        id = try CanonicalAssertion.identifier(identifiant)
        try CanonicalAssertion.check([("Issuer", issuer), ("NameID", numeroSerie)])
        self.issueInstant = issueInstant
        self.issuer = issuer
        self.numeroSerie = numeroSerie
    }

    /// The assertion of one search.
    ///
    /// Its identifier is that of the message: one per call, and no other assertion has it.
    init(of query: INSiCardQuery, issuer: String, in context: CallContext) throws(INSiMessageError) {
        try self.init(
            identifiant: String(context.messageID.dropFirst("uuid:".count)),
            issueInstant: context.temps,
            issuer: issuer,
            numeroSerie: query.serialNumber
        )
    }

    var bytes: [UInt8] {
        CanonicalAssertion(
            id: id,
            issueInstant: issueInstant,
            issuer: issuer,
            nameID: numeroSerie,
            nameQualifier: Self.nameQualifier
        ).bytes()
    }
}

extension AssertionVitale: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A placeholder: the number of a card is personal data and stays out of logs.
    public var description: String { "<AssertionVitale>" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Nothing, so that `dump` shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
