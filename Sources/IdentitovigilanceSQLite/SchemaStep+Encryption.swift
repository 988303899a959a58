#if SQLite
extension SchemaStep {
    /// Version 4: the generations of keys, and sealed records beside the columns that they empty.
    static let encryption = SchemaStep(
        tables: ["encryption"],
        sql: keyTable + sealedColumns + rotationTriggers + guards
    )

    // AUTOINCREMENT: the number of a generation that was rotated away is never given again.
    private static let keyTable = """
        CREATE TABLE encryption (
            number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
            key TEXT NOT NULL,
            salt BLOB NOT NULL CHECK (length(salt) = 32),
            proof BLOB NOT NULL
        ) STRICT;

        """

    // The file itself refuses a value in clear beside a sealed record.
    private static let sealedColumns =
        columns("journal", "author = '' AND instant = 0 AND kind = '' AND act = '' AND workstation IS NULL")
        + columns(
            "exchanges",
            "duration = 0 AND operation IS NULL AND message_id IS NULL AND author IS NULL AND length(request) = 0 "
                + "AND code_kind = '' AND code = '' AND status IS NULL AND content_type IS NULL AND answer IS NULL"
        ) + columns("deposits", "members = ''") + columns("holder", "oid = ''")

    private static func columns(_ table: String, _ empty: String) -> String {
        """
        ALTER TABLE \(table) ADD COLUMN key_number INTEGER;
        ALTER TABLE \(table) ADD COLUMN sealed BLOB
            CHECK ((sealed IS NULL) = (key_number IS NULL) AND (sealed IS NULL OR (\(empty))));

        """
    }

    // What is append-only stays so, but for one change: a record takes the newest key, at its place.
    private static let rotationTriggers = """
        DROP TRIGGER journal_keeps_content;
        CREATE TRIGGER journal_keeps_content BEFORE UPDATE ON journal
        WHEN NEW.sequence IS NOT OLD.sequence OR NEW.identity IS NOT OLD.identity OR NEW.version IS NOT OLD.version
            OR NEW.key_number IS OLD.key_number OR NEW.key_number IS NOT (SELECT max(number) FROM encryption)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        DROP TRIGGER head_moves_forward;
        CREATE TRIGGER head_moves_forward BEFORE UPDATE ON head
        WHEN NEW.sequence < OLD.sequence OR (NEW.sequence = OLD.sequence AND (NOT EXISTS (SELECT 1 FROM encryption)
            OR NEW.digest IS NOT (SELECT digest FROM journal WHERE sequence = NEW.sequence)))
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        DROP TRIGGER exchanges_keep_content;
        CREATE TRIGGER exchanges_keep_content BEFORE UPDATE ON exchanges
        WHEN NEW.sequence IS NOT OLD.sequence OR NEW.identity IS NOT OLD.identity OR NEW.began IS NOT OLD.began
            OR NEW.key_number IS OLD.key_number OR NEW.key_number IS NOT (SELECT max(number) FROM encryption)
        BEGIN SELECT RAISE(ABORT, 'append-only'); END;

        """

    // Also stops a process that had the file open before it was encrypted, whatever its version of this library.
    private static let guards = ["journal", "exchanges", "deposits", "holder"].map { table in
        """
        CREATE TRIGGER \(table)_takes_the_newest_key BEFORE INSERT ON \(table)
        WHEN NEW.key_number IS NOT (SELECT max(number) FROM encryption)
        BEGIN SELECT RAISE(ABORT, 'encryption'); END;

        """
    }.joined()
}
#endif
