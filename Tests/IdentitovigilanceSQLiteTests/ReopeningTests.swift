#if SQLite
import Foundation
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

struct ReopeningTests {
    @Test func everythingIsKept() async throws {
        try await TemporaryDirectory.use { directory in
            let written = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            for _ in 0..<3 {
                let store = try SQLiteIdentityStore(path: directory.file())
                #expect(try await Acts.everything(in: store) == written)
                #expect(try await store.verifyJournal() == .intact(JournalHead(written[3])))
            }
            let store = try SQLiteIdentityStore(path: directory.file())
            let next = try await store.append([Acts.control()], to: Acts.first, expecting: 3)
            #expect(next.map(\.previous) == [written[3].digest])
            #expect(try await store.record(of: Acts.first)?.version == 4)
        }
    }

    @Test func closedStoreIsInItsFileAloneAndInaccessible() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let written = try await Acts.fill(store)
            #expect(try await Acts.everything(in: store) == written)
            try await store.close()
            try await store.close()
            try FileManager.default.copyItem(atPath: directory.file(), toPath: directory.file("copie"))
            #expect(try await Acts.everything(in: SQLiteIdentityStore(path: directory.file("copie"))) == written)
            await #expect(throws: StoreError(.stockageInaccessible)) { try await store.entries(of: Acts.first) }
            await #expect(throws: StoreError(.stockageInaccessible)) { try await store.verifyJournal() }
            await #expect(throws: StoreError(.stockageInaccessible)) {
                try await store.append([Acts.control()], to: Acts.first, expecting: 3)
            }
            #expect(try await Acts.everything(in: SQLiteIdentityStore(path: directory.file())) == written)
        }
    }

    @Test func textsWithNULAreKept() async throws {
        try await TemporaryDirectory.use { directory in
            let (identity, author) = (IdentityID("a\u{0}b"), Auteur("\u{0}\u{0}x"))
            let draft = JournalDraft(
                auteur: author,
                instant: Timestamp(millisecondsSince1970: 0),
                act: Acts.control().act
            )
            let written = try await SQLiteIdentityStore(path: directory.file())
                .append([draft], to: identity, expecting: 0)
            let store = try SQLiteIdentityStore(path: directory.file())
            #expect(try await store.entries(of: identity) == written)
            #expect(try await store.identities(after: nil, limit: 9) == [identity])
            #expect(try await store.entries(of: IdentityID("a")).isEmpty)
            #expect(try await store.verifyJournal() == .intact(JournalHead(written[0])))
        }
    }

    @Test func extremeNumbersAreKept() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            for (version, instant) in [Int64.min, -1, 0, .max].enumerated() {
                let draft = JournalDraft(
                    auteur: Auteur(""),
                    instant: Timestamp(millisecondsSince1970: instant),
                    act: Acts.control().act
                )
                _ = try await store.append([draft], to: IdentityID(""), expecting: version)
            }
            let instants = try await store.entries(of: IdentityID("")).map(\.instant.millisecondsSince1970)
            #expect(instants == [.min, -1, 0, .max])
            #expect(try await store.identities(after: nil, limit: 9) == [IdentityID("")])
            #expect(try await store.identities(after: IdentityID(""), limit: 9).isEmpty)
            #expect(try await store.identities(after: nil, limit: -1).isEmpty)
        }
    }

    @Test func writingNothingStoresNothing() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            #expect(try await store.append([], to: Acts.first, expecting: 0).isEmpty)
            #expect(try await store.verifyJournal() == .intact(.empty))
            await #expect(throws: StoreError(.conflitVersion)) {
                _ = try await store.append([], to: Acts.first, expecting: 1)
            }
        }
    }

    @Test func commitsAreSynchronised() async throws {
        try await TemporaryDirectory.use { directory in
            for _ in 0..<2 {
                let store = try SQLiteIdentityStore(path: directory.file())
                let settings = try await store.pool.writeWithoutTransaction { database in
                    try ["synchronous", "journal_mode", "foreign_keys", "fullfsync", "checkpoint_fullfsync"].map {
                        try String.fetchOne(database, sql: "PRAGMA \($0)")
                    }
                }
                #expect(settings == ["2", "wal", "1", "1", "1"])
            }
        }
    }

    /// An act that may or may not be there would be worse than one that comes late.
    @Test func cancellationDoesNotInterrupt() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let task = Task {
                unsafe withUnsafeCurrentTask { task in unsafe task?.cancel() }
                return try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
            }
            let written = try await task.value
            #expect(try await store.entries(of: Acts.first) == written)
        }
    }

    @Test func readingUsesTheIndexes() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let queries = [
                "SELECT act FROM journal WHERE identity = ? ORDER BY version",
                "SELECT max(version) FROM journal WHERE identity = ?",
                "SELECT identity FROM journal WHERE version = 1 AND identity > ? ORDER BY identity LIMIT 9",
            ]
            let plans = try await store.pool.read { database in
                try queries.map { sql in
                    try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: [""])
                        .map { $0["detail"] as String }
                }
            }
            #expect(
                plans == [
                    ["SEARCH journal USING INDEX sqlite_autoindex_journal_1 (identity=?)"],
                    ["SEARCH journal USING COVERING INDEX sqlite_autoindex_journal_1 (identity=?)"],
                    ["SEARCH journal USING COVERING INDEX creations (version=? AND identity>?)"],
                ]
            )
        }
    }
}
#endif
