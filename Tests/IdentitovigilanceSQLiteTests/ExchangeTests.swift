#if SQLite
import GRDB
import Identitovigilance
import IdentitovigilanceSQLite
import IdentitovigilanceTesting
import Testing

struct ExchangeTests {
    @Test func sqlite() async throws {
        try await TemporaryDirectory.use { directory in
            try await INSiExchangeStoreConformance.check { try SQLiteIdentityStore(path: directory.newFile()) }
        }
    }

    @Test func memory() async throws {
        try await INSiExchangeStoreConformance.check { InMemoryINSiExchangeStore() }
    }

    /// A suite that never fails proves nothing: each of these faults must be found.
    @Test(arguments: FaultyExchangeStore.Fault.allCases)
    func faultIsFound(_ fault: FaultyExchangeStore.Fault) async {
        await withKnownIssue("\(fault)") {
            try await INSiExchangeStoreConformance.check { FaultyExchangeStore(fault) }
        }
    }

    @Test(arguments: [
        "UPDATE exchanges SET answer = x'00'",
        "UPDATE exchanges SET identity = NULL",
        "DELETE FROM exchanges",
        "DELETE FROM exchanges WHERE sequence = 3",
        "INSERT OR REPLACE INTO exchanges SELECT * FROM exchanges WHERE sequence = 2",
        "UPDATE exchange_purges SET before = 9000000000000",
        "UPDATE exchange_purges SET removed = 0",
        "DELETE FROM exchange_purges",
        "REPLACE INTO exchange_purges SELECT id, instant, before, 0 FROM exchange_purges",
    ])
    func fileRefuses(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            for index in 0..<4 { try await store.append(Exchanges.answered(index)) }
            try await store.purgeExchanges(before: Exchanges.start.advanced(by: .milliseconds(1)), at: Exchanges.start)
            let kept = try await store.exchanges(.all, after: 0, limit: 9)
            let error = #expect(throws: DatabaseError.self) {
                try Tampering.edit(directory.file()) { try $0.execute(sql: sql) }
            }
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
            #expect(try await store.exchanges(.all, after: 0, limit: 9) == kept)
            #expect(try await store.exchangePurges().map(\.removed) == [1])
        }
    }

    @Test func exchangeIsKeptWithoutTheJournal() async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            let written = try await Acts.fill(store)
            try await store.append(Exchanges.answered(1))
            await #expect(throws: StoreError(.conflitVersion)) {
                try await store.append([Acts.control()], to: Acts.first, expecting: 0)
            }
            // A journal that can take no more acts takes no exchange with it.
            try Tampering.edit(directory.file()) { try $0.execute(sql: "DROP TRIGGER head_stays; DELETE FROM head") }
            await #expect(throws: StoreError(.journalIncoherent)) {
                try await store.append([Acts.control()], to: Acts.first, expecting: 3)
            }
            try await store.append(Exchanges.answered(2))
            let reopened = try SQLiteIdentityStore(path: directory.file())
            #expect(try await reopened.exchanges(.all, after: 0, limit: 9).map(\.sequence) == [1, 2])
            #expect(try await Acts.everything(in: reopened) == written)
        }
    }

    @Test(arguments: [
        "UPDATE exchanges SET code_kind = 'autre'", "UPDATE exchanges SET operation = CAST(x'FF' AS TEXT)",
        "UPDATE exchanges SET code = CAST(x'C328' AS TEXT)",
    ])
    func rowOfAnotherHandIsTold(_ sql: String) async throws {
        try await TemporaryDirectory.use { directory in
            let store = try SQLiteIdentityStore(path: directory.file())
            try await store.append(Exchanges.answered(1))
            try Tampering.edit(directory.file()) {
                try $0.execute(sql: "DROP TRIGGER exchanges_keep_content; \(sql)")
            }
            await #expect(throws: StoreError(.stockageEndommage)) {
                try await store.exchanges(.all, after: 0, limit: 9)
            }
        }
    }
}
#endif
