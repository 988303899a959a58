/// One run of a bulk verification: reads the identities, stores and counts what INSi says of them.
public actor BulkVerificationRun {
    /// When the job began.
    public nonisolated let startedAt: Timestamp

    /// How many identities in a row got no answer.
    public private(set) var failuresInARow = 0

    /// The code of the last reason for which an identity got no answer.
    public private(set) var lastReason = ""

    private let desk: VigilanceDesk
    private let auteur: Auteur
    private let progress: @Sendable (BulkVerificationReport) -> Void
    private var report = BulkVerificationReport()

    init(
        desk: VigilanceDesk,
        startedAt: Timestamp,
        by auteur: Auteur,
        progress: @escaping @Sendable (BulkVerificationReport) -> Void = { _ in }
    ) {
        self.desk = desk
        self.startedAt = startedAt
        self.auteur = auteur
        self.progress = progress
    }

    /// Reads an identity; one that needs no question is counted at once.
    ///
    /// - Parameter id: The identity.
    /// - Returns: What to ask; nothing when it was verified since the job began or holds no INS.
    /// - Throws: ``StoreError`` when it can't be read.
    public func take(_ id: IdentityID) async throws(StoreError) -> PendingVerification? {
        switch try await state(of: id) {
        case .toAsk(let pending): return pending
        case .done(let outcome):
            count(outcome)
            return nil
        }
    }

    /// Rebuilds what was to be asked about an identity when it had a version.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - version: The version it had.
    /// - Returns: What was to be asked; nothing when it held no INS.
    /// - Throws: ``StoreError`` when it can't be read.
    public func pending(_ id: IdentityID, at version: Int) async throws(StoreError) -> PendingVerification? {
        let entries = try await desk.store.entries(of: id).filter { $0.version <= version }
        return try IdentityRecord.replaying(entries).flatMap { PendingVerification($0, by: auteur) }
    }

    /// Stores what INSi said of an identity, under the version that was read, and counts it.
    ///
    /// - Parameters:
    ///   - pending: The identity as it was read.
    ///   - reply: What INSi said.
    /// - Returns: Why the answer could not be stored, when the store failed; an identity that changed meanwhile is no
    ///   failure of the store.
    /// - Throws: ``StoreError`` when the identity can't be read.
    @discardableResult
    public func settle(
        _ pending: PendingVerification,
        with reply: BulkVerificationReply
    ) async throws(StoreError) -> ErrorCode? {
        var failure: ErrorCode?
        let outcome: BulkVerificationReport.Outcome
        do throws(StoreError) { outcome = try await stored(reply, pending) } catch {
            switch try await state(of: pending.record.id) {
            // Somebody was faster: perhaps a run of this job that was being stopped.
            case .done(let done): outcome = done
            case .toAsk: outcome = .notAnswered(reason: error.code.rawValue)
            }
            if error.code != .conflitVersion { failure = error.code }
        }
        if case .notAnswered(let reason) = outcome {
            failuresInARow += 1
            lastReason = reason
        } else {
            failuresInARow = 0
        }
        count(outcome)
        return failure
    }

    func end(_ reason: String?) -> BulkVerificationReport {
        report.end(reason)
        return report
    }

    private func stored(
        _ reply: BulkVerificationReply,
        _ pending: PendingVerification
    ) async throws(StoreError) -> BulkVerificationReport.Outcome {
        switch reply {
        case .notAnswered(let code): return .notAnswered(reason: code.rawValue)
        case .answered(let answer):
            switch try await desk.storeVerification(answer, for: pending.record, by: auteur) {
            case .verified(let resultat, _): return .verified(resultat)
            case .unknown(let code, _): return .notAnswered(reason: "CR \(code)")
            case .refused(let refusal): return .notAnswered(reason: refusal.code.rawValue)
            }
        }
    }

    private func count(_ outcome: BulkVerificationReport.Outcome) {
        report.count(outcome)
        progress(report)
    }

    private enum State {
        /// Verified since the job began, or without an INS.
        case done(BulkVerificationReport.Outcome)
        case toAsk(PendingVerification)
    }

    private func state(of id: IdentityID) async throws(StoreError) -> State {
        let entries = try await desk.store.entries(of: id)
        for entry in entries.reversed() where entry.instant >= startedAt {
            if case .verifierINS(let verification) = entry.act { return .done(.verified(verification.resultat)) }
        }
        let record = try IdentityRecord.replaying(entries)
        return record.flatMap { PendingVerification($0, by: auteur) }.map { .toAsk($0) } ?? .done(.withoutINS)
    }
}
