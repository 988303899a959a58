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
    public let attributs: Set<AttributIdentite>

    /// How the identity was captured and controlled.
    public let provenance: Provenance

    let ins: INS?

    /// Takes a qualified identity, with its INS.
    ///
    /// - Parameters:
    ///   - identity: The identity.
    ///   - provenance: How it was captured and controlled: ``Provenance/init(_:)`` reads it from the record.
    public init(_ identity: QualifiedIdentity, provenance: Provenance = Provenance()) {
        traits = identity.traits
        ins = identity.ins
        statut = .qualifiee
        attributs = identity.attributs
        self.provenance = provenance
    }

    /// Takes an identity of any status without its INS, for the formats and recipients that accept it.
    ///
    /// - Parameters:
    ///   - record: The identity.
    ///   - provenance: How it was captured and controlled; by default what the record tells.
    public init(withoutINS record: IdentityRecord, provenance: Provenance? = nil) {
        traits = record.traits
        ins = nil
        statut = record.statut
        attributs = record.attributs
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
