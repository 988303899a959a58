#if SQLite
internal import GRDB
internal import Identitovigilance

/// Checks a whole file, within one transaction.
struct StoreChecker {
    let database: Database
    let seals: RecordSeals

    /// Reads everything, one identity in memory at a time.
    ///
    /// - Returns: What was found; pages that can't be read are found, not thrown.
    /// - Throws: `StoreError` or `DatabaseError` when the file can't be read for another reason than damage.
    func check() throws -> StoreCheck {
        let reader = JournalReader(database: database, seals: seals)
        var isFileSound = try sound(orElse: false) { try reader.isFileSound() }
        var last: Int64 = 0
        let verification = try sound(orElse: nil) { try reader.verifyChain(reached: &last) }
        let derived = try sound(orElse: nil) { try checkDerived() }
        let counts = try sound(orElse: nil) { try countRows() }
        let exchanges = ExchangeReader(database: database, seals: seals)
        let lastExchange = try sound(orElse: nil) { try exchanges.lastSequence() }
        if derived == nil || counts == nil || lastExchange == nil { isFileSound = false }
        return StoreCheck(
            schemaVersion: try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
            isFileSound: isFileSound,
            journal: verification ?? .broken(sequence: last + 1, fault: .unreadable),
            derived: derived ?? StoreCheck.Derived(),
            counts: counts ?? StoreCheck.Counts()
        )
    }

    /// Damage that SQLite or the reading of a row runs into is a finding.
    private func sound<Value>(orElse damaged: Value, _ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let error as DatabaseError {
            guard [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) else { throw error }
            return damaged
        } catch let error as StoreError where [.journalIncoherent, .enregistrementAltere].contains(error.code) {
            return damaged
        }
    }

    private func checkDerived() throws -> StoreCheck.Derived? {
        let reader = JournalReader(database: database, seals: seals)
        let holders = HolderTable(database: database, seals: seals)
        var (derived, explained) = (StoreCheck.Derived(), 0)
        var last: IdentityID?
        repeat {
            let page = try reader.identities(after: last, limit: 500)
            last = page.last
            for id in page {
                do {
                    guard let ins = try IdentityRecord.replaying(try reader.entries(of: id))?.ins else { continue }
                    // Another holder than this one is a duplicate older than the table, for which there is one row.
                    switch try holders.holder(of: ins.identifiant) {
                    case nil: derived.missingHolders += 1
                    case id: explained += 1
                    default: break
                    }
                } catch is StoreError { derived.incoherentIdentities += 1 }
            }
        } while last != nil
        derived.strayHolders = try count("holder") - explained
        return derived
    }

    private func countRows() throws -> StoreCheck.Counts? {
        try StoreCheck.Counts(
            acts: count("journal"),
            identities: count("journal WHERE version = 1"),
            holders: count("holder"),
            exchanges: count("exchanges"),
            openDeposits: count("deposits WHERE closed = 0")
        )
    }

    private func count(_ rows: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(rows)") ?? 0
    }
}
#endif
