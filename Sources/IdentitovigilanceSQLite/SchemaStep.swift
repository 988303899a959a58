#if SQLite
internal import GRDB

/// One step of the tables: from the version before to its own.
///
/// A step that was released never changes: files made by it exist. The next version is a new step at the end of ``all``.
struct SchemaStep: Sendable {
    /// Every step in order: the first makes version 1 out of an empty file.
    static let all = [journal, exchanges, holders, encryption]

    /// The tables that a file has from this step on.
    let tables: [String]

    /// What makes them out of the version before.
    let sql: String

    /// What computes the rows that follow from those of the journal, once every step has made its tables.
    var fill: (@Sendable (Database) throws -> Void)?
}
#endif
