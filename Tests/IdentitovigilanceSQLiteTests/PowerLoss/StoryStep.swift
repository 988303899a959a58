#if SQLite
import Identitovigilance
import IdentitovigilanceSQLite

/// One call that changes a store.
enum StoryStep {
    case append([JournalBatch])
    case keep(INSiExchange)
    case purge(before: Timestamp)
    case openDeposit(VerificationDeposit)
    case closeDeposit(String)

    /// Makes the call.
    ///
    /// - Parameter store: The store.
    /// - Returns: The entries that it acknowledged.
    /// - Throws: What the store throws.
    func run(on store: SQLiteIdentityStore) async throws(StoreError) -> [JournalEntry] {
        switch self {
        case .append(let batches): return try await store.append(batches)
        case .keep(let exchange): try await store.append(exchange)
        case .purge(let moment): try await store.purgeExchanges(before: moment, at: Exchanges.start)
        case .openDeposit(let deposit): try await store.openDeposit(deposit)
        case .closeDeposit(let identifier): try await store.closeDeposit(identifier)
        }
        return []
    }
}
#endif
