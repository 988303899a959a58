#if SQLite
internal import GRDB
internal import Identitovigilance

extension StoreError {
    /// Takes what was caught around a use of the database.
    ///
    /// The text of SQLite or GRDB, which may hold values, is dropped.
    ///
    /// - Parameter error: What was caught.
    init(caught error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self.init(Self.code(for: error.resultCode))
        default: self.init(.stockageInaccessible)
        }
    }

    private static func code(for result: ResultCode) -> ErrorCode {
        switch result {
        case .SQLITE_FULL: .disquePlein
        case .SQLITE_NOTADB: .fichierNonReconnu
        case .SQLITE_CORRUPT: .stockageEndommage
        case .SQLITE_BUSY, .SQLITE_LOCKED: .stockageOccupe
        // The constraints and triggers of the journal: what they refuse does not follow what is stored.
        case .SQLITE_CONSTRAINT: .journalIncoherent
        // SQLITE_CANTOPEN, READONLY, PERM, IOERR, and what SQLite may add.
        default: .stockageInaccessible
        }
    }
}
#endif
