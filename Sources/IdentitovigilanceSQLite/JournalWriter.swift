#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// Writes to the journal, within an immediate transaction.
struct JournalWriter {
    let database: Database

    /// Appends acts to an identity.
    ///
    /// - Parameters:
    ///   - drafts: The acts, in order.
    ///   - identity: The identity.
    ///   - version: The version the writer saw.
    /// - Returns: The entries.
    /// - Throws: `StoreError` or `DatabaseError`.
    func append(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int
    ) throws -> [JournalEntry] {
        guard try currentVersion(of: identity) == version else { throw StoreError(.conflitVersion) }
        var head = try soundHead()
        var entries: [JournalEntry] = []
        for draft in drafts {
            let entry = JournalEntry(draft, on: identity, version: version + entries.count + 1, after: head)
            try insert(entry)
            entries.append(entry)
            head = JournalHead(entry)
        }
        if !entries.isEmpty { try note(head) }
        return entries
    }

    private func currentVersion(of identity: IdentityID) throws -> Int {
        let last = try Int.fetchOne(
            database,
            sql: "SELECT max(version) FROM journal WHERE identity = \(StoredText.parameter)",
            arguments: [identity.texte.data]
        )
        return last ?? 0
    }

    /// The noted end of the journal, when it is also its real end: linking an entry to another would hide a cut.
    private func soundHead() throws -> JournalHead {
        let reader = JournalReader(database: database)
        guard let noted = try reader.notedHead(), let real = try reader.realHead(), noted == real else {
            throw StoreError(.journalIncoherent)
        }
        return noted
    }

    private func insert(_ entry: JournalEntry) throws {
        let text = StoredText.parameter
        try database.execute(
            sql: """
                INSERT INTO journal (sequence, identity, version, author, instant, kind, act, previous, digest)
                VALUES (?, \(text), ?, \(text), ?, \(text), \(text), ?, ?)
                """,
            arguments: [
                entry.sequence, entry.identity.texte.data, entry.version, entry.auteur.identifiant.data,
                entry.instant.millisecondsSince1970, entry.act.kind.rawValue.data, try ActText.encode(entry.act),
                entry.previous.data, entry.digest.data,
            ]
        )
    }

    private func note(_ head: JournalHead) throws {
        try database.execute(
            sql: "UPDATE head SET sequence = ?, digest = ? WHERE id = 1",
            arguments: [head.sequence, head.digest.data]
        )
    }
}
#endif
