/// An identity whose INS is to be verified, as it was read.
public struct PendingVerification: Sendable, Hashable {
    /// The identity as it was read: when it changed since, nothing is stored.
    public let record: IdentityRecord

    /// What to ask.
    public let query: INSVerificationQuery

    /// Only for an identity that holds an INS.
    init?(_ record: IdentityRecord, by auteur: Auteur) {
        guard let query = try? record.verificationQuery() else { return nil }
        self.record = record
        self.query = query.asked(by: auteur)
    }
}

extension PendingVerification: CustomStringConvertible {
    /// A placeholder: an INS is personal data and stays out of logs.
    public var description: String { "<vérification INS à faire>" }
}
