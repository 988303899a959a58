#if SQLite
internal import Foundation
internal import GRDB
public import Identitovigilance

/// The receipts of deposits of verifications, in a table of their own in the same file.
extension SQLiteIdentityStore: VerificationDepositStore {
    /// Keeps a deposit, before it is sent.
    ///
    /// - Parameter deposit: The deposit.
    /// - Throws: `StoreError` with `journalIncoherent` for an identifier that was used, or one of the codes of the disk;
    ///   then it was not kept.
    public func openDeposit(_ deposit: VerificationDeposit) async throws(StoreError) {
        try await writing { [sealing] database in
            let (text, job) = (StoredText.parameter, deposit.job.millisecondsSince1970)
            let sealed = try sealing.seals(in: database)
                .seal(deposit.members, at: .deposit(deposit.identifier, job: job))
            try database.execute(
                sql: """
                    INSERT INTO deposits (identifier, job, members, key_number, sealed)
                    VALUES (\(text), ?, \(text), ?, ?)
                    """,
                arguments: [
                    deposit.identifier.data, job,
                    sealed == nil ? try JSONEncoder().encode(deposit.members) : Data(), sealed?.number, sealed?.bytes,
                ]
            )
        }
    }

    /// Lists the deposits of a job that were not closed, oldest first.
    ///
    /// - Parameter job: When the job began.
    /// - Returns: The deposits.
    /// - Throws: `StoreError` with `stockageEndommage` when a row can't be read, `enregistrementAltere`, or one of the codes of
    ///   the disk.
    public func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit] {
        try await reading { [sealing] database in
            let seals = try sealing.seals(in: database)
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT CAST(identifier AS BLOB), CAST(members AS BLOB), key_number, sealed FROM deposits
                    WHERE job = ? AND closed = 0 ORDER BY id
                    """,
                arguments: [job.millisecondsSince1970]
            )
            var deposits: [VerificationDeposit] = []
            while let row = try rows.next() {
                guard let identifier = StoredText.read(row[0]), let text = Data.fromDatabaseValue(row[1]) else {
                    throw StoreError(.stockageEndommage)
                }
                let place = RecordPlace.deposit(identifier, job: job.millisecondsSince1970)
                let content = try seals.open(row[2], row[3], at: place) ?? text
                guard let members = try? JSONDecoder().decode([VerificationDeposit.Member].self, from: content) else {
                    throw StoreError(.stockageEndommage)
                }
                deposits.append(VerificationDeposit(identifier: identifier, job: job, members: members))
            }
            return deposits
        }
    }

    /// Notes that every answer of a deposit was stored.
    ///
    /// - Parameter identifier: Its identifier.
    /// - Throws: `StoreError` with one of the codes of the disk; then it stays open.
    public func closeDeposit(_ identifier: String) async throws(StoreError) {
        try await writing { [sealing] database in
            _ = try sealing.seals(in: database)
            try database.execute(
                sql: "UPDATE deposits SET closed = 1 WHERE identifier = \(StoredText.parameter)",
                arguments: [identifier.data]
            )
        }
    }
}
#endif
