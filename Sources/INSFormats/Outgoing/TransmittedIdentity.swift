public import Identitovigilance

/// An identity on its way into a flow: with its INS when it is qualified, and never otherwise.
///
/// The INS gets in through a `QualifiedIdentity` alone, so that no other identity can send one (RNIV EXI SI 08, EXI ID 29;
/// second-hand).
public struct TransmittedIdentity: Sendable, Hashable {
    /// The traits that hold.
    public let traits: CurrentTraits

    /// The status.
    public let statut: ConfidenceStatus

    /// The attributes.
    public let attributs: Set<AttributTransmis>

    /// How the identity was captured and controlled.
    public let provenance: Provenance

    let ins: INS?

    /// Takes a qualified identity, with its INS.
    ///
    /// - Parameters:
    ///   - identity: The identity.
    ///   - provenance: How it was captured and controlled: ``Provenance/init(_:)`` reads it from the record.
    ///   - isHomonyme: Whether somebody else has like traits: the only attribute that the status allows.
    public init(_ identity: QualifiedIdentity, provenance: Provenance = Provenance(), isHomonyme: Bool = false) {
        traits = identity.traits
        ins = identity.ins
        statut = .qualifiee
        attributs = isHomonyme ? [.homonyme] : []
        self.provenance = provenance
    }

    /// Takes an identity of any status without its INS, for the formats and recipients that accept it.
    ///
    /// - Parameters:
    ///   - record: The identity.
    ///   - attributs: Its attributes.
    ///   - provenance: How it was captured and controlled; by default what the record tells.
    /// - Throws: ``FormatError`` with `attributsContradictoires` for fictive beside another, and for douteuse or fictive on an
    ///   identity that is not provisional (EXI ID 24, EXI ID 26).
    public init(
        withoutINS record: IdentityRecord,
        attributs: Set<AttributTransmis> = [],
        provenance: Provenance? = nil
    ) throws(FormatError) {
        let isAllowed = record.statut == .provisoire || !attributs.contains(where: \.imposesProvisoire)
        guard attributs.isCoherent, isAllowed else { throw FormatError(.attributsContradictoires) }
        traits = record.traits
        ins = nil
        statut = record.statut
        self.attributs = attributs
        self.provenance = provenance ?? Provenance(record)
    }

    /// The birth date as a day of the calendar, which a format that knows days only can carry.
    func calendarDate(at emplacement: String) throws(FormatError) -> CalendarDate {
        guard let date = traits.dateNaissance.calendarDate else {
            throw FormatError(.dateNonTransmissible, at: emplacement)
        }
        return date
    }
}

extension TransmittedIdentity: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<identité transmise \(statut.rawValue)>" }
}
