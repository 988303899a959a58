#if SQLite
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct TamperingTests {
    @Test(arguments: Tampering.all)
    func isFound(_ tampering: Tampering) async throws {
        try await TemporaryDirectory.use { directory in
            _ = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            try tampering.apply(to: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            #expect(try await store.verifyJournal() == tampering.expected)
        }
    }

    /// Entries cut together with the note of the end leave nothing to see but an older head.
    @Test func cutWithTheHeadShowsAgainstANotedHead() async throws {
        try await TemporaryDirectory.use { directory in
            let written = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            let noted = JournalHead(written[3])
            let cut = Tampering("cut", at: 4, .truncated) { database in
                try database.execute(sql: "DELETE FROM journal WHERE sequence = 4")
                try database.execute(
                    sql: "UPDATE head SET sequence = 3, digest = (SELECT digest FROM journal WHERE sequence = 3)"
                )
            }
            try cut.apply(to: directory.file())
            let found = try await SQLiteIdentityStore(path: directory.file()).verifyJournal()
            #expect(found == .intact(JournalHead(written[2])))
            #expect(found != .intact(noted))
        }
    }

    @Test func unreadableActStopsTheReadingOfItsIdentityOnly() async throws {
        try await TemporaryDirectory.use { directory in
            let written = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            let unknown = Tampering(
                "unknown",
                at: 2,
                .unreadable,
                sql: #"UPDATE journal SET act = '{"acte":"fusionner"}' WHERE sequence = 2"#
            )
            try unknown.apply(to: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            await #expect(throws: StoreError(.journalIncoherent)) { try await store.entries(of: Acts.first) }
            #expect(try await store.entries(of: Acts.second) == [written[2]])
        }
    }

    /// An entry linked behind a cut would make the cut look like a gap that always was there.
    @Test(arguments: ["DELETE FROM journal WHERE sequence = 4", "DELETE FROM head", "UPDATE head SET sequence = 3"])
    func nothingIsAddedBehindACut(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            _ = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            try Tampering("cut", at: 4, .truncated, sql: sql).apply(to: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            let before = try await Acts.everything(in: store)
            await #expect(throws: StoreError(.journalIncoherent)) {
                try await store.append([Acts.control()], to: Acts.second, expecting: 1)
            }
            #expect(try await Acts.everything(in: store) == before)
        }
    }

    /// The chain is whole, yet an identity is missing from every list.
    @Test func incompleteIndexIsFound() async throws {
        try await TemporaryDirectory.use { directory in
            _ = try await Acts.fill(SQLiteIdentityStore(path: directory.file()))
            let sql = "CREATE INDEX creations ON journal (version, identity) WHERE version = 1"
            try Tampering.edit(directory.file()) { try redefineIndex(sql + " AND sequence <> 1", in: $0) }
            try Tampering.edit(directory.file()) { try $0.execute(sql: "REINDEX creations") }
            try Tampering.edit(directory.file()) { try redefineIndex(sql, in: $0) }
            let store = try SQLiteIdentityStore(path: directory.file())
            #expect(try await store.identities(after: nil, limit: 9) == [Acts.second])
            await #expect(throws: StoreError(.stockageEndommage)) { try await store.verifyJournal() }
        }
    }

    private func redefineIndex(_ sql: String, in database: Database) throws {
        try database.execute(sql: "PRAGMA writable_schema = ON")
        try database.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = 'creations'", arguments: [sql])
    }
}
#endif
