#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

extension RecordRotation {
    /// Does acts; one that was tampered with stays as it is, or its new seal would hide that.
    func rotateJournal(after last: DatabaseValue) throws -> Step {
        let sql = """
            SELECT \(StoredEntry.columns) FROM journal WHERE sequence > ? AND key_number IS NOT ?
            ORDER BY sequence LIMIT ?
            """
        return try page(sql, after: last) { row in
            let stored = try StoredEntry(row, seals)
            let entry = stored.entry
            guard entry.isSound, try stored.isAsWritten() else { throw StoreError(.journalIncoherent) }
            let place = RecordPlace.journal(entry.sequence, identity: entry.identity.texte, version: entry.version)
            guard let sealed = try seals.seal(SealedAct(entry), at: place), let digest = sealed.digest else {
                throw StoreError(.chiffrementImpossible)
            }
            try database.execute(
                sql: """
                    UPDATE journal SET author = '', instant = 0, kind = '', act = '', workstation = NULL,
                        previous = zeroblob(32), digest = ?, key_number = ?, sealed = ? WHERE sequence = ?
                    """,
                arguments: [digest.data, sealed.number, sealed.bytes, entry.sequence]
            )
            // Only the note of this very row moves: a note that said something else goes on saying it.
            try database.execute(
                sql: "UPDATE head SET digest = ? WHERE sequence = ? AND digest = ?",
                arguments: [digest.data, entry.sequence, stored.storedDigest.data]
            )
            return entry.sequence.databaseValue
        }
    }

    /// Does exchanges.
    func rotateExchanges(after last: DatabaseValue) throws -> Step {
        let sql = """
            SELECT \(ExchangeReader.columns) FROM exchanges WHERE sequence > ? AND key_number IS NOT ?
            ORDER BY sequence LIMIT ?
            """
        let reader = ExchangeReader(database: database, seals: seals)
        return try page(sql, after: last) { row in
            let traced = try reader.traced(row)
            let (sequence, origin) = (traced.sequence, traced.exchange.origin)
            let began = traced.exchange.beganAt.millisecondsSince1970
            let place = RecordPlace.exchange(sequence, began: began, identity: origin.identity?.texte)
            let sealed = try seals.seal(ExchangeContent(traced.exchange), at: place)
            try database.execute(
                sql: """
                    UPDATE exchanges SET duration = 0, operation = NULL, message_id = NULL, author = NULL, request = x'',
                        code_kind = '', code = '', status = NULL, content_type = NULL, answer = NULL,
                        key_number = ?, sealed = ? WHERE sequence = ?
                    """,
                arguments: [sealed?.number, sealed?.bytes, sequence]
            )
            return sequence.databaseValue
        }
    }

    /// Does receipts of deposits.
    func rotateDeposits(after last: DatabaseValue) throws -> Step {
        let sql = """
            SELECT id, CAST(identifier AS BLOB), job, CAST(members AS BLOB), key_number, sealed FROM deposits
            WHERE id > ? AND key_number IS NOT ? ORDER BY id LIMIT ?
            """
        return try page(sql, after: last) { row in
            guard let identifier = StoredText.read(row[1]), let job = Int64.fromDatabaseValue(row[2]),
                let text = Data.fromDatabaseValue(row[3])
            else { throw StoreError(.stockageEndommage) }
            let place = RecordPlace.deposit(identifier, job: job)
            let content = try seals.open(row[4], row[5], at: place) ?? text
            guard let members = try? JSONDecoder().decode([VerificationDeposit.Member].self, from: content) else {
                throw StoreError(.stockageEndommage)
            }
            let sealed = try seals.seal(members, at: place)
            let id: DatabaseValue = row[0]
            try database.execute(
                sql: "UPDATE deposits SET members = '', key_number = ?, sealed = ? WHERE id = ?",
                arguments: [sealed?.number, sealed?.bytes, id]
            )
            return id
        }
    }

    /// Does holders: their blind index changes with the key.
    func rotateHolders(after last: DatabaseValue) throws -> Step {
        let sql = """
            SELECT CAST(identity AS BLOB), CAST(matricule AS BLOB), CAST(oid AS BLOB), key_number, sealed FROM holder
            WHERE identity > \(StoredText.parameter) AND key_number IS NOT ? ORDER BY identity LIMIT ?
            """
        return try page(sql, after: last) { row in
            guard let identity = StoredText.read(row[0]), let matricule = StoredText.read(row[1]),
                let oid = StoredText.read(row[2])
            else { throw StoreError(.stockageEndommage) }
            let place = RecordPlace.holder(identity)
            let ins =
                try seals.open(row[3], row[4], at: place)
                .map { data throws(StoreError) in try RecordText.decode(SealedINS.self, from: data) }
                ?? SealedINS(matricule: matricule, oid: oid)
            guard let sealed = try seals.seal(ins, at: place), let (_, cipher) = seals.newestCipher else {
                throw StoreError(.chiffrementImpossible)
            }
            try database.execute(
                sql: """
                    UPDATE holder SET matricule = ?, oid = '', key_number = ?, sealed = ?
                    WHERE identity = \(StoredText.parameter)
                    """,
                arguments: [ins.hidden(by: cipher).matricule, sealed.number, sealed.bytes, identity.data]
            )
            return identity.data.databaseValue
        }
    }
}
#endif
