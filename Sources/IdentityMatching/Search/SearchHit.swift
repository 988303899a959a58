/// A record that answers a query, and why.
public struct SearchHit: Sendable, Hashable {
    /// The reference of the record.
    public let reference: String

    /// The rank value: the higher, the nearer; 100 when every field asked is the same.
    public let score: Int

    /// How each field asked was met.
    public let reasons: [Reason]

    /// How a field was met.
    public struct Reason: Sendable, Hashable {
        /// The field asked.
        public let field: PatientField
        /// How it was met.
        public let manner: Manner
    }

    /// A manner of meeting a field, the nearest first.
    public enum Manner: String, Sendable, Hashable, CaseIterable {
        /// The same value.
        case same = "identique"
        /// The name or given name in use, or another of the list.
        case otherName = "autreNom"
        /// The first letters.
        case prefix = "debut"
        /// A typing error away: letters, digits, or day and month exchanged.
        case near = "proche"
        /// It sounds the same.
        case sound = "memeSon"
        /// Another value; the other fields brought the record.
        case different = "different"
        /// The record has no value there.
        case absent
    }
}

extension SearchHit: CustomStringConvertible {
    /// A placeholder: a reference may be personal data and stays out of logs.
    public var description: String { "<fiche trouvée>" }
}
