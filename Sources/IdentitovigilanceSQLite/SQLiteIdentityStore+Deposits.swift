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
        try await writing { database in
            let text = StoredText.parameter
            try database.execute(
                sql: "INSERT INTO deposits (identifier, job, members) VALUES (\(text), ?, \(text))",
                arguments: [
                    deposit.identifier.data, deposit.job.millisecondsSince1970,
                    try JSONEncoder().encode(deposit.members),
                ]
            )
        }
    }

    /// Lists the deposits of a job that were not closed, oldest first.
    ///
    /// - Parameter job: When the job began.
    /// - Returns: The deposits.
    /// - Throws: `StoreError` with `stockageEndommage` when a row can't be read, or one of the codes of the disk.
    public func openDeposits(of job: Timestamp) async throws(StoreError) -> [VerificationDeposit] {
        try await reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT CAST(identifier AS BLOB), CAST(members AS BLOB) FROM deposits
                    WHERE job = ? AND closed = 0 ORDER BY id
                    """,
                arguments: [job.millisecondsSince1970]
            )
            var deposits: [VerificationDeposit] = []
            while let row = try rows.next() {
                guard let identifier = StoredText.read(row[0]), let text = Data.fromDatabaseValue(row[1]),
                    let members = try? JSONDecoder().decode([VerificationDeposit.Member].self, from: text)
                else { throw StoreError(.stockageEndommage) }
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
        try await writing { database in
            try database.execute(
                sql: "UPDATE deposits SET closed = 1 WHERE identifier = \(StoredText.parameter)",
                arguments: [identifier.data]
            )
        }
    }
}
#endif
