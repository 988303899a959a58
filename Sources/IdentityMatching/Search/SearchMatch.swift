public import Identitovigilance

/// A record of a `SearchIndex` that answers a query, and why.
public struct SearchMatch: Sendable, Hashable {
    /// The reference of the record; of an identity, its local identifier.
    public let reference: String

    /// The rank: the higher, the nearer; 100 when everything asked is the same.
    public let score: Int

    /// The fields that agree and how.
    public let concordances: [Concordance]
}

extension SearchMatch: CustomStringConvertible {
    /// A placeholder: a reference may be personal data and stays out of logs.
    public var description: String { "<fiche trouvée>" }
}
