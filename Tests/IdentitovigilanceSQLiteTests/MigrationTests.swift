#if SQLite
import Foundation
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

struct MigrationTests {
    @Test func versionOneIsBroughtUpToDateAndKeepsItsJournal() async throws {
        try await TemporaryDirectory.use { directory in
            try VersionOneFile.make(at: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            let entries = try await store.entries(of: VersionOneFile.identity)
            #expect(entries.map(\.act.kind) == [.creer, .recupererINS, .controlerPiece])
            #expect(entries.last?.digest.description == VersionOneFile.head)
            #expect(try await store.verifyJournal() == .intact(JournalHead(try #require(entries.last))))
            #expect(try await store.record(of: VersionOneFile.identity)?.statut == .qualifiee)
            try await usesEveryTable(of: store)
            try await store.close()
            #expect(try schema(of: directory.file()) == newSchema())
        }
    }

    /// The holders follow from the journal: a file of before knows them once it is brought up to date (rniv-rules 4.4.4).
    @Test func holdersAreMadeFromTheJournal() async throws {
        try await TemporaryDirectory.use { directory in
            try VersionOneFile.make(at: directory.file())
            let store = try SQLiteIdentityStore(path: directory.file())
            let record = try #require(try await store.record(of: VersionOneFile.identity))
            let ins = try #require(record.ins?.identifiant)
            #expect(try await store.holder(of: ins) == VersionOneFile.identity)
            let refused = await #expect(throws: StoreError(.insDejaActive)) {
                _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0, holding: ins)
            }
            #expect(refused?.holder == VersionOneFile.identity)
        }
    }

    @Test func workstationOfAnActIsKept() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let creation = try Acts.creation()
            let draft = JournalDraft(
                auteur: Auteur("a", poste: "accueil-2"),
                instant: creation.instant,
                act: creation.act
            )
            let entries = try await store.append([draft, creation], to: Acts.first, expecting: 0)
            #expect(try await store.entries(of: Acts.first) == entries)
            #expect(entries.map(\.auteur.poste) == ["accueil-2", nil])
            #expect(try await store.verifyJournal() == .intact(JournalHead(try #require(entries.last))))
            try Tampering.edit(directory.file()) {
                try $0.execute(
                    sql: "DROP TRIGGER journal_keeps_content; UPDATE journal SET workstation = 'x' WHERE version = 2"
                )
            }
            guard case .broken(sequence: 2, fault: .contentChanged) = try await store.verifyJournal() else {
                Issue.record("a changed workstation must show")
                return
            }
        }
    }

    /// Twice as many processes as there are processors, all at once, each the only one to think it found version 1.
    @Test func processesBringOneFileUpToDateAtOnce() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            try VersionOneFile.make(at: path)
            await withTaskGroup { group in
                for process in 0..<4 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as Int] in
                            let patience = SQLiteIdentityStore.Configuration(busyTimeout: .seconds(60))
                            let store = try SQLiteIdentityStore(path: path, configuration: patience)
                            _ = try await store.append(
                                [Acts.creation()],
                                to: IdentityID("processus-\(process)"),
                                expecting: 0
                            )
                            try await store.append(Exchanges.answered(process))
                        }
                    }
                }
            }
            let store = try SQLiteIdentityStore(path: path)
            #expect(try await store.identities(after: nil, limit: 9).count == 5)
            #expect(try await store.exchanges(.all, after: 0, limit: 9).count == 4)
            #expect(try await store.verifyJournal() != .intact(.empty))
            try await store.close()
            #expect(try schema(of: path) == newSchema())
        }
    }

    /// The steps are one transaction: a file where one of them fails is as before, and opens once the cause is gone.
    @Test func failedStepLeavesTheFileAsItWas() async throws {
        try await TemporaryDirectory.use { directory in
            try VersionOneFile.make(at: directory.file())
            try Tampering.edit(directory.file()) { try $0.execute(sql: "CREATE TABLE exchange_purges (x)") }
            let before = try schema(of: directory.file())
            #expect(throws: StoreError.self) { try SQLiteIdentityStore(path: directory.file()) }
            #expect(try schema(of: directory.file()) == before)
            try Tampering.edit(directory.file()) { try $0.execute(sql: "DROP TABLE exchange_purges") }
            let store = try SQLiteIdentityStore(path: directory.file())
            try await usesEveryTable(of: store)
        }
    }

    @Test func tableOfALaterStepIsMissed() async throws {
        try await TemporaryDirectory.use { directory in
            _ = try SQLiteIdentityStore(path: directory.file())
            try Tampering.edit(directory.file()) { try $0.execute(sql: "DROP TABLE exchanges") }
            #expect(throws: StoreError(.stockageEndommage)) { try SQLiteIdentityStore(path: directory.file()) }
        }
    }

    private func usesEveryTable(of store: SQLiteIdentityStore) async throws {
        _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
        #expect(try await store.append(Exchanges.answered(1)).sequence == 1)
        #expect(
            try await store.purgeExchanges(before: .init(millisecondsSince1970: 0), at: Exchanges.start).removed == 0
        )
    }

    /// Every object of a file, with its SQL, and its version.
    private func schema(of path: String) throws -> [String] {
        try Tampering.edit(path) { database in
            let version = try String.fetchAll(database, sql: "PRAGMA user_version")
            return try version
                + String.fetchAll(database, sql: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
        }
    }

    private func newSchema() throws -> [String] {
        let database = try DatabaseQueue()
        return try database.write { database in
            try JournalSchema.bringUpToDate(database)
            let version = try String.fetchAll(database, sql: "PRAGMA user_version")
            return try version
                + String.fetchAll(database, sql: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
        }
    }
}
#endif
