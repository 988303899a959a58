/// A set of INS deposited for verification: its receipt, kept until the answers are collected and stored.
public struct VerificationDeposit: Sendable, Hashable {
    /// The identifier, chosen here before anything is sent: a program that is killed at any moment can ask for it.
    public let identifier: String

    /// When the job began that the deposit belongs to.
    public let job: Timestamp

    /// The identities, in the order in which they were sent.
    public let members: [Member]

    /// An identity of a deposit, as it was.
    public struct Member: Sendable, Hashable, Codable {
        /// The identity.
        public let identity: IdentityID

        /// The version it had.
        public let version: Int

        /// Names a member.
        ///
        /// - Parameters:
        ///   - identity: The identity.
        ///   - version: The version it had.
        public init(identity: IdentityID, version: Int) {
            self.identity = identity
            self.version = version
        }
    }

    /// Describes a deposit.
    ///
    /// - Parameters:
    ///   - identifier: The identifier, never used before.
    ///   - job: When the job began.
    ///   - members: The identities, in order.
    public init(identifier: String, job: Timestamp, members: [Member]) {
        self.identifier = identifier
        self.job = job
        self.members = members
    }
}

extension VerificationDeposit: CustomStringConvertible {
    /// The number of identities: their identifiers stay out of logs.
    public var description: String { "<dépôt de \(members.count) vérifications>" }
}
