#if SQLite && Encryption
import Foundation
import Identitovigilance
import IdentitovigilanceEncryption
import IdentitovigilanceSQLite
import IdentitovigilanceTesting
import Testing

@Suite("An encrypted store")
struct EncryptedStoreTests {
    @Test("It keeps what every store promises (conformance suite of the port)")
    func conformance() async throws {
        let encryption = try Keys.encryption(1)
        try await TemporaryDirectory.use { directory in
            try await IdentityStoreConformance.check {
                try SQLiteIdentityStore(path: directory.newFile(), encryption: encryption)
            }
            try await INSiExchangeStoreConformance.check {
                try SQLiteIdentityStore(path: directory.newFile(), encryption: encryption)
            }
            try await DepositStoreTests().check(
                SQLiteIdentityStore(path: directory.newFile(), encryption: encryption)
            )
        }
    }

    @Test("It reopens with its key, and its chain is that of the same acts in clear")
    func reopens() async throws {
        let encryption = try Keys.encryption(1)
        try await TemporaryDirectory.use { directory in
            let clear = try await Acts.fill(SQLiteIdentityStore(path: directory.file("clair")))
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: encryption)
            #expect(try await Acts.fill(store) == clear, "the digests cover the acts, not their encryption")
            try await store.close()
            let reopened = try SQLiteIdentityStore(path: directory.file(), encryption: encryption)
            #expect(try await Acts.everything(in: reopened) == clear)
            #expect(try await reopened.verifyJournal() == .intact(JournalHead(clear[3])))
        }
    }

    @Test("Without its very key it does not open, and says why")
    func keys() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            _ = try await Acts.fill(SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1)))
            #expect(throws: StoreError(.stockageChiffre)) { try SQLiteIdentityStore(path: path) }
            #expect(throws: StoreError(.cleInconnue)) {
                try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2))
            }
            #expect(throws: StoreError(.cleRefusee)) {
                let wrong = HeldKeys(current: try Keys.key(1, byte: 0))
                _ = try SQLiteIdentityStore(path: path, encryption: AESRecordEncryption(keys: wrong))
            }
            #expect(throws: StoreError(.cleInconnue)) {
                try SQLiteIdentityStore(path: path, encryption: AESRecordEncryption(keys: NoKeys()))
            }
            #expect(
                try await Acts.everything(in: SQLiteIdentityStore(path: path, encryption: Keys.encryption(1))).count
                    == 4
            )
        }
    }

    @Test("A file in clear is not encrypted by itself: it is refused, then encrypted on demand")
    func clearFile() async throws {
        let encryption = try Keys.encryption(1)
        try await TemporaryDirectory.use { directory in
            let open = try SQLiteIdentityStore(path: directory.file())
            let written = try await Acts.fill(open)
            #expect(throws: StoreError(.stockageEnClair)) {
                try SQLiteIdentityStore(path: directory.file(), encryption: encryption)
            }
            let rotation = try await SQLiteIdentityStore.encrypt(path: directory.file(), encryption: encryption)
            #expect(rotation.records == 4 && rotation.isComplete)
            // A process that had the file open neither writes in clear nor reads past it.
            await #expect(throws: StoreError(.stockageChiffre)) {
                try await open.append([Acts.control()], to: Acts.first, expecting: 3)
            }
            await #expect(throws: StoreError(.stockageChiffre)) { try await open.entries(of: Acts.first) }
            try await open.close()
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: encryption)
            #expect(try await Acts.everything(in: store) == written)
            #expect(try await store.verifyJournal() == .intact(JournalHead(written[3])))
            let again = try await SQLiteIdentityStore.encrypt(path: directory.file(), encryption: encryption)
            #expect(again.records == 0 && again.isComplete)
            await #expect(throws: StoreError(.stockageInaccessible)) {
                try await SQLiteIdentityStore.encrypt(path: directory.newFile(), encryption: encryption)
            }
        }
    }

    @Test("An INS is found, unique and moved by its blind index as in clear (rniv-rules 4.4.4)")
    func holders() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: try Keys.encryption(1))
            let ins = try Claims.ins(7)
            _ = try await store.append([Acts.creation()], to: Acts.first, expecting: 0, holding: ins)
            #expect(try await store.holder(of: ins) == Acts.first)
            #expect(try await store.holder(of: Claims.ins(8)) == nil)
            let demo = IdentifiantINS(matricule: ins.matricule, nature: .nirDemonstration)
            #expect(try await store.holder(of: demo) == nil, "the OID is part of the INS")
            let refused = await #expect(throws: StoreError(.insDejaActive)) {
                _ = try await store.append([Acts.creation()], to: Acts.second, expecting: 0, holding: ins)
            }
            #expect(refused?.holder == Acts.first)
        }
    }

    @Test("A key shows nothing of itself, and has 256 bits")
    func keyIsHidden() throws {
        let key = try Keys.key(1, byte: 0xAB)
        let provider = HeldKeys(current: key, previous: [try Keys.key(2)])
        for text in ["\(key)", String(reflecting: key), "\(provider)", "\(AESRecordEncryption(keys: provider))"] {
            #expect(!text.contains("171") && !text.lowercased().contains("abab"))
        }
        var dumped = ""
        dump(provider, to: &dumped)
        #expect(!dumped.contains("171") && !dumped.lowercased().contains("abab"))
        #expect(EncryptionKey(name: "x", bytes: [UInt8](repeating: 1, count: 31)) == nil)
        #expect(key.withBytes { $0.count } == 32 && key.withBytes { $0[31] } == 0xAB)
    }
}

private struct NoKeys: KeyProvider {
    struct Locked: Error {}

    func currentKey() throws -> EncryptionKey { throw Locked() }
    func key(named name: String) throws -> EncryptionKey? { throw Locked() }
}
#endif
