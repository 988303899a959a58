#if SQLite
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

struct DiskFullTests {
    @Test func fullDiskChangesNothing() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let written = try await Acts.fill(store)
            try await limit(store, to: "(SELECT page_count FROM pragma_page_count)")
            let many = (0..<500).map { Acts.control("\($0)") }
            await #expect(throws: StoreError(.disquePlein)) {
                try await store.append(many, to: Acts.second, expecting: 1)
            }
            #expect(try await Acts.everything(in: store) == written)
            #expect(try await store.verifyJournal() == .intact(JournalHead(written[3])))

            try await limit(store, to: "1073741823")
            #expect(try await store.append(many, to: Acts.second, expecting: 1).count == 500)
            let reopened = try SQLiteIdentityStore(path: directory.file())
            #expect(try await Acts.everything(in: reopened).count == 504)
        }
    }

    private func limit(_ store: SQLiteIdentityStore, to pages: String) async throws {
        try await store.pool.writeWithoutTransaction { database in
            let count = try Int.fetchOne(database, sql: "SELECT \(pages)") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count)")
        }
    }
}
#endif
