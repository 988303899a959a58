#if SQLite
import Foundation
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

struct CheckTests {
    @Test func soundStore() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try await filled(directory)
            let check = try await store.check()
            #expect(check.isSound && check.isFileSound && check.derived == StoreCheck.Derived())
            #expect(check.counts.acts == 4 && check.counts.identities == 2 && check.counts.holders == 1)
            #expect(check.counts.exchanges == 1 && check.counts.openDeposits == 0)
            #expect(try await store.verifyJournal() == check.journal)
            #expect(check.schemaVersion >= 3)
        }
    }

    @Test(arguments: Tampering.all)
    func tamperedStore(_ tampering: Tampering) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            try tampering.apply(to: directory.file())
            let check = try await store.check()
            #expect(!check.isSound && check.journal == tampering.expected)
        }
    }

    /// The journal is whole, and what follows from it is not.
    @Test(arguments: [
        ("DELETE FROM holder", StoreCheck.Derived(missingHolders: 1)),
        (
            "INSERT INTO holder (matricule, oid, identity) VALUES ('297029900000012', '1.2.250.1.213.1.4.8', 'personne')",
            StoreCheck.Derived(strayHolders: 1)
        ),
        ("UPDATE holder SET identity = 'personne'", StoreCheck.Derived(strayHolders: 1)),
        (
            "UPDATE holder SET matricule = '297029900000012'",
            StoreCheck.Derived(missingHolders: 1, strayHolders: 1)
        ),
    ])
    func holdersThatDoNotFollow(_ sql: String, _ expected: StoreCheck.Derived) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try await filled(directory)
            try Tampering.edit(directory.file()) { try $0.execute(sql: sql) }
            let check = try await store.check()
            #expect(check.derived == expected && !check.isSound && check.isFileSound)
            #expect(try await store.verifyJournal() == check.journal)
        }
    }

    /// Acts whose chain is whole and that no rule admits.
    @Test func actsThatMakeNoIdentity() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try await filled(directory)
            _ = try await store.append([Acts.control()], to: IdentityID("jamais-creee"), expecting: 0)
            let check = try await store.check()
            #expect(check.derived == StoreCheck.Derived(incoherentIdentities: 1) && !check.isSound)
        }
    }

    /// Every page is emptied, then spoilt by one bit, in turn.
    @Test(arguments: [false, true])
    func damagedPageIsFoundOrHarmless(emptied: Bool) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try await filled(directory)
            let written = try await Acts.everything(in: store)
            try await store.close()
            let sound = try Data(contentsOf: URL(fileURLWithPath: directory.file()))
            for page in 0..<sound.count / 4096 {
                for place in emptied ? [0] : [0, 3, 40, 100, 2048, 4000, 4090] {
                    let path = directory.newFile()
                    var damaged = sound
                    if emptied {
                        damaged.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
                    } else {
                        damaged[page * 4096 + place] ^= 0x10
                    }
                    try damaged.write(to: URL(fileURLWithPath: path))
                    await #expect(try isFoundOrHarmless(path, written), "page \(page + 1), byte \(place)")
                }
            }
        }
    }

    private func isFoundOrHarmless(_ path: String, _ written: [JournalEntry]) async throws -> Bool {
        do {
            let store = try SQLiteIdentityStore(path: path)
            guard try await store.check().isSound else { return true }
            return try await Acts.everything(in: store) == written
        } catch let error as StoreError {
            return [
                .stockageEndommage, .fichierNonReconnu, .journalIncoherent, .stockageInaccessible, .versionPlusRecente,
            ]
            .contains(error.code)
        }
    }

    /// A store whose identities follow the rules, one of which holds an INS.
    private func filled(_ directory: TemporaryDirectory) async throws -> SQLiteIdentityStore {
        try VersionOneFile.make(at: directory.file())
        let store = try SQLiteIdentityStore(path: directory.file())
        _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0)
        try await store.append(Exchanges.answered(1))
        return store
    }
}
#endif
