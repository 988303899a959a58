#if SQLite
internal import GRDB
internal import Identitovigilance

/// Which identity holds which INS, one row each: what makes an INS unique, also between processes.
///
/// It follows from the acts, and is written in their transaction; ``fill()`` makes it again from the journal.
struct HolderTable {
    let database: Database
    let seals: RecordSeals

    /// The table and its index: an INS has one holder, an identity holds one INS.
    static let table = """
        CREATE TABLE holder (
            matricule TEXT NOT NULL,
            oid TEXT NOT NULL,
            identity TEXT NOT NULL UNIQUE,
            PRIMARY KEY (matricule, oid)
        ) STRICT, WITHOUT ROWID;
        """

    /// Notes what identities hold after their acts.
    ///
    /// - Parameter batches: The acts of one transaction.
    /// - Throws: `StoreError` with `insDejaActive`, or `DatabaseError`.
    func note(_ batches: [JournalBatch]) throws {
        let text = StoredText.parameter
        for batch in batches where !batch.keepsINS {
            try database.execute(
                cached: "DELETE FROM holder WHERE identity = \(text)",
                arguments: [batch.identity.texte.data]
            )
        }
        for batch in batches {
            guard let ins = batch.ins else { continue }
            if let holder = try holder(of: ins) {
                guard batch.keepsINS else { throw StoreError(.insDejaActive, holder: holder) }
                continue
            }
            try insert(SealedINS(ins), of: batch.identity)
        }
    }

    /// Finds the holder of an INS.
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity, or nothing.
    /// - Throws: `StoreError` with `journalIncoherent` or `enregistrementAltere`, or `DatabaseError`.
    func holder(of ins: IdentifiantINS) throws -> IdentityID? {
        let ins = SealedINS(ins)
        for key in keys(of: ins) {
            let row = try Row.fetchOne(
                database,
                cached: "SELECT CAST(identity AS BLOB), key_number, sealed FROM holder WHERE matricule = ? AND oid = ?",
                arguments: [key.matricule, key.oid]
            )
            guard let row else { continue }
            guard let texte = StoredText.read(row[0]) else { throw StoreError(.journalIncoherent) }
            // The identity is in clear beside the index: only the sealed INS shows that they belong together.
            if let record = try seals.open(row[1], row[2], at: .holder(texte)) {
                guard try RecordText.decode(SealedINS.self, from: record) == ins else {
                    throw StoreError(.enregistrementAltere)
                }
            }
            return IdentityID(texte)
        }
        return nil
    }

    /// The keys under which the row of an INS may be: one, but while the records are being rotated.
    private func keys(of ins: SealedINS) -> [SealedINS] {
        (seals.acceptsClear ? [ins] : []) + seals.ciphers.values.map { ins.hidden(by: $0) }
    }

    private func insert(_ ins: SealedINS, of identity: IdentityID) throws {
        let sealed = try seals.seal(ins, at: .holder(identity.texte))
        let key = seals.newestCipher.map { ins.hidden(by: $0.1) } ?? ins
        try database.execute(
            cached: """
                INSERT INTO holder (matricule, oid, identity, key_number, sealed)
                VALUES (?, ?, \(StoredText.parameter), ?, ?)
                """,
            arguments: [key.matricule, key.oid, identity.texte.data, sealed?.number, sealed?.bytes]
        )
    }

    /// Makes the rows of a journal written before the table existed.
    ///
    /// Two identities that held one INS then are a duplicate that nobody treated: the first has the row, and both go on until
    /// they are merged.
    ///
    /// - Throws: `StoreError` with `journalIncoherent`, or `DatabaseError`.
    func fill() throws {
        let reader = JournalReader(database: database, seals: seals)
        var last: IdentityID?
        repeat {
            let page = try reader.identities(after: last, limit: 500)
            last = page.last
            for id in page {
                guard let record = try IdentityRecord.replaying(try reader.entries(of: id)), let ins = record.ins,
                    try holder(of: ins.identifiant) == nil
                else { continue }
                try note([JournalBatch([], from: nil, to: record)])
            }
        } while last != nil
    }
}
#endif
