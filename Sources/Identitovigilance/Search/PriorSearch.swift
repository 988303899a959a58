/// The outcome of the search that must come before a creation (rniv-rules 6.3.1): without one, nothing is created.
///
/// Made by ``VigilanceDesk/searchPrior(for:)`` only.
public struct PriorSearch: Sendable, Hashable {
    /// The traits about to be created.
    public let traits: IdentityTraits

    /// The identities that may be the same person's.
    public let hits: [IdentityHit]

    /// Whether a creation may follow: nobody was found, or the user looked and recognised nobody.
    public let allowsCreation: Bool

    init(traits: IdentityTraits, hits: [IdentityHit], allowsCreation: Bool) {
        self.traits = traits
        self.hits = hits
        self.allowsCreation = allowsCreation
    }

    /// The same search, once the user has looked at the hits and none is the person.
    ///
    /// When in doubt, a new provisional identity is less dangerous than the record of another (rniv-rules 6.4.3).
    public var dismissed: PriorSearch { PriorSearch(traits: traits, hits: hits, allowsCreation: true) }
}

extension PriorSearch: CustomStringConvertible {
    /// The number of hits, without any trait.
    public var description: String { "<recherche d'antériorité, \(hits.count) identités>" }
}
