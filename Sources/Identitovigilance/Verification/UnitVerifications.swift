/// Bulk verification by unit calls, at a set pace.
public struct UnitVerifications: BulkVerificationMethod {
    private let service: any INSService
    private let pace: BulkVerification.Pace

    /// Describes the calls.
    ///
    /// - Parameters:
    ///   - service: What answers for INSi.
    ///   - pace: How fast to go.
    public init(service: any INSService, pace: BulkVerification.Pace = BulkVerification.Pace()) {
        self.service = service
        self.pace = pace
    }

    /// Does nothing: a call leaves nothing behind.
    ///
    /// - Parameter run: The run.
    /// - Returns: To go on.
    public func finish(_ run: BulkVerificationRun) async -> BulkVerificationStep { .goOn }

    /// Asks about each identity, which is read just before.
    ///
    /// - Parameters:
    ///   - identities: The identities.
    ///   - run: What to take them from.
    /// - Returns: To give up after too many calls in a row without an answer.
    /// - Throws: ``StoreError``, `CancellationError`.
    public func verify(
        _ identities: [IdentityID],
        in run: BulkVerificationRun
    ) async throws -> BulkVerificationStep {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var running = 0
            for id in identities {
                guard await run.failuresInARow < pace.failuresBeforeStop else { break }
                if running >= max(1, pace.concurrency) {
                    try await group.next()
                    running -= 1
                    guard await run.failuresInARow < pace.failuresBeforeStop else { break }
                }
                guard let pending = try await run.take(id) else { continue }
                group.addTask { try await ask(pending, in: run) }
                running += 1
                try await Task.sleep(for: pace.interval)
            }
            try await group.waitForAll()
        }
        guard await run.failuresInARow < pace.failuresBeforeStop else { return .giveUp(reason: await run.lastReason) }
        return .goOn
    }

    private func ask(_ pending: PendingVerification, in run: BulkVerificationRun) async throws {
        let reply: BulkVerificationReply
        do { reply = .answered(try await service.verify(pending.query)) } catch let error as any VigilanceError {
            reply = .notAnswered(error.code)
        }
        try await run.settle(pending, with: reply)
    }
}
