#if SQLite
internal import GRDB
internal import Identitovigilance

extension JournalReader {
    /// Reads the whole journal, one entry in memory at a time.
    ///
    /// - Returns: The head of an intact journal, or the first fault.
    /// - Throws: `StoreError` with `stockageEndommage` when the chain is whole and the file is not, or
    ///   `DatabaseError`.
    func verify() throws -> JournalVerification {
        var verifier = JournalVerifier()
        var last: Int64 = 0
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT \(StoredEntry.columns) FROM journal ORDER BY sequence"
        )
        while let row = try rows.next() {
            guard let stored = StoredEntry(row) else {
                let sequence = Int64.fromDatabaseValue(row[0]) ?? last + 1
                return .broken(sequence: sequence, fault: .unreadable)
            }
            last = stored.entry.sequence
            if let fault = verifier.check(stored.entry) { return .broken(sequence: last, fault: fault) }
            // The digest covers what the act means; only the comparison of the bytes sees another writing of it.
            guard try stored.isAsWritten() else { return .broken(sequence: last, fault: .contentChanged) }
        }
        guard let head = try notedHead() else { return .broken(sequence: last + 1, fault: .truncated) }
        let verification = verifier.finish(expecting: head)
        if case .intact = verification { try checkIndexes() }
        return verification
    }

    /// An index that lost a row would hide an act from ``entries(of:)`` while the journal itself is whole.
    private func checkIndexes() throws {
        guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else {
            throw StoreError(.stockageEndommage)
        }
    }
}
#endif
