/// An identity received from elsewhere: no proof, a source to be verified with INSi and the person (rniv-rules 6.9.3).
public struct ReceptionAVerifier: Sendable, Hashable {
    /// What came.
    public let reception: Act.Reception

    /// When.
    public let instant: Timestamp
}

extension ReceptionAVerifier: CustomStringConvertible {
    /// The channel, without any trait.
    public var description: String { "<identité reçue, canal \(reception.canal.rawValue)>" }
}

extension Act.Reception: CustomStringConvertible {
    /// The channel, without any trait.
    public var description: String { "<identité reçue, canal \(canal.rawValue)>" }
}

extension Act.Reception {
    /// Whether the sender says that the identity was controlled: `VALI`, or `QUAL` in the later code system (1.10).
    var isControlled: Bool {
        statut == ConfidenceStatus.validee.rawValue || statut == ConfidenceStatus.qualifiee.rawValue
    }
}
