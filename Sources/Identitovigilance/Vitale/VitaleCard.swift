/// A carte Vitale as the vendor's reader gave it: which card, who is on it, and when it was read.
public struct VitaleCard: Sendable, Hashable {
    /// The logical serial number of the card.
    public let serialNumber: String

    /// The beneficiaries, in the order of the card; the user points at the right one.
    public let beneficiaires: [VitaleBeneficiary]

    /// When the card was read.
    public let readAt: Timestamp

    /// How long a reading may serve: 20 minutes (CNDA 1.02).
    public static let lifetime = Duration.seconds(20 * 60)

    /// Describes a reading.
    ///
    /// - Parameters:
    ///   - serialNumber: The logical serial number.
    ///   - beneficiaires: The beneficiaries.
    ///   - readAt: When the card was read.
    public init(serialNumber: String, beneficiaires: [VitaleBeneficiary], readAt: Timestamp) {
        self.serialNumber = serialNumber
        self.beneficiaires = beneficiaires
        self.readAt = readAt
    }

    /// Makes a search for a beneficiary of this card.
    ///
    /// - Parameters:
    ///   - beneficiaire: The one the user pointed at.
    ///   - inReader: The serial number of the card that is in the reader now.
    ///   - instant: The present moment.
    ///   - origin: Whom the search is about and who makes it.
    /// - Returns: The query.
    /// - Throws: ``CardError`` with `carteChangee` when another card is in the reader (CNDA 1.03), `cartePerimee` when the
    ///   reading is older than ``lifetime`` (CNDA 1.02), `beneficiaireAbsent` when the person is not on this card.
    public func query(
        for beneficiaire: VitaleBeneficiary,
        inReader: String,
        at instant: Timestamp,
        from origin: CallOrigin = .unknown
    ) throws(CardError) -> INSiCardQuery {
        guard inReader == serialNumber else { throw CardError(.carteChangee) }
        guard instant <= readAt.advanced(by: Self.lifetime), instant >= readAt else { throw CardError(.cartePerimee) }
        guard beneficiaires.contains(beneficiaire) else { throw CardError(.beneficiaireAbsent) }
        return INSiCardQuery(beneficiaire: beneficiaire, serialNumber: serialNumber, origin: origin)
    }
}

extension VitaleCard: CustomStringConvertible {
    /// A placeholder: a card is personal data and stays out of logs.
    public var description: String { "<carte Vitale>" }
}
