public import Identitovigilance

/// Calls INSi for a professional whom Pro Santé Connect identified: PROVISIONAL, see ``AssertionPSC``.
///
/// Nothing is signed, so that each call has an assertion of its own. Whether the session of Pro Santé Connect is still
/// open is the business of the vendor's software.
public struct ProSanteConnectCaller: INSiCaller {
    private let nameID: String
    private let attributes: AssertionAttributes
    private let codeProfession: String?
    private let clock: any VigilanceClock
    private let identifiers: any IdentifierSource

    /// Makes the caller.
    ///
    /// - Parameters:
    ///   - nameID: The national identifier of the professional, as Pro Santé Connect gives it.
    ///   - attributes: What the assertion says beside the name.
    ///   - codeProfession: The profession, for those who have several.
    ///   - clock: The time of day.
    ///   - identifiers: Where the identifiers of the assertions come from.
    public init(
        nameID: String,
        attributes: AssertionAttributes,
        codeProfession: String? = nil,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random
    ) {
        self.nameID = nameID
        self.attributes = attributes
        self.codeProfession = codeProfession
        self.clock = clock
        self.identifiers = identifiers
    }

    /// Makes an assertion for one call.
    ///
    /// - Returns: The proof.
    /// - Throws: ``INSiMessageError`` with `contexteInvalide` when a value can't be written.
    public func proof() async throws -> CallerProof {
        .psc(
            try AssertionPSC(
                identifiant: identifiers.next(),
                issueInstant: clock.now(),
                nameID: nameID,
                codeSpecialiteAMO: attributes.codeSpecialite,
                secteurActivite: attributes.secteurActivite,
                identifiantFacturation: attributes.identifiantFacturation,
                codeProfession: codeProfession
            )
        )
    }
}
