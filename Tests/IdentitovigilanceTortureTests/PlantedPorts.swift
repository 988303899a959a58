import Identitovigilance

/// A store that drops the last act of an identity from its sixth on, and says that it is stored.
struct LosingStore: IdentityStore {
    let next: any IdentityStore

    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        let isLost = batches.allSatisfy { $0.version >= 5 }
        guard isLost, let batch = batches.first, let last = try await next.entries(of: batch.identity).last else {
            return try await next.append(batches)
        }
        return batch.drafts.enumerated().map { offset, draft in
            JournalEntry(draft, on: batch.identity, version: batch.version + 1 + offset, after: JournalHead(last))
        }
    }

    func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? { try await next.holder(of: ins) }

    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await next.entries(of: identity)
    }

    func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await next.identities(after: identity, limit: limit)
    }

    func verifyJournal() async throws(StoreError) -> JournalVerification { try await next.verifyJournal() }
}

/// A store that takes an act on a stale version as if it were on the present one.
struct CarelessStore: IdentityStore {
    let next: any IdentityStore

    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        var fresh: [JournalBatch] = []
        for batch in batches {
            let version = try await next.entries(of: batch.identity).count
            fresh.append(JournalBatch(batch.drafts, to: batch.identity, expecting: version, holding: batch.ins))
        }
        return try await next.append(fresh)
    }

    func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? { try await next.holder(of: ins) }

    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await next.entries(of: identity)
    }

    func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await next.identities(after: identity, limit: limit)
    }

    func verifyJournal() async throws(StoreError) -> JournalVerification { try await next.verifyJournal() }
}

/// A client that asks a second time when the first answer is lost.
struct RepeatingService: INSService {
    let next: any INSService

    func search(_ query: INSiQuery) async throws -> INSAnswer {
        do { return try await next.search(query) } catch { return try await next.search(query) }
    }

    func search(_ query: INSiCardQuery) async throws -> INSAnswer { try await next.search(query) }

    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer { try await next.verify(query) }
}

/// A client whose error says whom it did not find.
struct TalkativeService: INSService {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let next: any INSService

    func search(_ query: INSiQuery) async throws -> INSAnswer {
        let answer = try await next.search(query)
        guard case .aucune = answer else { return answer }
        throw Failure(description: "INSi does not know \(query.nomNaissance.texte)")
    }

    func search(_ query: INSiCardQuery) async throws -> INSAnswer { try await next.search(query) }

    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer { try await next.verify(query) }
}

/// A method that does not verify the last identity of a page.
struct HastyMethod: BulkVerificationMethod {
    let next: any BulkVerificationMethod

    func finish(_ run: BulkVerificationRun) async throws -> BulkVerificationStep { try await next.finish(run) }

    func verify(_ identities: [IdentityID], in run: BulkVerificationRun) async throws -> BulkVerificationStep {
        try await next.verify(identities.dropLast(), in: run)
    }
}

/// A deposit service whose answers come in the opposite order.
struct CrossingDepositService: INSDepositService {
    let next: any INSDepositService

    func deposit(_ queries: [INSVerificationQuery], as identifier: String) async throws {
        try await next.deposit(queries, as: identifier)
    }

    func collect(_ identifier: String) async throws -> DepositCollection {
        let collection = try await next.collect(identifier)
        guard case .ready(let answers) = collection else { return collection }
        return .ready(answers.reversed())
    }
}

/// Receipts that are there only as long as nobody looks for them.
struct ForgetfulReceipts: VerificationDepositStore {
    let next: any VerificationDepositStore

    func openDeposit(_ deposit: VerificationDeposit) async throws(StoreError) { try await next.openDeposit(deposit) }

    func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit] { [] }

    func closeDeposit(_ identifier: String) async throws(StoreError) { try await next.closeDeposit(identifier) }
}
