#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Reads the journal, within one transaction.
struct JournalReader {
    let database: Database
    let seals: RecordSeals

    /// Reads the entries of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first.
    /// - Throws: `StoreError` with `journalIncoherent` or `enregistrementAltere`, or `DatabaseError`.
    func entries(of identity: IdentityID) throws -> [JournalEntry] {
        let rows = try Row.fetchCursor(
            database,
            cached: """
                SELECT \(StoredEntry.columns) FROM journal WHERE identity = \(StoredText.parameter) ORDER BY version
                """,
            arguments: [identity.texte.data]
        )
        var entries: [JournalEntry] = []
        while let row = try rows.next() {
            entries.append(try StoredEntry(row, seals).entry)
        }
        return entries
    }

    /// Lists identities in the order of their bytes.
    ///
    /// - Parameters:
    ///   - identity: The last identity of the page before.
    ///   - limit: The most identities to return.
    /// - Returns: A page.
    /// - Throws: `StoreError` with `journalIncoherent`, or `DatabaseError`.
    func identities(after identity: IdentityID?, limit: Int) throws -> [IdentityID] {
        let comparison = identity == nil ? ">=" : ">"
        let rows = try Row.fetchCursor(
            database,
            cached: """
                SELECT CAST(identity AS BLOB) FROM journal
                WHERE version = 1 AND identity \(comparison) \(StoredText.parameter)
                ORDER BY identity LIMIT ?
                """,
            // A negative limit is no limit at all for SQLite.
            arguments: [(identity?.texte ?? "").data, max(0, limit)]
        )
        var identities: [IdentityID] = []
        while let row = try rows.next() {
            guard let texte = StoredText.read(row[0]) else { throw StoreError(.journalIncoherent) }
            identities.append(IdentityID(texte))
        }
        return identities
    }

    /// The end of the journal as noted beside it, or nothing when the note is gone.
    ///
    /// - Returns: The head, with the digest of the row: see ``StoredEntry/storedDigest``.
    /// - Throws: `DatabaseError`.
    func notedHead() throws -> JournalHead? {
        try Row.fetchOne(database, cached: "SELECT sequence, digest FROM head WHERE id = 1").flatMap(JournalHead.init)
    }

    /// The last entry of the journal, or nothing when it can't be read.
    ///
    /// - Returns: The head as its row shows it, and with the digest of the entry.
    /// - Throws: `StoreError` with `enregistrementAltere`, or `DatabaseError`.
    func realHead() throws -> (stored: JournalHead, entry: JournalHead)? {
        let last = try Row.fetchOne(
            database,
            cached: """
                SELECT sequence, digest, CAST(identity AS BLOB), version, key_number, sealed FROM journal
                ORDER BY sequence DESC LIMIT 1
                """
        )
        guard let last else { return (.empty, .empty) }
        guard let stored = JournalHead(last), let identity = StoredText.read(last[2]),
            let version = Int.fromDatabaseValue(last[3])
        else { return nil }
        let place = RecordPlace.journal(stored.sequence, identity: identity, version: version)
        guard let record = try seals.open(last[4], last[5], at: place) else { return (stored, stored) }
        let digest = try RecordText.decode(SealedDigest.self, from: record).digest
        return Digest(bytes: Array(digest)).map { (stored, JournalHead(sequence: stored.sequence, digest: $0)) }
    }
}
#endif
