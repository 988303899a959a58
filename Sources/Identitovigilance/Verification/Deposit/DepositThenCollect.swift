/// Bulk verification by deposit and collection: PROVISIONAL, see ``INSDepositService``.
///
/// Each deposit is kept by the store before it is sent, and closed when its last answer was stored. A program that is
/// killed in between collects what it deposited, and deposits again, under the same identifier, only what the service
/// says it never received, when no identity in it changed meanwhile.
public struct DepositThenCollect: BulkVerificationMethod {
    private let service: any INSDepositService
    private let store: any VerificationDepositStore
    private let identifiers: any IdentifierSource
    private let rhythm: Rhythm

    /// How much to deposit, and how long to wait.
    public struct Rhythm: Sendable, Hashable {
        /// The most INS in a deposit, from 1.
        public var size = 100

        /// The time between two collections of one deposit.
        public var interval = Duration.seconds(60)

        /// After how many collections in vain the run gives up; the next one goes on collecting.
        public var collections = 60

        /// Makes a rhythm of a hundred INS and of one hour: a choice, no public text gives any number.
        public init() {}
    }

    /// Describes the method.
    ///
    /// - Parameters:
    ///   - service: What takes deposits.
    ///   - store: Where their receipts are kept.
    ///   - identifiers: Where their identifiers come from.
    ///   - rhythm: How much to deposit, and how long to wait.
    public init(
        service: any INSDepositService,
        store: any VerificationDepositStore,
        identifiers: any IdentifierSource = .random,
        rhythm: Rhythm = Rhythm()
    ) {
        self.service = service
        self.store = store
        self.identifiers = identifiers
        self.rhythm = rhythm
    }

    /// Collects the deposits that an earlier run left open.
    ///
    /// - Parameter run: The run.
    /// - Returns: To give up when one of them can't be collected yet.
    /// - Throws: ``StoreError``, `CancellationError`.
    public func finish(_ run: BulkVerificationRun) async throws -> BulkVerificationStep {
        for deposit in try await store.openDeposits(of: run.startedAt) {
            let step = try await collect(deposit, in: run)
            guard step == .goOn else { return step }
        }
        return .goOn
    }

    /// Deposits the verifications of some identities, and collects the answers.
    ///
    /// - Parameters:
    ///   - identities: The identities.
    ///   - run: What to take them from.
    /// - Returns: To give up when a deposit can't be sent, or collected in time.
    /// - Throws: ``StoreError``, `CancellationError`.
    public func verify(
        _ identities: [IdentityID],
        in run: BulkVerificationRun
    ) async throws -> BulkVerificationStep {
        var batch: [PendingVerification] = []
        for (index, id) in identities.enumerated() {
            if let pending = try await run.take(id) { batch.append(pending) }
            guard batch.count >= max(1, rhythm.size) || index == identities.count - 1, !batch.isEmpty else { continue }
            let step = try await deposit(batch, in: run)
            guard step == .goOn else { return step }
            batch = []
        }
        return .goOn
    }

    private func deposit(
        _ batch: [PendingVerification],
        in run: BulkVerificationRun
    ) async throws -> BulkVerificationStep {
        let deposit = VerificationDeposit(
            identifier: identifiers.next(),
            job: run.startedAt,
            members: batch.map { VerificationDeposit.Member(identity: $0.record.id, version: $0.record.version) }
        )
        try await store.openDeposit(deposit)
        do { try await service.deposit(batch.map(\.query), as: deposit.identifier) } catch let error
            as any VigilanceError
        {
            return .giveUp(reason: error.code.rawValue)
        }
        return try await collect(deposit, in: run)
    }

    private func collect(
        _ deposit: VerificationDeposit,
        in run: BulkVerificationRun
    ) async throws -> BulkVerificationStep {
        do {
            for attempt in 0..<max(1, rhythm.collections) {
                if attempt > 0 { try await Task.sleep(for: rhythm.interval) }
                switch try await service.collect(deposit.identifier) {
                case .pending: continue
                case .unknown:
                    guard let queries = try await unchanged(deposit, in: run) else {
                        // Somebody in it may be one whom INSi may no longer be asked about.
                        try await store.closeDeposit(deposit.identifier)
                        return try await verify(deposit.members.map(\.identity), in: run)
                    }
                    try await service.deposit(queries, as: deposit.identifier)
                case .ready(let answers): return try await settle(answers, of: deposit, in: run)
                }
            }
            return .giveUp(reason: ErrorCode.depotNonTermine.rawValue)
        } catch let error as StoreError { throw error } catch let error as any VigilanceError {
            return .giveUp(reason: error.code.rawValue)
        }
    }

    /// What to deposit again; nothing when an identity changed since.
    private func unchanged(
        _ deposit: VerificationDeposit,
        in run: BulkVerificationRun
    ) async throws(StoreError) -> [INSVerificationQuery]? {
        var queries: [INSVerificationQuery] = []
        for member in deposit.members {
            guard let present = try await run.pending(member.identity, at: .max),
                present.record.version == member.version
            else { return nil }
            queries.append(present.query)
        }
        return queries
    }

    private func members(
        of deposit: VerificationDeposit,
        in run: BulkVerificationRun
    ) async throws(StoreError) -> [PendingVerification] {
        var members: [PendingVerification] = []
        for member in deposit.members {
            guard let pending = try await run.pending(member.identity, at: member.version) else {
                throw StoreError(.journalIncoherent)
            }
            members.append(pending)
        }
        return members
    }

    private func settle(
        _ answers: [INSVerificationAnswer?],
        of deposit: VerificationDeposit,
        in run: BulkVerificationRun
    ) async throws -> BulkVerificationStep {
        guard answers.count == deposit.members.count else {
            return .giveUp(reason: ErrorCode.depotIncoherent.rawValue)
        }
        for (pending, answer) in zip(try await members(of: deposit, in: run), answers) {
            let reply = answer.map { BulkVerificationReply.answered($0) } ?? .notAnswered(.depotSansReponse)
            // An answer that could not be stored is collected again: the deposit stays open.
            if let failure = try await run.settle(pending, with: reply) { return .giveUp(reason: failure.rawValue) }
            try Task.checkCancellation()
        }
        try await store.closeDeposit(deposit.identifier)
        return .goOn
    }
}
