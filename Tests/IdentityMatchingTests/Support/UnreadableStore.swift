import Identitovigilance
import Synchronization

/// A store in memory whose reading breaks down when a test says so.
final class UnreadableStore: IdentityStore {
    private let store = InMemoryIdentityStore()
    let isBroken = Mutex(false)

    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        try await store.append(batches)
    }
    func holder(of ins: IdentifiantINS) async -> IdentityID? { await store.holder(of: ins) }

    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        if isBroken.withLock({ $0 }) { throw StoreError(.stockageOccupe) }
        return await store.entries(of: identity)
    }

    func identities(after identity: IdentityID?, limit: Int) async -> [IdentityID] {
        await store.identities(after: identity, limit: limit)
    }

    func verifyJournal() async -> JournalVerification { await store.verifyJournal() }
}
