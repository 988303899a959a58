#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// A row of the journal, with what the entry made of it does not show.
struct StoredEntry {
    /// The columns that make an entry, in the order in which they are read.
    static let columns = """
        sequence, CAST(identity AS BLOB), version, CAST(author AS BLOB), instant, CAST(kind AS BLOB), \
        CAST(act AS BLOB), previous, digest, CAST(workstation AS BLOB)
        """

    /// The entry.
    let entry: JournalEntry

    private let kind: String
    private let act: Data

    /// Reads a row, or makes nothing when a column is not what this library writes.
    ///
    /// - Parameter row: A row of ``columns``.
    init?(_ row: Row) {
        // Through `fromDatabaseValue`, which answers nothing where the subscripts of GRDB stop the program.
        guard let sequence = Int64.fromDatabaseValue(row[0]), let identity = StoredText.read(row[1]),
            let version = Int.fromDatabaseValue(row[2]), let author = StoredText.read(row[3]),
            let instant = Int64.fromDatabaseValue(row[4]), let kind = StoredText.read(row[5]),
            let text = Data.fromDatabaseValue(row[6]), let act = try? ActText.decode(text),
            let previous = Digest(stored: row[7]), let digest = Digest(stored: row[8])
        else { return nil }
        let workstation: DatabaseValue = row[9]
        let poste = StoredText.read(workstation)
        guard workstation.isNull || poste != nil else { return nil }
        let draft = JournalDraft(
            auteur: Auteur(author, poste: poste),
            instant: Timestamp(millisecondsSince1970: instant),
            act: act
        )
        entry = JournalEntry(
            sequence: sequence,
            identity: IdentityID(identity),
            version: version,
            draft: draft,
            previous: previous,
            digest: digest
        )
        self.kind = kind
        self.act = text
    }

    /// Tells whether the act is stored in the very bytes that this library writes for it.
    ///
    /// - Returns: Whether writing the entry again would give the same row.
    /// - Throws: `EncodingError`.
    func isAsWritten() throws -> Bool {
        try kind == entry.act.kind.rawValue && act == ActText.encode(entry.act)
    }
}
#endif
