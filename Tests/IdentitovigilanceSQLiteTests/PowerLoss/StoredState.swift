#if SQLite
import GRDB
import Identitovigilance

@testable import IdentitovigilanceSQLite

/// All that a store holds: as it was told, or as it is read.
struct StoredState: Equatable {
    var journal: [JournalEntry] = []
    var holders: [IdentifiantINS: IdentityID] = [:]
    var exchanges: [TracedExchange] = []
    var exchangesEver: Int64 = 0
    var purges: [INSiExchangePurge] = []
    var openDeposits: [VerificationDeposit] = []

    static let job = Timestamp(millisecondsSince1970: 1_772_442_000_000)

    /// Begins with nothing.
    init() {}

    /// Reads a store.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - claimed: Every INS that was ever claimed.
    /// - Throws: What the store throws.
    init(of store: SQLiteIdentityStore, claimed: [IdentifiantINS]) async throws {
        journal = try await Acts.everything(in: store)
        for ins in claimed { holders[ins] = try await store.holder(of: ins) }
        exchanges = try await store.exchanges(.all, after: 0, limit: 9999)
        exchangesEver = try await store.pool.read { database in
            try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'exchanges'") ?? 0
        }
        purges = try await store.exchangePurges()
        openDeposits = try await store.openDeposits(of: Self.job)
    }

    /// The state after a call that succeeded.
    func after(_ step: StoryStep) -> StoredState {
        var next = self
        switch step {
        case .append(let batches): for batch in batches { next.add(batch) }
        case .keep(let exchange):
            next.exchangesEver += 1
            next.exchanges.append(TracedExchange(sequence: next.exchangesEver, exchange: exchange))
        case .purge(let moment):
            next.exchanges.removeAll { $0.exchange.beganAt < moment }
            let removed = exchanges.count - next.exchanges.count
            next.purges.append(INSiExchangePurge(instant: Exchanges.start, before: moment, removed: removed))
        case .openDeposit(let deposit): next.openDeposits.append(deposit)
        case .closeDeposit(let identifier): next.openDeposits.removeAll { $0.identifier == identifier }
        }
        return next
    }

    private mutating func add(_ batch: JournalBatch) {
        for (offset, draft) in batch.drafts.enumerated() {
            let head = journal.last.map { JournalHead($0) } ?? .empty
            journal.append(JournalEntry(draft, on: batch.identity, version: batch.version + offset + 1, after: head))
        }
        if let ins = batch.ins { holders[ins] = batch.identity }
    }

    /// What differs from another state, by name and count only.
    func difference(from other: StoredState) -> String {
        var differences: [String] = []
        func compare<Value: Equatable>(_ name: String, _ own: Value, _ others: Value, _ count: (Value) -> Int) {
            if own != others { differences.append("\(name): \(count(own)), not \(count(others))") }
        }
        compare("journal", journal, other.journal) { $0.count }
        compare("holders", holders, other.holders) { $0.count }
        compare("exchanges", exchanges, other.exchanges) { $0.count }
        compare("exchanges ever", exchangesEver, other.exchangesEver) { Int($0) }
        compare("purges", purges, other.purges) { $0.count }
        compare("deposits", openDeposits, other.openDeposits) { $0.count }
        return differences.joined(separator: "; ")
    }
}
#endif
