/// The port to the receipts of deposits.
public protocol VerificationDepositStore: Sendable {
    /// Keeps a deposit, before it is sent.
    ///
    /// - Parameter deposit: The deposit, whose identifier was never used.
    /// - Throws: ``StoreError``; then it was not kept and must not be sent.
    func openDeposit(_ deposit: VerificationDeposit) async throws(StoreError)

    /// Lists the deposits of a job that were not closed, oldest first.
    ///
    /// - Parameter job: When the job began.
    /// - Returns: The deposits.
    /// - Throws: ``StoreError`` when the store can't be read.
    func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit]

    /// Notes that every answer of a deposit was stored.
    ///
    /// - Parameter identifier: Its identifier.
    /// - Throws: ``StoreError``; then it stays open.
    func closeDeposit(_ identifier: String) async throws(StoreError)
}

/// Receipts in memory: for tests and demonstrations; a program that is killed loses them.
public actor InMemoryVerificationDepositStore: VerificationDepositStore {
    private var deposits: [VerificationDeposit] = []

    /// Makes an empty store.
    public init() {}

    /// Keeps a deposit.
    ///
    /// - Parameter deposit: The deposit.
    public func openDeposit(_ deposit: VerificationDeposit) { deposits.append(deposit) }

    /// Lists the open deposits of a job, oldest first.
    ///
    /// - Parameter job: When the job began.
    /// - Returns: The deposits.
    public func openDeposits(of job: Timestamp) -> [VerificationDeposit] { deposits.filter { $0.job == job } }

    /// Notes that every answer was stored.
    ///
    /// - Parameter identifier: The identifier of the deposit.
    public func closeDeposit(_ identifier: String) { deposits.removeAll { $0.identifier == identifier } }
}
