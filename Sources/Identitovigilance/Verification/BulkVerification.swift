/// The verification of every INS of a base.
///
/// The job keeps nothing of its own: an identity is done when its journal holds a verification since the job began. A
/// program that is killed runs the same job again, and nobody who was verified is asked about twice, unless the program
/// died between an answer and its storage. Only verification exists in bulk: a search is one person's, during their visit
/// (rniv-rules 1.7.7), and no method can be given one.
public struct BulkVerification: Sendable {
    private let desk: VigilanceDesk
    private let startedAt: Timestamp
    private let auteur: Auteur
    private let method: any BulkVerificationMethod

    /// How fast to make unit calls, and when to give up.
    public struct Pace: Sendable, Hashable {
        /// The least time between the beginnings of two calls.
        public var interval = Duration.milliseconds(500)

        /// The most calls at once, from 1.
        public var concurrency = 1

        /// After how many calls in a row without an answer the run stops: a service that is down is not insisted upon.
        public var failuresBeforeStop = 5

        /// Makes a pace of two calls a second, one at a time; no public text gives a limit.
        public init() {}
    }

    /// Describes a job of unit calls in sequence, by the service of the desk.
    ///
    /// - Parameters:
    ///   - desk: The desk, whose store and service are used.
    ///   - startedAt: When the job began: the same moment each time it is resumed.
    ///   - auteur: In whose name the verifications are made.
    ///   - pace: How fast to go.
    public init(desk: VigilanceDesk, startedAt: Timestamp, by auteur: Auteur, pace: Pace = Pace()) {
        let method = UnitVerifications(service: desk.service, pace: pace)
        self.init(desk: desk, startedAt: startedAt, by: auteur, through: method)
    }

    /// Describes a job by any method.
    ///
    /// - Parameters:
    ///   - desk: The desk, whose store is used.
    ///   - startedAt: When the job began: the same moment each time it is resumed.
    ///   - auteur: In whose name the verifications are made.
    ///   - method: How INSi is asked: the same each time the job is resumed.
    public init(
        desk: VigilanceDesk,
        startedAt: Timestamp,
        by auteur: Auteur,
        through method: any BulkVerificationMethod
    ) {
        self.desk = desk
        self.startedAt = startedAt
        self.auteur = auteur
        self.method = method
    }

    /// Runs the job to its end, or until the task is cancelled.
    ///
    /// - Parameter progress: Receives the report so far after each identity.
    /// - Returns: The report over all the identities of the base, those of earlier runs of the job included.
    /// - Throws: ``StoreError`` when the base can't be read, `CancellationError`.
    public func run(
        progress: @escaping @Sendable (BulkVerificationReport) -> Void = { _ in }
    ) async throws -> BulkVerificationReport {
        // What it settles is counted below, when its identities come.
        let before = BulkVerificationRun(desk: desk, startedAt: startedAt, by: auteur)
        if case .giveUp(let reason) = try await method.finish(before) { return await before.end(reason) }
        let run = BulkVerificationRun(desk: desk, startedAt: startedAt, by: auteur, progress: progress)
        var last: IdentityID?
        repeat {
            let page = try await desk.store.identities(after: last, limit: 500)
            last = page.last
            if case .giveUp(let reason) = try await method.verify(page, in: run) { return await run.end(reason) }
        } while last != nil
        return await run.end(nil)
    }

    /// Runs the job and gives the report so far after each identity, the whole one last.
    ///
    /// Ending the loop early cancels the run; the same job can be run again.
    ///
    /// - Returns: The reports, in order.
    public func reports() -> AsyncThrowingStream<BulkVerificationReport, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    continuation.yield(try await run { continuation.yield($0) })
                    continuation.finish()
                } catch { continuation.finish(throwing: error) }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
