#if SQLite
import Foundation
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

struct BackupTests {
    @Test func copyHoldsWhatWasAcknowledgedBeforeIt() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let writer = Writer()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    while !Task.isCancelled { try await writer.write(to: store) }
                }
                for round in 0..<5 {
                    while await writer.acknowledged.count < (round + 1) * 20 {
                        try await Task.sleep(for: .milliseconds(1))
                    }
                    let before = await writer.acknowledged
                    let head = try await store.backup(to: directory.file("copie-\(round)"))
                    try await check(directory.file("copie-\(round)"), head, holds: before)
                }
                group.cancelAll()
                try await group.waitForAll()
            }
            let all = try await Acts.everything(in: store)
            for round in 0..<5 {
                let copied = try await Acts.everything(in: SQLiteIdentityStore(path: directory.file("copie-\(round)")))
                #expect(copied == Array(all.prefix(copied.count)), "a copy is the beginning of the journal")
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
            #expect(!names.contains { $0.contains("partiel") })
        }
    }

    private actor Writer {
        private(set) var acknowledged: [JournalEntry] = []
        private var identities = 0

        func write(to store: SQLiteIdentityStore) async throws {
            identities += 1
            let drafts = [try Acts.creation(), Acts.control("CN")]
            acknowledged += try await store.append(drafts, to: IdentityID("identite-\(identities)"), expecting: 0)
        }
    }

    private func check(_ path: String, _ head: JournalHead, holds before: [JournalEntry]) async throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"), "the copy is one file")
        let copy = try SQLiteIdentityStore(path: path)
        let copied = try await Acts.everything(in: copy)
        #expect(Array(copied.prefix(before.count)) == before)
        #expect(copied.count.isMultiple(of: 2), "no call is there by half")
        #expect(try await copy.verifyJournal() == .intact(head))
        #expect(try await copy.check().isSound)
        #expect(copied.last.map { JournalHead($0) } == head)
    }

    @Test func whatIsThereStays() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            try Data("autre".utf8).write(to: URL(fileURLWithPath: directory.file("copie")))
            for path in [directory.file("copie"), directory.file(), directory.path] {
                await #expect(throws: StoreError(.fichierExistant)) { try await store.backup(to: path) }
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: directory.file("copie"))) == Data("autre".utf8))
            #expect(try await Acts.everything(in: store).count == 4)
        }
    }

    @Test(arguments: ["", "a\u{0}b", "/dev/null/copie"])
    func pathsThatCanHoldNoCopy(_ path: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            for path in [path, directory.file("absent/copie")] {
                await #expect(throws: StoreError(.stockageInaccessible)) { try await store.backup(to: path) }
            }
        }
    }

    @Test func damagedStoreIsNotCopiedSilently() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            _ = try await Acts.fill(store)
            try Tampering("cut", at: 5, .truncated, sql: "DELETE FROM head").apply(to: directory.file())
            await #expect(throws: StoreError(.journalIncoherent)) {
                try await store.backup(to: directory.file("copie"))
            }
            #expect(!FileManager.default.fileExists(atPath: directory.file("copie")))
        }
    }
}
#endif
