/// A search of INSi with a carte Vitale; made by ``VitaleCard/query(for:inReader:at:from:)`` only.
public struct INSiCardQuery: Sendable, Hashable {
    /// The beneficiary the user pointed at.
    public let beneficiaire: VitaleBeneficiary

    /// The logical serial number of the card.
    public let serialNumber: String

    /// Whom the search is about and who makes it; not sent.
    public let origin: CallOrigin

    /// Only for the card, which checked that it may be used.
    init(beneficiaire: VitaleBeneficiary, serialNumber: String, origin: CallOrigin) {
        self.beneficiaire = beneficiaire
        self.serialNumber = serialNumber
        self.origin = origin
    }
}

extension INSiCardQuery: CustomStringConvertible {
    /// A placeholder: a beneficiary is personal data and stays out of logs.
    public var description: String { "<recherche INSi par carte>" }
}
