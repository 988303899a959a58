#if SQLite
import GRDB
import Identitovigilance

/// A store of version 1, as SQL: what the command `identito qualify` of that version wrote about a fictional person.
enum VersionOneFile {
    static let identity = IdentityID("8eac3da1-2b24-4528-a43a-650db0e6478d")

    /// The digest of its last entry.
    static let head = "c9c8caf1f17f27c3d93cf257a6cdbc233ad350e1d15a0ebbfaae246cdd8db440"

    /// Makes the file.
    static func make(at path: String) throws {
        try Tampering.edit(path) { try $0.execute(sql: sql) }
    }

    private static let sql = """
        PRAGMA application_id = 0x49645669;
        PRAGMA user_version = 1;
        CREATE TABLE head (
            id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
            sequence INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        INSERT INTO head VALUES(1,3,X'C9C8CAF1F17F27C3D93CF257A6CDBC233AD350E1D15A0EBBFAAE246CDD8DB440');
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
        INSERT INTO journal VALUES (1, '8eac3da1-2b24-4528-a43a-650db0e6478d', 1, 'identito', 1795614850518, 'creer',
        '{"acte":"creer",\
        "canal":"SM",\
        "traits":{"dateNaissance":"2001-06-17",\
        "lieuNaissance":"63220",\
        "listePrenoms":"PIERRE-ALAIN",\
        "nomNaissance":"D''ARTAGNAN DE L''HERAULT",\
        "premierPrenom":"PIERRE-ALAIN",\
        "sexe":"M"}}',
        x'0000000000000000000000000000000000000000000000000000000000000000',
        x'21E734EF74ABBE604F93FAD01F6611A1AA79A0605D23A121E6169FC162B1018B');
        INSERT INTO journal VALUES (2, '8eac3da1-2b24-4528-a43a-650db0e6478d', 2, 'identito', 1795614850550, 'recupererINS',
        '{"accepte":true,\
        "acte":"recupererINS",\
        "canal":"INSI",\
        "personne":{"historique":[],\
        "matricule":"101066322075460",\
        "nature":"NIR",\
        "traits":{"dateNaissance":"2001-06-17",\
        "lieuNaissance":"63220",\
        "listePrenoms":"PIERRE-ALAIN GUNTHER",\
        "nomNaissance":"D''ARTAGNAN DE L''HERAULT",\
        "sexe":"M"}}}',
        x'21E734EF74ABBE604F93FAD01F6611A1AA79A0605D23A121E6169FC162B1018B',
        x'93F2276FBD42376A65F63BDAF9A67D7CA7E6452828150A4EF3C48AF6E620E5A1');
        INSERT INTO journal VALUES (3, '8eac3da1-2b24-4528-a43a-650db0e6478d', 3, 'identito', 1795614850553, 'controlerPiece',
        '{"acte":"controlerPiece",\
        "piece":"CN"}',
        x'93F2276FBD42376A65F63BDAF9A67D7CA7E6452828150A4EF3C48AF6E620E5A1',
        x'C9C8CAF1F17F27C3D93CF257A6CDBC233AD350E1D15A0EBBFAAE246CDD8DB440');
        CREATE INDEX creations ON journal (version, identity) WHERE version = 1;
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
