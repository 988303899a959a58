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
        var last: Int64 = 0
        let verification = try verifyChain(reached: &last)
        // An index that lost a row would hide an act from `entries(of:)` while the journal itself is whole.
        if case .intact = verification, try !isFileSound() { throw StoreError(.stockageEndommage) }
        return verification
    }

    /// Reads the whole journal, and nothing else.
    ///
    /// - Parameter last: The place of the last entry that was read, also when this throws; 0 before the first.
    /// - Returns: The head of an intact journal, or the first fault.
    /// - Throws: `DatabaseError`.
    func verifyChain(reached last: inout Int64) throws -> JournalVerification {
        var verifier = JournalVerifier()
        var (read, end) = (JournalHead.empty, JournalHead.empty)
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT \(StoredEntry.columns) FROM journal ORDER BY sequence"
        )
        while let row = try rows.next() {
            guard let stored = try? StoredEntry(row, seals) else {
                let sequence = Int64.fromDatabaseValue(row[0]) ?? last + 1
                return .broken(sequence: sequence, fault: .unreadable)
            }
            let entry = stored.entry
            last = entry.sequence
            if let fault = verifier.check(entry) { return .broken(sequence: last, fault: fault) }
            // The digest covers what the act means; only the comparison of the bytes sees another writing of it.
            guard try stored.isAsWritten() else { return .broken(sequence: last, fault: .contentChanged) }
            read = JournalHead(entry)
            end = JournalHead(sequence: entry.sequence, digest: stored.storedDigest)
        }
        guard let noted = try notedHead() else { return .broken(sequence: last + 1, fault: .truncated) }
        // The note holds the digest of the row, the chain that of the entry: in an encrypted file they are not the same.
        return verifier.finish(expecting: noted == end ? read : noted)
    }

    /// Asks SQLite whether its file is sound: pages, tables, indexes, constraints.
    ///
    /// - Returns: Whether it found nothing wrong.
    /// - Throws: `DatabaseError`.
    func isFileSound() throws -> Bool {
        try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok"
    }
}
#endif
