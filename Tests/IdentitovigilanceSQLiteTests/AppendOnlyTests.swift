#if SQLite
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct AppendOnlyTests {
    private static let row =
        "identity, version, author, instant, kind, act, previous, digest, workstation, NULL, NULL FROM journal"

    @Test(arguments: [
        "UPDATE journal SET author = 'autre'",
        "UPDATE OR REPLACE journal SET sequence = 1 WHERE sequence = 2",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE sequence = 4",
        "INSERT OR REPLACE INTO journal SELECT sequence, \(row) WHERE sequence = 2",
        "REPLACE INTO journal SELECT 5, \(row) WHERE sequence = 2",
        "INSERT INTO journal SELECT 6, identity, 4, author, instant, kind, act, previous, digest, workstation, NULL, NULL FROM journal LIMIT 1",
        "INSERT INTO journal SELECT NULL, identity, 4, author, instant, kind, act, previous, digest, workstation, NULL, NULL FROM journal LIMIT 1",
        "DELETE FROM head",
        "UPDATE head SET sequence = 3",
        "UPDATE head SET digest = zeroblob(32)",
        "INSERT INTO head VALUES (2, 9, zeroblob(32))",
    ])
    func fileRefuses(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let written = try await Acts.fill(store)
            let error = #expect(throws: DatabaseError.self) {
                try Tampering.edit(directory.file()) { try $0.execute(sql: sql) }
            }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
            #expect(try await Acts.everything(in: store) == written)
            #expect(try await store.verifyJournal() == .intact(JournalHead(written[3])))
        }
    }
}
#endif
