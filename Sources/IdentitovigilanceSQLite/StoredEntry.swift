#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// A row of the journal, with what the entry made of it does not show.
struct StoredEntry {
    /// The columns that make an entry, in the order in which they are read.
    static let columns = """
        sequence, CAST(identity AS BLOB), version, CAST(author AS BLOB), instant, CAST(kind AS BLOB), \
        CAST(act AS BLOB), previous, digest, CAST(workstation AS BLOB), key_number, sealed
        """

    /// The entry.
    let entry: JournalEntry

    /// The digest of the row: that of the entry, or of its sealed record.
    let storedDigest: Digest

    private let kind: String
    private let text: Data
    private let sealed: Data?

    /// Reads a row.
    ///
    /// - Parameters:
    ///   - row: A row of ``columns``.
    ///   - seals: Open what is sealed.
    /// - Throws: `StoreError` with `journalIncoherent` when a column is not what this library writes, or
    ///   `enregistrementAltere`.
    init(_ row: Row, _ seals: RecordSeals) throws(StoreError) {
        // Through `fromDatabaseValue`, which answers nothing where the subscripts of GRDB stop the program.
        guard let sequence = Int64.fromDatabaseValue(row[0]), let identity = StoredText.read(row[1]),
            let version = Int.fromDatabaseValue(row[2]), let author = StoredText.read(row[3]),
            let instant = Int64.fromDatabaseValue(row[4]), let kind = StoredText.read(row[5]),
            let text = Data.fromDatabaseValue(row[6]), let previous = Digest(stored: row[7]),
            let storedDigest = Digest(stored: row[8])
        else { throw StoreError(.journalIncoherent) }
        let workstation: DatabaseValue = row[9]
        let poste = StoredText.read(workstation)
        guard workstation.isNull || poste != nil else { throw StoreError(.journalIncoherent) }
        let (draft, links): (JournalDraft, (Digest, Digest))
        if let record = try seals.open(
            row[10],
            row[11],
            at: .journal(sequence, identity: identity, version: version)
        ) {
            guard author.isEmpty, instant == 0, kind.isEmpty, text.isEmpty, workstation.isNull else {
                throw StoreError(.enregistrementAltere)
            }
            let content = try RecordText.decode(SealedAct.self, from: record)
            guard let previous = Digest(bytes: Array(content.previous)),
                let digest = Digest(bytes: Array(content.digest))
            else { throw StoreError(.enregistrementAltere) }
            (draft, links) = (content.draft, (previous, digest))
            (self.text, sealed) = (record, Data.fromDatabaseValue(row[11]))
        } else {
            guard let act = try? ActText.decode(text) else { throw StoreError(.journalIncoherent) }
            let auteur = Auteur(author, poste: poste)
            draft = JournalDraft(auteur: auteur, instant: Timestamp(millisecondsSince1970: instant), act: act)
            links = (previous, storedDigest)
            (self.text, sealed) = (text, nil)
        }
        entry = JournalEntry(
            sequence: sequence,
            identity: IdentityID(identity),
            version: version,
            draft: draft,
            previous: links.0,
            digest: links.1
        )
        self.kind = kind
        self.storedDigest = storedDigest
    }

    /// Tells whether the act is stored in the very bytes that this library writes for it.
    ///
    /// - Returns: Whether writing the entry again would give the same row.
    /// - Throws: `EncodingError`.
    func isAsWritten() throws -> Bool {
        if let sealed {
            return try storedDigest.bytes == SHA256.hash(Array(sealed)) && text == RecordText.encode(SealedAct(entry))
        }
        return try kind == entry.act.kind.rawValue && text == ActText.encode(entry.act)
    }
}

extension SealedAct {
    /// Who, when and what.
    var draft: JournalDraft {
        JournalDraft(
            auteur: Auteur(author, poste: workstation),
            instant: Timestamp(millisecondsSince1970: instant),
            act: act
        )
    }
}
#endif
