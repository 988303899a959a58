#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Writes to the journal, within an immediate transaction.
struct JournalWriter {
    let database: Database
    let seals: RecordSeals

    /// Appends acts to identities, all or none.
    ///
    /// - Parameter batches: The acts of each identity.
    /// - Returns: The entries.
    /// - Throws: `StoreError` or `DatabaseError`.
    func append(_ batches: [JournalBatch]) throws -> [JournalEntry] {
        for batch in batches {
            guard try currentVersion(of: batch.identity) == batch.version else { throw StoreError(.conflitVersion) }
            // So many acts were never stored: somebody changed the file.
            guard batch.version <= Int.max - batch.drafts.count else { throw StoreError(.journalIncoherent) }
        }
        var head = try soundHead(before: batches)
        var end = head
        try HolderTable(database: database, seals: seals).note(batches)
        var entries: [JournalEntry] = []
        for batch in batches {
            for (offset, draft) in batch.drafts.enumerated() {
                let version = batch.version + offset + 1
                let entry = JournalEntry(draft, on: batch.identity, version: version, after: head)
                end = try insert(entry)
                entries.append(entry)
                head = JournalHead(entry)
            }
        }
        if !entries.isEmpty { try note(end) }
        return entries
    }

    private func currentVersion(of identity: IdentityID) throws -> Int {
        let last = try Int.fetchOne(
            database,
            cached: "SELECT max(version) FROM journal WHERE identity = \(StoredText.parameter)",
            arguments: [identity.texte.data]
        )
        return last ?? 0
    }

    /// The noted end of the journal, when it is also its real end: linking an entry to another would hide a cut.
    ///
    /// It has room for what is to be added, as every journal that was not tampered with does.
    private func soundHead(before batches: [JournalBatch]) throws -> JournalHead {
        let reader = JournalReader(database: database, seals: seals)
        guard let noted = try reader.notedHead(), let real = try reader.realHead(), noted == real.stored else {
            throw StoreError(.journalIncoherent)
        }
        let acts = batches.reduce(0) { $0 + $1.drafts.count }
        guard real.entry.sequence <= Int64.max - Int64(acts) else { throw StoreError(.journalIncoherent) }
        return real.entry
    }

    /// Writes a row.
    ///
    /// - Returns: The end of the journal as the row shows it.
    private func insert(_ entry: JournalEntry) throws -> JournalHead {
        let (sequence, identity) = (entry.sequence, entry.identity.texte)
        let place = RecordPlace.journal(sequence, identity: identity, version: entry.version)
        if let sealed = try seals.seal(SealedAct(entry), at: place), let digest = sealed.digest {
            try database.execute(
                sql: """
                    INSERT INTO journal
                    (sequence, identity, version, author, instant, kind, act, previous, digest, key_number, sealed)
                    VALUES (?, \(StoredText.parameter), ?, '', 0, '', '', zeroblob(32), ?, ?, ?)
                    """,
                arguments: [sequence, identity.data, entry.version, digest.data, sealed.number, sealed.bytes]
            )
            return JournalHead(sequence: sequence, digest: digest)
        }
        try insertInClear(entry)
        return JournalHead(entry)
    }

    private func insertInClear(_ entry: JournalEntry) throws {
        let text = StoredText.parameter
        try database.execute(
            cached: """
                INSERT INTO journal
                (sequence, identity, version, author, instant, kind, act, previous, digest, workstation)
                VALUES (?, \(text), ?, \(text), ?, \(text), \(text), ?, ?, \(text))
                """,
            arguments: [
                entry.sequence, entry.identity.texte.data, entry.version, entry.auteur.identifiant.data,
                entry.instant.millisecondsSince1970, entry.act.kind.rawValue.data, try ActText.encode(entry.act),
                entry.previous.data, entry.digest.data, entry.auteur.poste?.data,
            ]
        )
    }

    private func note(_ head: JournalHead) throws {
        try database.execute(
            cached: "UPDATE head SET sequence = ?, digest = ? WHERE id = 1",
            arguments: [head.sequence, head.digest.data]
        )
    }
}
#endif
