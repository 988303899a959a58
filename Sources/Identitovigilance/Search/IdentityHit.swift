/// A known identity that a search found, with why: strict traits, status and attributes are in the record (6.2.5).
public struct IdentityHit: Sendable, Hashable {
    /// The identity.
    public let record: IdentityRecord

    /// The fields that agree and how, each field once, in the order of ``Concordance/Field``.
    public let concordances: [Concordance]

    /// Describes a hit.
    ///
    /// - Parameters:
    ///   - record: The identity.
    ///   - concordances: The fields that agree and how.
    public init(record: IdentityRecord, concordances: [Concordance]) {
        self.record = record
        self.concordances = concordances
    }
}

extension IdentityHit: CustomStringConvertible {
    /// The fields that agree, without any trait.
    public var description: String { "<identité, \(concordances.map(\.description).joined(separator: ", "))>" }
}
