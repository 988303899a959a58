/// An identity whose computed status is `qualifiee`: all that may be exported with its INS.
public struct QualifiedIdentity: Sendable, Hashable {
    /// The local identifier.
    public let id: IdentityID

    /// The INS.
    public let ins: INS

    /// The traits that hold.
    public let traits: CurrentTraits

    /// The attributes that the status allows: `homonyme` or none.
    public let attributs: Set<AttributIdentite>

    /// Takes the qualified identity out of a record, or nothing when its status is another.
    ///
    /// - Parameter record: Any record.
    public init?(_ record: IdentityRecord) {
        guard record.transmissible, let ins = record.ins else { return nil }
        id = record.id
        self.ins = ins
        traits = record.traits
        attributs = record.attributs
    }
}

extension QualifiedIdentity: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<identité QUAL>" }
}
