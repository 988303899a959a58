internal import INSi
internal import Identitovigilance

/// One life of the process of a workstation: its desk reaches the world through ports that fail once it is dead.
struct SimulatedProcess: Sendable {
    let station: Int
    let life: Int
    let world: World
}

extension SimulatedProcess: IdentityStore {
    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        try await world.append(batches, by: self)
    }

    func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? {
        try await world.store(of: self).holder(of: ins)
    }

    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        let entries = try await world.store(of: self).entries(of: identity)
        await world.noteReading(of: identity, version: entries.count, by: self)
        return entries
    }

    func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await world.store(of: self).identities(after: identity, limit: limit)
    }

    func verifyJournal() async throws(StoreError) -> JournalVerification {
        try await world.store(of: self).verifyJournal()
    }
}

extension SimulatedProcess: VerificationDepositStore {
    func openDeposit(_ deposit: VerificationDeposit) async throws(StoreError) {
        try await world.openDeposit(deposit, by: self)
    }

    func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit] {
        try await world.receipts(of: self).openDeposits(of: job)
    }

    func closeDeposit(_ identifier: String) async throws(StoreError) {
        try await world.closeDeposit(identifier, by: self)
    }
}

extension SimulatedProcess: INSiTransport {
    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        try await world.exchange(request, by: self)
    }
}

/// The service as a desk sees it: notes what is asked, then asks.
struct NotedService: INSService {
    let process: SimulatedProcess
    let next: any INSService

    func search(_ query: INSiQuery) async throws -> INSAnswer {
        await process.world.noteQuestion(query, by: process)
        return try await next.search(query)
    }

    func search(_ query: INSiCardQuery) async throws -> INSAnswer {
        await process.world.noteQuestion(query, by: process)
        return try await next.search(query)
    }

    func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer {
        await process.world.noteQuestion(query, by: process)
        return try await next.verify(query)
    }
}

/// The deposit service as a job sees it: notes what is deposited, then deposits.
struct NotedDepositService: INSDepositService {
    let process: SimulatedProcess
    let next: any INSDepositService

    func deposit(_ queries: [INSVerificationQuery], as identifier: String) async throws {
        await process.world.noteDeposit(queries, as: identifier, by: process)
        try await next.deposit(queries, as: identifier)
    }

    func collect(_ identifier: String) async throws -> DepositCollection {
        await process.world.noteQuestion(nil, by: process)
        return try await next.collect(identifier)
    }
}

extension ErrorCode {
    /// What the ports of a dead process say; no desk shows it to anybody.
    static let processusMort = ErrorCode(
        "processusMort",
        description: "The simulated process died.",
        message: "Le poste simulé s'est arrêté.",
        conduiteATenir: "Rejouez la simulation avec la même graine."
    )
}
