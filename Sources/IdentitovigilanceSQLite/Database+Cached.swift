#if SQLite
internal import GRDB

// The statements of an act and of a reading: SQLite would otherwise parse each of them, and the triggers behind it, each time.

extension Database {
    /// Runs a statement that the connection prepares once.
    ///
    /// - Parameters:
    ///   - sql: One statement.
    ///   - arguments: Its arguments.
    /// - Throws: `DatabaseError`.
    func execute(cached sql: String, arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension Row {
    /// Reads the first row of a query that the connection prepares once.
    ///
    /// - Parameters:
    ///   - database: The connection.
    ///   - sql: One query.
    ///   - arguments: Its arguments.
    /// - Returns: The row, or nothing.
    /// - Throws: `DatabaseError`.
    static func fetchOne(
        _ database: Database,
        cached sql: String,
        arguments: StatementArguments = StatementArguments()
    ) throws -> Row? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }

    /// Reads one by one the rows of a query that the connection prepares once.
    ///
    /// They must be read, or left, before the same query is asked again.
    ///
    /// - Parameters:
    ///   - database: The connection.
    ///   - sql: One query.
    ///   - arguments: Its arguments.
    /// - Returns: The rows.
    /// - Throws: `DatabaseError`.
    static func fetchCursor(
        _ database: Database,
        cached sql: String,
        arguments: StatementArguments
    ) throws -> RowCursor {
        try fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Int {
    /// Reads the number that a query gives, which the connection prepares once.
    ///
    /// - Parameters:
    ///   - database: The connection.
    ///   - sql: One query.
    ///   - arguments: Its arguments.
    /// - Returns: The number, or nothing.
    /// - Throws: `DatabaseError`.
    static func fetchOne(_ database: Database, cached sql: String, arguments: StatementArguments) throws -> Int? {
        try fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
    }
}
#endif
