#if SQLite
internal import GRDB
internal import Identitovigilance

/// What makes a SQLite file a store of this library: two numbers in its header, and its tables.
enum JournalSchema {
    /// "IdVi" in ASCII.
    static let applicationID: Int64 = 0x4964_5669

    /// The version of the tables, `user_version` of the file.
    static let version: Int64 = 1

    /// What a file is, when it may be opened.
    enum State: Sendable {
        /// A database without anything in it.
        case empty
        /// A store of this version.
        case store
    }

    /// Tells what a file is.
    ///
    /// - Parameter database: A connection to it.
    /// - Returns: What it is.
    /// - Throws: `StoreError` with `fichierNonReconnu`, `versionPlusRecente` or `stockageEndommage`.
    static func identify(_ database: Database) throws -> State {
        let application = try Int64.fetchOne(database, sql: "PRAGMA application_id")
        let version = try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let names = try Set(String.fetchAll(database, sql: "SELECT name FROM sqlite_schema"))
        if application == 0, version == 0, names.isEmpty { return .empty }
        guard application == applicationID, version > 0 else { throw StoreError(.fichierNonReconnu) }
        guard version <= Self.version else { throw StoreError(.versionPlusRecente) }
        guard names.isSuperset(of: ["journal", "head"]) else { throw StoreError(.stockageEndommage) }
        return .store
    }

    /// Makes the tables, unless another process was faster.
    ///
    /// - Parameter database: A connection to an empty file, in an immediate transaction.
    /// - Throws: `StoreError` or `DatabaseError`.
    static func createUnlessDone(in database: Database) throws {
        guard try identify(database) == .empty else { return }
        try database.execute(sql: tables)
        try database.execute(sql: triggers)
        try database.execute(sql: HolderTable.table)
        try database.execute(
            sql: "INSERT INTO head (id, sequence, digest) VALUES (1, 0, ?)",
            arguments: [JournalHead.empty.digest.data]
        )
        try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }

    // The UNIQUE constraint is the index of the entries of an identity; `creations`, which holds all that
    // the query reads, pages the identities without their other acts. Texts compare by their bytes: the collation is BINARY and the encoding UTF-8.
    private static let tables = """
        CREATE TABLE journal (
            sequence INTEGER PRIMARY KEY NOT NULL,
            identity TEXT NOT NULL,
            version INTEGER NOT NULL,
            author TEXT NOT NULL,
            instant INTEGER NOT NULL,
            kind TEXT NOT NULL,
            act TEXT NOT NULL,
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            UNIQUE (identity, version)
        ) STRICT;
        CREATE INDEX creations ON journal (version, identity) WHERE version = 1;
        CREATE TABLE head (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            sequence INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        """

    // The trigger on INSERT is there for INSERT OR REPLACE, which removes rows without a DELETE.
    private static let triggers = """
        CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER journal_grows_by_one BEFORE INSERT ON journal
        WHEN NEW.sequence IS NOT 1 + (SELECT coalesce(max(sequence), 0) FROM journal)
            OR NEW.version IS NOT 1 + (SELECT coalesce(max(version), 0) FROM journal WHERE identity = NEW.identity)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER head_stays BEFORE DELETE ON head
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER head_moves_forward BEFORE UPDATE ON head WHEN NEW.sequence <= OLD.sequence
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        """
}
#endif
