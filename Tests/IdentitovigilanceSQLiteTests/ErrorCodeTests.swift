#if SQLite
import GRDB
import Identitovigilance
import Testing

@testable import IdentitovigilanceSQLite

struct ErrorCodeTests {
    @Test(arguments: [
        (ResultCode.SQLITE_FULL, ErrorCode.disquePlein),
        (.SQLITE_NOTADB, .fichierNonReconnu),
        (.SQLITE_CORRUPT, .stockageEndommage),
        (.SQLITE_CORRUPT_VTAB, .stockageEndommage),
        (.SQLITE_BUSY, .stockageOccupe),
        (.SQLITE_BUSY_SNAPSHOT, .stockageOccupe),
        (.SQLITE_BUSY_RECOVERY, .stockageOccupe),
        (.SQLITE_LOCKED, .stockageOccupe),
        (.SQLITE_CANTOPEN, .stockageInaccessible),
        (.SQLITE_CANTOPEN_ISDIR, .stockageInaccessible),
        (.SQLITE_READONLY, .stockageInaccessible),
        (.SQLITE_READONLY_DIRECTORY, .stockageInaccessible),
        (.SQLITE_PERM, .stockageInaccessible),
        (.SQLITE_IOERR_FSYNC, .stockageInaccessible),
        (.SQLITE_CONSTRAINT_TRIGGER, .journalIncoherent),
        (.SQLITE_ERROR, .stockageInaccessible),
    ])
    func everyResultHasACode(_ result: ResultCode, _ code: ErrorCode) {
        let error = StoreError(caught: DatabaseError(resultCode: result, message: "DUPONT", sql: "SELECT 'DUPONT'"))
        #expect(error == StoreError(code))
        #expect(!error.description.contains("DUPONT"))
        #expect(!error.message.contains("DUPONT"))
    }

    @Test func otherErrors() {
        #expect(StoreError(caught: StoreError(.conflitVersion)) == StoreError(.conflitVersion))
        #expect(StoreError(caught: CancellationError()) == StoreError(.stockageInaccessible))
    }

    @Test(arguments: [(Duration.seconds(-1), 0), (.milliseconds(50), 0.05), (.seconds(1_000_000_000), 86_400)])
    func busyTimeoutIsBounded(_ timeout: Duration, _ seconds: Double) {
        #expect(SQLiteIdentityStore.Configuration(busyTimeout: timeout).busySeconds == seconds)
    }
}
#endif
