#if SQLite && Encryption
import Foundation
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

@Suite("Rotation of the keys, killed")
struct RotationKillTests {
    private static let acts = 600

    @Test("An encryption and rotations killed 20 times lose no act, end, and leave no record of an old key")
    func survivesSIGKILL() async throws {
        try await TemporaryDirectory.use { directory in
            let path = directory.file()
            let clear = try SQLiteIdentityStore(path: path)
            let entries = try await clear.append(
                (0..<Self.acts).map { Acts.control("MARQUE\($0)") },
                to: Acts.first,
                expecting: 0
            )
            try await clear.close()
            var (target, cut) = (1, 0)
            for round in 0..<20 {
                await dieRotating(path, target: target, delay: UInt32(round) * 20_000 + .random(in: 0...20_000))
                let encryption = try Keys.encryption(target, previous: Array(0..<target))
                // Killed before its first transaction, the file may still be in clear.
                let generations = try Tampering.edit(path) { database in
                    try Int.fetchAll(database, sql: "SELECT number FROM encryption")
                }
                guard !generations.isEmpty else { continue }
                let store = try SQLiteIdentityStore(path: path, encryption: encryption)
                #expect(try await store.verifyJournal() == .intact(JournalHead(try #require(entries.last))))
                let left = try leftovers(path)
                if left > 0, left < Self.acts { cut += 1 }
                if left == 0 { target += 1 }
                try await store.close()
            }
            #expect(cut > 0, "some rounds die in the middle of the records")
            let encryption = try Keys.encryption(target, previous: Array(0..<target))
            #expect(try await SQLiteIdentityStore.encrypt(path: path, encryption: encryption).isComplete)
            #expect(try leftovers(path) == 0)
            let store = try SQLiteIdentityStore(path: path, encryption: try Keys.encryption(target))
            #expect(try await store.entries(of: Acts.first) == entries)
            #expect(try await store.verifyJournal() == .intact(JournalHead(try #require(entries.last))))
            try await store.close()
            #expect(try RawBytes.found([Array("MARQUE".utf8)], at: path) == 0)
        }
    }

    private func dieRotating(_ path: String, target: Int, delay: UInt32) async {
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, target = target as Int, delay = delay as UInt32] in
            let encryption = try Keys.encryption(target, previous: Array(0..<target))
            Thread.detachNewThread {
                usleep(delay)
                kill(getpid(), SIGKILL)
            }
            _ = try await SQLiteIdentityStore.encrypt(path: path, encryption: encryption)
            sleep(5)
        }
    }

    /// How many acts have not the newest key.
    private func leftovers(_ path: String) throws -> Int {
        try Tampering.edit(path) { database in
            let sql = "SELECT count(*) FROM journal WHERE key_number IS NOT (SELECT max(number) FROM encryption)"
            return try Int.fetchOne(database, sql: sql) ?? 0
        }
    }
}
#endif
