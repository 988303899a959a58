/// A search of INSi with a carte Vitale; made by ``VitaleCard/query(for:inReader:at:)`` only.
public struct INSiCardQuery: Sendable, Hashable {
    /// The beneficiary the user pointed at.
    public let beneficiaire: VitaleBeneficiary

    /// The logical serial number of the card.
    public let serialNumber: String

    /// Only for the card, which checked that it may be used.
    init(beneficiaire: VitaleBeneficiary, serialNumber: String) {
        self.beneficiaire = beneficiaire
        self.serialNumber = serialNumber
    }
}

extension INSiCardQuery: CustomStringConvertible {
    /// A placeholder: a beneficiary is personal data and stays out of logs.
    public var description: String { "<recherche INSi par carte>" }
}
