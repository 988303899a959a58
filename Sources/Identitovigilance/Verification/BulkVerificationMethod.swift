/// A way to ask INSi about many INS: one call each (``UnitVerifications``), or ``DepositThenCollect``.
///
/// A method takes each identity from the run, asks, and settles the reply with the run, which stores and counts it.
public protocol BulkVerificationMethod: Sendable {
    /// Ends what an earlier run of the same job began and left.
    ///
    /// - Parameter run: The run; what is settled with it is not in the report, for the identities come again.
    /// - Returns: Whether to go on.
    /// - Throws: ``StoreError``, `CancellationError`.
    func finish(_ run: BulkVerificationRun) async throws -> BulkVerificationStep

    /// Has the INS of some identities verified.
    ///
    /// - Parameters:
    ///   - identities: The identities, those that are done already and those without an INS included.
    ///   - run: What to take each identity from, and to settle its reply with.
    /// - Returns: Whether to go on.
    /// - Throws: ``StoreError``, `CancellationError`.
    func verify(_ identities: [IdentityID], in run: BulkVerificationRun) async throws -> BulkVerificationStep
}

/// Whether a bulk verification goes on.
public enum BulkVerificationStep: Sendable, Hashable {
    /// With the next identities.
    case goOn

    /// Not today: the code of the reason. The same job can be run again.
    case giveUp(reason: String)
}

/// What INSi said of one INS in a bulk verification.
public enum BulkVerificationReply: Sendable, Hashable {
    /// An answer.
    case answered(INSVerificationAnswer)

    /// None, and why.
    case notAnswered(ErrorCode)
}
