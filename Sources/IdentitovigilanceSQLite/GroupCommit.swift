#if SQLite
internal import GRDB
internal import Identitovigilance
internal import Synchronization

/// Commits together the calls that waited while another one went to the disk: one sync for all, after which each is told.
///
/// A call that is alone has its own transaction. Of several, each has its own savepoint: one that is refused leaves nothing, and
/// the others go on. Nobody is told anything, not even a refusal, before what it follows from is on the disk.
final class GroupCommit: Sendable {
    /// A call that waits for its turn.
    struct Call: Sendable {
        /// Does the work in a transaction, and gives what tells the caller that it is stored.
        let work: @Sendable (Database) throws -> @Sendable () -> Void

        /// Tells the caller that nothing was stored.
        let fail: @Sendable (StoreError) -> Void
    }

    /// The database failed within a call, which may have undone the calls before it.
    private struct Broken: Error {}

    /// How long other processes wait for the lock, at most: as many calls.
    private static let most = 64

    private let calls = Mutex<[Call]>([])

    /// How many calls wait.
    var waiting: Int { calls.withLock { $0.count } }

    /// Adds a call, which has its turn no later than if each had its own transaction.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - pool: The file.
    func add(_ call: Call, to pool: DatabasePool) {
        calls.withLock { $0.append(call) }
        // For each call, so that what the queue of the file does afterwards, to close it for one, comes after the call.
        pool.asyncWriteWithoutTransaction { self.writeNext($0) }
    }

    private func writeNext(_ database: Database) {
        let group = calls.withLock { calls in
            defer { calls.removeFirst(min(calls.count, Self.most)) }
            return Array(calls.prefix(Self.most))
        }
        if group.count > 1 { writeTogether(group, database) } else { group.forEach { write($0, database) } }
    }

    private func write(_ call: Call, _ database: Database) {
        let told: @Sendable () -> Void
        do { told = try database.immediately { try call.work(database) } } catch {
            return call.fail(StoreError(caught: error))
        }
        told()
    }

    private func writeTogether(_ group: [Call], _ database: Database) {
        let told: [@Sendable () -> Void]
        do {
            told = try database.immediately { try group.map { try attempt($0, database) } }
        } catch is Broken {
            return group.forEach { write($0, database) }
        } catch {
            return group.forEach { $0.fail(StoreError(caught: error)) }
        }
        told.forEach { $0() }
    }

    /// Does the work of one of several calls.
    ///
    /// - Returns: What tells the caller how it ended.
    private func attempt(_ call: Call, _ database: Database) throws -> @Sendable () -> Void {
        do {
            var told: (@Sendable () -> Void)?
            try database.inSavepoint {
                told = try call.work(database)
                return .commit
            }
            guard let told else { throw Broken() }
            return told
        } catch is DatabaseError {
            throw Broken()
        } catch {
            let refusal = StoreError(caught: error)
            return { call.fail(refusal) }
        }
    }
}
#endif
