#if SQLite
internal import Identitovigilance

extension SchemaStep {
    /// Version 1: the journal of acts and the note of its end.
    static let journal = SchemaStep(tables: ["journal", "head"], sql: journalTables + journalTriggers + journalHead)

    // The UNIQUE constraint is the index of the entries of an identity; `creations`, which holds all that
    // the query reads, pages the identities without their other acts. Texts compare by their bytes: the collation is BINARY and the encoding UTF-8.
    private static let journalTables = """
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
    private static let journalTriggers = """
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

    private static let journalHead = """
        INSERT INTO head (id, sequence, digest) VALUES (1, 0, x'\(JournalHead.empty.digest)');
        """
}
#endif
