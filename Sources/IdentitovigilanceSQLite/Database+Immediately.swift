#if SQLite
internal import GRDB

extension Database {
    /// Runs work in a transaction that holds the write lock from its beginning: what it reads is still true when it
    /// writes, whatever other processes do.
    ///
    /// - Parameter work: What to do.
    /// - Returns: What the work returns, once committed.
    /// - Throws: What the work throws, after everything was undone, or `DatabaseError`.
    func immediately<Value>(_ work: () throws -> Value) throws -> Value {
        var value: Value?
        try inTransaction(.immediate) {
            value = try work()
            return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return value
    }
}
#endif
