#if SQLite
internal import GRDB
internal import Identitovigilance

/// What makes a SQLite file a store of this library: two numbers in its header, and its tables.
enum JournalSchema {
    /// "IdVi" in ASCII.
    static let applicationID: Int64 = 0x4964_5669

    /// The version of the tables, `user_version` of the file: the number of steps that made it.
    static let version = SchemaStep.all.count

    /// Tells what a file is.
    ///
    /// - Parameter database: A connection to it.
    /// - Returns: The version of the store, 0 for a database without anything in it.
    /// - Throws: `StoreError` with `fichierNonReconnu`, `versionPlusRecente` or `stockageEndommage`.
    static func version(of database: Database) throws -> Int {
        let application = try Int64.fetchOne(database, sql: "PRAGMA application_id")
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_schema"))
        if application == 0, version == 0, names.isEmpty { return 0 }
        guard application == applicationID, version > 0 else { throw StoreError(.fichierNonReconnu) }
        guard version <= Self.version else { throw StoreError(.versionPlusRecente) }
        guard names.isSuperset(of: SchemaStep.all.prefix(version).flatMap(\.tables)) else {
            throw StoreError(.stockageEndommage)
        }
        return version
    }

    /// Brings the tables to the present version, unless another process was faster.
    ///
    /// - Parameter database: A connection, in an immediate transaction: the file has all the steps or stays as it was.
    /// - Throws: `StoreError` or `DatabaseError`.
    static func bringUpToDate(_ database: Database) throws {
        let steps = try SchemaStep.all.dropFirst(version(of: database))
        for step in steps { try database.execute(sql: step.sql) }
        for step in steps { try step.fill?(database) }
        try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }
}
#endif
