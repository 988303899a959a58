#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Gives records the newest key, within one immediate transaction.
struct RecordRotation {
    let database: Database
    let seals: RecordSeals

    /// A table that holds sealed records.
    struct Table: Sendable {
        let name: String

        /// What comes before the first row, in the order in which rows are taken.
        let start: DatabaseValue

        /// Does the rows that follow one and have not the newest key, at most ``RecordRotation/size``.
        let step: @Sendable (RecordRotation, DatabaseValue) throws -> Step
    }

    /// What one transaction did.
    struct Step: Sendable {
        let records: Int

        /// The last row that was done; nothing at the end of the table.
        let end: DatabaseValue?
    }

    /// How many records one transaction takes: other writers wait for it.
    static let size = 100

    /// Every table that holds sealed records.
    static let tables = [
        Table(name: "journal", start: Int64.min.databaseValue) { try $0.rotateJournal(after: $1) },
        Table(name: "exchanges", start: Int64.min.databaseValue) { try $0.rotateExchanges(after: $1) },
        Table(name: "deposits", start: Int64.min.databaseValue) { try $0.rotateDeposits(after: $1) },
        Table(name: "holder", start: Data().databaseValue) { try $0.rotateHolders(after: $1) },
    ]

    /// Begins a generation when the current key is another one than that of the newest.
    ///
    /// - Parameters:
    ///   - sealing: The encryption of the store.
    ///   - database: A connection, in an immediate transaction.
    /// - Throws: `StoreError` or `DatabaseError`.
    static func begin(_ sealing: StoreSealing, in database: Database) throws {
        let seals = try sealing.seals(in: database)
        guard let encryption = sealing.encryption, let newest = seals.newest,
            try encryption.currentKey() != newest.key
        else { return }
        let leftovers = (seals.acceptsClear ? [KeyGeneration.clear] : []) + seals.ciphers.keys.sorted()
        try KeyGeneration.begin(with: encryption, after: leftovers, in: database)
    }

    /// Forgets the generations of before, once no record of them is left.
    ///
    /// - Throws: `StoreError` or `DatabaseError`.
    func finish() throws {
        guard seals.acceptsClear || seals.ciphers.count > 1, let (newest, cipher) = seals.newestCipher else { return }
        for table in Self.tables {
            let left = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE key_number IS NOT ?)",
                arguments: [newest.number]
            )
            // Only another rotation, to a key that came meanwhile, leaves one.
            guard left == false else { throw StoreError(.stockageOccupe) }
        }
        try newest.prove([], by: cipher, in: database)
    }

    /// Does a page of rows.
    ///
    /// - Parameters:
    ///   - sql: The query, whose parameters are the last row done, the newest key and the size.
    ///   - last: The last row done.
    ///   - work: Rotates a row and tells its place in the order.
    /// - Returns: What was done.
    /// - Throws: What the work throws, `StoreError` or `DatabaseError`.
    func page(_ sql: String, after last: DatabaseValue, _ work: (Row) throws -> DatabaseValue) throws -> Step {
        guard let newest = seals.newest else { return Step(records: 0, end: nil) }
        let rows = try Row.fetchAll(database, sql: sql, arguments: [last, newest.number, Self.size])
        var end = last
        for row in rows { end = try work(row) }
        return Step(records: rows.count, end: rows.count < Self.size ? nil : end)
    }
}
#endif
