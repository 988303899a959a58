#if SQLite
import Identitovigilance
import IdentitovigilanceSQLite
import IdentitovigilanceTesting
import Testing

struct ConformanceTests {
    @Test func sqlite() async throws {
        try await TemporaryDirectory.use { directory in
            try await IdentityStoreConformance.check { try SQLiteIdentityStore(path: directory.newFile()) }
        }
    }

    @Test func memory() async throws {
        try await IdentityStoreConformance.check { InMemoryIdentityStore() }
    }

    /// A suite that never fails proves nothing: each of these faults must be found.
    @Test(arguments: FaultyStore.Fault.allCases)
    func faultIsFound(_ fault: FaultyStore.Fault) async {
        await withKnownIssue("\(fault)") {
            try await IdentityStoreConformance.check { FaultyStore(fault) }
        }
    }
}
#endif
