#if SQLite && Encryption
import Foundation
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

@Suite("Rotation of the keys")
struct RotationTests {
    @Test("Every record takes the new key, the chain stays, and the old key is needed no more")
    func complete() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let first = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            let written = try await RawBytes.fill(first)
            let before = try sealed(path)
            try await first.close()
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2, previous: [1]))
            let rotation = try await store.rotateEncryption()
            #expect(rotation.isComplete && rotation.records == 2 + 2 + 1 + 1)
            #expect(try await store.rotateEncryption().records == 0)
            try await store.close()
            #expect(Set(try sealed(path)).isDisjoint(with: before))
            // No byte of a record that the old key opens is left.
            #expect(try RawBytes.found(before.map { Array($0) }, at: path) == 0)
            let alone = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2))
            #expect(try await alone.entries(of: Acts.first) == written)
            #expect(try await alone.verifyJournal() == .intact(JournalHead(written[1])))
            #expect(try await alone.exchanges(.all, after: 0, limit: 9).map(\.sequence) == [2, 3])
            #expect(throws: StoreError(.cleInconnue)) {
                try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            }
        }
    }

    @Test("A process that has only the old key is told, and writes nothing under it")
    func otherProcess() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let old = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            _ = try await Acts.fill(old)
            let both = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1, previous: [2]))
            let new = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2, previous: [1]))
            _ = try await new.rotateEncryption()
            await #expect(throws: StoreError(.cleInconnue)) {
                try await old.append([Acts.control()], to: Acts.first, expecting: 3)
            }
            // A process whose provider can give the new key goes on with it.
            _ = try await both.append([Acts.control()], to: Acts.first, expecting: 3)
            #expect(try await new.entries(of: Acts.first).count == 4)
            #expect(
                try Tampering.edit(path) { try Int.fetchAll($0, sql: "SELECT DISTINCT key_number FROM journal") } == [2]
            )
        }
    }

    @Test("The generation of a rotation that ended can't be brought back in the file")
    func noWayBack() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(1))
            _ = try await Acts.fill(store)
            try await store.close()
            let copy = try Tampering.edit(path) {
                try Row.fetchAll($0, sql: "SELECT * FROM encryption").flatMap(\.databaseValues)
            }
            let record = try #require(try sealed(path).first)
            let rotated = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2, previous: [1]))
            _ = try await rotated.rotateEncryption()
            try await rotated.close()
            try Tampering("", at: 0, .unreadable) { database in
                try database.execute(
                    sql: "INSERT INTO encryption VALUES (?, ?, ?, ?)",
                    arguments: StatementArguments(copy)
                )
                try database.execute(
                    sql: "UPDATE journal SET key_number = 1, sealed = ? WHERE sequence = 1",
                    arguments: [record]
                )
            }.apply(to: path)
            let opened = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(2, previous: [1]))
            await #expect(throws: StoreError(.enregistrementAltere)) { try await opened.entries(of: Acts.first) }
        }
    }

    @Test("An act that was tampered with in clear is not sealed as if it were whole")
    func tamperedActStopsIt() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            _ = try await Acts.fill(SQLiteIdentityStore(path: path))
            try Tampering("", at: 2, .contentChanged, sql: "UPDATE journal SET act = act || ' ' WHERE sequence = 2")
                .apply(to: path)
            await #expect(throws: StoreError(.journalIncoherent)) {
                try await SQLiteIdentityStore.encrypt(path: path, encryption: try Keys.encryption(1))
            }
        }
    }

    @Test("A cancelled rotation says so and goes on at the next call")
    func cancelled() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file(), encryption: try Keys.encryption(1))
            let written = try await Acts.fill(store)
            try await store.close()
            let next = try SQLiteIdentityStore(
                path: directory.file(),
                encryption: try Keys.encryption(2, previous: [1])
            )
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return try await next.rotateEncryption()
            }
            task.cancel()
            let stopped = try await task.value
            #expect(!stopped.isComplete && stopped.records == 0)
            #expect(try await Acts.everything(in: next) == written, "both keys are in use")
            #expect(try await next.rotateEncryption().records == 4)
        }
    }

    private func sealed(_ path: String) throws -> [Data] {
        try Tampering.edit(path) { database in
            try ["journal", "exchanges", "deposits", "holder"].flatMap {
                try Data.fetchAll(database, sql: "SELECT sealed FROM \($0) WHERE sealed IS NOT NULL")
            }
        }
    }
}
#endif
