/// The verification of every INS of a base, one call after the other, at a set pace.
///
/// The job keeps nothing of its own: an identity is done when its journal holds a verification since the job began. A
/// program that is killed runs the same job again, and nobody who was verified is asked about twice. Only verification
/// exists in bulk: a search is one person's, during their visit (rniv-rules 1.7.7).
public struct BulkVerification: Sendable {
    private let desk: VigilanceDesk
    private let startedAt: Timestamp
    private let auteur: Auteur
    private let pace: Pace

    /// How fast to go, and when to give up.
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

    /// Describes a job.
    ///
    /// - Parameters:
    ///   - desk: The desk, whose store and service are used.
    ///   - startedAt: When the job began: the same moment each time it is resumed.
    ///   - auteur: In whose name the verifications are made.
    ///   - pace: How fast to go.
    public init(desk: VigilanceDesk, startedAt: Timestamp, by auteur: Auteur, pace: Pace = Pace()) {
        self.desk = desk
        self.startedAt = startedAt
        self.auteur = auteur
        self.pace = pace
    }

    /// Runs the job to its end, or until the task is cancelled.
    ///
    /// - Parameter progress: Receives the report so far after each identity.
    /// - Returns: The report over all the identities of the base, those of earlier runs of the job included.
    /// - Throws: ``StoreError`` when the base can't be read, `CancellationError`.
    public func run(
        progress: @Sendable (BulkVerificationReport) -> Void = { _ in }
    ) async throws -> BulkVerificationReport {
        var report = BulkVerificationReport()
        var last: IdentityID?
        var failures = 0
        repeat {
            let page = try await desk.store.identities(after: last, limit: 500)
            last = page.last
            try await withThrowingTaskGroup(of: BulkVerificationReport.Outcome.self) { group in
                var running = 0
                for id in page where failures < pace.failuresBeforeStop {
                    let record: IdentityRecord
                    switch try await state(of: id) {
                    case .done(let outcome):
                        report.count(outcome)
                        progress(report)
                        continue
                    case .toAsk(let read): record = read
                    }
                    if running >= max(1, pace.concurrency), let outcome = try await group.next() {
                        running -= 1
                        note(outcome, in: &report, failures: &failures, progress)
                    }
                    guard failures < pace.failuresBeforeStop else { break }
                    group.addTask { try await verify(record) }
                    running += 1
                    try await Task.sleep(for: pace.interval)
                }
                while let outcome = try await group.next() {
                    note(outcome, in: &report, failures: &failures, progress)
                }
            }
        } while last != nil && failures < pace.failuresBeforeStop
        report.isComplete = failures < pace.failuresBeforeStop
        return report
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

    private func note(
        _ outcome: BulkVerificationReport.Outcome,
        in report: inout BulkVerificationReport,
        failures: inout Int,
        _ progress: (BulkVerificationReport) -> Void
    ) {
        if case .notAnswered = outcome { failures += 1 } else { failures = 0 }
        report.count(outcome)
        progress(report)
    }

    private enum State {
        /// Verified since the job began, or without an INS.
        case done(BulkVerificationReport.Outcome)
        case toAsk(IdentityRecord)
    }

    private func state(of id: IdentityID) async throws(StoreError) -> State {
        let entries = try await desk.store.entries(of: id)
        for entry in entries.reversed() where entry.instant >= startedAt {
            if case .verifierINS(let verification) = entry.act { return .done(.verified(verification.resultat)) }
        }
        guard let record = try IdentityRecord.replaying(entries), record.ins != nil else { return .done(.withoutINS) }
        return .toAsk(record)
    }

    /// Asks about an identity as it was read, so that another run of the job can't store a second verification.
    private func verify(_ record: IdentityRecord) async throws -> BulkVerificationReport.Outcome {
        do {
            switch try await desk.verifyINS(of: record, by: auteur) {
            case .verified(let resultat, _): return .verified(resultat)
            case .unknown(let code, _): return .notAnswered(reason: "CR \(code)")
            case .refused(let refusal): return .notAnswered(reason: refusal.code.rawValue)
            }
        } catch let error as StoreError where error.code == .conflitVersion {
            // Somebody was faster: perhaps a run of this job that was being stopped.
            if case .done(let outcome) = try await state(of: record.id) { return outcome }
            return .notAnswered(reason: error.code.rawValue)
        } catch let error as any VigilanceError {
            return .notAnswered(reason: error.code.rawValue)
        }
    }
}
