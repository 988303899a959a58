#if SQLite
import Dispatch
import Foundation
import GRDB
import Identitovigilance
@testable import IdentitovigilanceSQLite
import Testing

struct GroupCommitTests {
    @Test("Calls that wait for the file are committed by one sync, each as if alone (IdentityStore)")
    func together() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
            let before = try Self.commits(of: directory.file())
            // Eight new identities, and four calls of which one only can be right.
            let results = try await Self.together(store, calls: 12) { number in
                number < 8
                    ? try await store.append([Acts.creation()], to: IdentityID("nouvelle-\(number)"), expecting: 0)
                    : try await store.append([Acts.control("CN")], to: Acts.first, expecting: 1)
            }
            #expect(try Self.commits(of: directory.file()) == before + 1)
            let stored = results.compactMap { try? $0.get() }.flatMap(\.self)
            #expect(stored.count == 9)
            let refusals = results.compactMap { result -> ErrorCode? in
                guard case .failure(let error) = result else { return nil }
                return (error as? StoreError)?.code
            }
            #expect(refusals == Array(repeating: .conflitVersion, count: 3))
            let head = JournalHead(sequence: 10, digest: try Self.last(of: stored))
            #expect(try await store.verifyJournal() == .intact(head))
            #expect(try await store.check().isSound)
        }
    }

    @Test("A call that is refused halfway leaves nothing, and takes no other with it (IdentityStore)")
    func halfRefused() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let (held, free) = (try Claims.ins(0), try Claims.ins(1))
            _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0, holding: held)
            let results = try await Self.together(store, calls: 6) { number in
                let claims = number == 2 ? [free, held] : [nil]
                return try await store.append(
                    claims.enumerated().map { place, ins in
                        let identity = IdentityID("nouvelle-\(number)-\(place)")
                        return JournalBatch([try Acts.creation()], to: identity, expecting: 0, holding: ins)
                    }
                )
            }
            let stored = results.compactMap { try? $0.get() }.flatMap(\.self)
            #expect(stored.count == 5)
            #expect(try await store.holder(of: free) == nil)
            let head = JournalHead(sequence: 6, digest: try Self.last(of: stored))
            #expect(try await store.verifyJournal() == .intact(head))
        }
    }

    @Test("A call that the database itself refuses takes no other with it (IdentityStore)")
    func oneBroken() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            try await store.pool.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        CREATE TRIGGER refuse BEFORE INSERT ON journal WHEN NEW.identity = 'refusee'
                        BEGIN SELECT RAISE(ROLLBACK, 'refused'); END
                        """
                )
            }
            let results = try await Self.together(store, calls: 6) { number in
                let identity = number == 4 ? "refusee" : "nouvelle-\(number)"
                return try await store.append([Acts.creation()], to: IdentityID(identity), expecting: 0)
            }
            let stored = results.compactMap { try? $0.get() }.flatMap(\.self)
            #expect(stored.count == 5)
            let head = JournalHead(sequence: 5, digest: try Self.last(of: stored))
            #expect(try await store.verifyJournal() == .intact(head))
        }
    }

    private static func last(of entries: [JournalEntry]) throws -> Digest {
        try #require(entries.max { $0.sequence < $1.sequence }).digest
    }

    /// Runs calls at once, all of which wait before the first is written.
    private static func together(
        _ store: SQLiteIdentityStore,
        calls: Int,
        _ call: @escaping @Sendable (Int) async throws -> [JournalEntry]
    ) async throws -> [Result<[JournalEntry], any Error>] {
        let all = DispatchSemaphore(value: 0)
        store.pool.asyncWriteWithoutTransaction { _ in all.wait() }
        return try await withThrowingTaskGroup(of: Result<[JournalEntry], any Error>.self) { group in
            for number in 0..<calls {
                group.addTask {
                    do { return .success(try await call(number)) } catch { return .failure(error) }
                }
            }
            while store.commits.waiting < calls { try await Task.sleep(for: .milliseconds(1)) }
            all.signal()
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Counts the frames of the write-ahead log that end a transaction: those with a size of the file (SQLite's file format, 4.1).
    private static func commits(of path: String) throws -> Int {
        let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
        return stride(from: 32, to: log.count, by: 24 + 4096).count { log[$0 + 4..<$0 + 8].contains { $0 != 0 } }
    }
}
#endif
