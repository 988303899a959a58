#if SQLite
extension SchemaStep {
    /// Version 2: the trace of the exchanges with INSi and of its purges, and the receipts of deposits.
    static let exchanges = SchemaStep(
        tables: ["exchanges", "exchange_purges", "deposits"],
        sql: exchangeTables + exchangeTriggers + depositTable
    )

    // AUTOINCREMENT: a place that a purge made free is never given again.
    private static let exchangeTables = """
        CREATE TABLE exchanges (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            began INTEGER NOT NULL,
            duration INTEGER NOT NULL CHECK (duration >= 0),
            operation TEXT,
            message_id TEXT,
            identity TEXT,
            author TEXT,
            request BLOB NOT NULL,
            code_kind TEXT NOT NULL,
            code TEXT NOT NULL,
            status INTEGER,
            content_type TEXT,
            answer BLOB,
            CHECK ((answer IS NULL) = (status IS NULL))
        ) STRICT;
        CREATE INDEX exchanges_by_identity ON exchanges (identity, sequence) WHERE identity IS NOT NULL;
        CREATE INDEX exchanges_by_beginning ON exchanges (began);
        CREATE TABLE exchange_purges (
            id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            instant INTEGER NOT NULL,
            before INTEGER NOT NULL,
            removed INTEGER NOT NULL CHECK (removed >= 0)
        ) STRICT;

        """

    // Only local identifiers and versions are in `members`, as JSON.
    private static let depositTable = """
        CREATE TABLE deposits (
            id INTEGER PRIMARY KEY NOT NULL,
            identifier TEXT NOT NULL UNIQUE,
            job INTEGER NOT NULL,
            members TEXT NOT NULL,
            closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
        ) STRICT;
        CREATE INDEX open_deposits ON deposits (job, id) WHERE closed = 0;

        """

    // A row leaves only after a purge that covers it was noted. The triggers on INSERT are there for INSERT OR REPLACE,
    // which removes rows without a DELETE.
    private static let exchangeTriggers = """
        CREATE TRIGGER exchanges_keep_content BEFORE UPDATE ON exchanges
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER exchanges_leave_by_purge BEFORE DELETE ON exchanges
        WHEN NOT EXISTS (SELECT 1 FROM exchange_purges WHERE before > OLD.began)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER exchanges_stay BEFORE INSERT ON exchanges
        WHEN EXISTS (SELECT 1 FROM exchanges WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER purges_keep_content BEFORE UPDATE ON exchange_purges
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER purges_stay BEFORE DELETE ON exchange_purges
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER purges_are_not_replaced BEFORE INSERT ON exchange_purges
        WHEN EXISTS (SELECT 1 FROM exchange_purges WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;

        """
}
#endif
