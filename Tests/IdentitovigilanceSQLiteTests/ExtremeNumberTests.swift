#if SQLite
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import Testing

/// Numbers that no store ever reached: each is an error, and none ends the process.
struct ExtremeNumberTests {
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "-1", "'abc'", "x'00'", "NULL", "1e300", "0"])
    func counterOfExchanges(_ value: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            try await store.append(Exchanges.answered(0))
            try Tampering.edit(directory.file()) {
                try $0.execute(sql: "UPDATE sqlite_sequence SET seq = \(value) WHERE name = 'exchanges'")
            }
            await #expect(throws: StoreError(.stockageEndommage)) { try await store.append(Exchanges.answered(1)) }
            #expect(try await store.exchanges(.all, after: 0, limit: 9).count == 1)
            let check = try await store.check()
            #expect(!check.isSound && !check.isFileSound)
        }
    }

    @Test func missingCounterOfExchanges() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            try await store.append(Exchanges.answered(0))
            try Tampering.edit(directory.file()) { try $0.execute(sql: "DELETE FROM sqlite_sequence") }
            await #expect(throws: StoreError(.stockageEndommage)) { try await store.append(Exchanges.answered(1)) }
        }
    }

    @Test(arguments: [
        "UPDATE journal SET sequence = 9223372036854775807 WHERE sequence = 4",
        "UPDATE journal SET version = 9223372036854775807 WHERE sequence = 4",
        "UPDATE journal SET instant = -9223372036854775808 WHERE sequence = 4",
        "UPDATE journal SET instant = 9223372036854775807 WHERE sequence < 3",
    ])
    func rowOfTheJournal(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let last = try #require(try await Acts.fill(store).last)
            let tampering = Tampering("extreme", at: 4, .contentChanged) { database in
                try database.execute(sql: sql)
                try database.execute(
                    sql: """
                        UPDATE head SET (sequence, digest) =
                        (SELECT sequence, digest FROM journal ORDER BY sequence DESC LIMIT 1)
                        """
                )
            }
            try tampering.apply(to: directory.file())
            #expect(try await !store.check().isSound)
            if case .intact = try await store.verifyJournal() { Issue.record("what was changed must be found") }
            _ = try? await store.indicators()
            for identity in [Acts.first, Acts.second] {
                _ = try? await store.record(of: identity)
                for version in [last.version, Int.max] {
                    _ = try? await store.append([Acts.control()], to: identity, expecting: version)
                }
            }
        }
    }
}
#endif
