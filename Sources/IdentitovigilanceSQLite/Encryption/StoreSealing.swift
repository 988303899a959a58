#if SQLite
internal import GRDB
internal import Identitovigilance
internal import Synchronization

/// The encryption of a store over time: each transaction asks again, since another process may have rotated the keys.
final class StoreSealing: Sendable {
    let encryption: (any RecordEncryption)?

    private let known = Mutex<(generations: [KeyGeneration], seals: RecordSeals)>(([], .clear))

    init(_ encryption: (any RecordEncryption)?) { self.encryption = encryption }

    /// Tells how the records are closed and opened in this transaction.
    ///
    /// - Parameter database: A connection, in a transaction.
    /// - Returns: The seals.
    /// - Throws: `StoreError` with `stockageChiffre`, `stockageEnClair`, `cleInconnue`, `cleRefusee` or
    ///   `stockageEndommage`, or `DatabaseError`.
    func seals(in database: Database) throws -> RecordSeals {
        let generations = try KeyGeneration.all(in: database)
        guard let encryption else {
            guard generations.isEmpty else { throw StoreError(.stockageChiffre) }
            return .clear
        }
        if generations.isEmpty { throw StoreError(.stockageEnClair) }
        let found = known.withLock { $0.generations == generations ? $0.seals : nil }
        if let found { return found }
        let seals = try Self.seals(of: generations, encryption)
        known.withLock { $0 = (generations, seals) }
        return seals
    }

    /// Makes a file that has no generation an encrypted one, when there is encryption.
    ///
    /// - Parameters:
    ///   - leftovers: The clear generation when the file has records.
    ///   - database: A connection, in an immediate transaction.
    /// - Throws: `StoreError` or `DatabaseError`.
    func begin(after leftovers: [Int64], in database: Database) throws {
        guard let encryption, try KeyGeneration.all(in: database).isEmpty else { return }
        try KeyGeneration.begin(with: encryption, after: leftovers, in: database)
    }

    private static func seals(
        of generations: [KeyGeneration],
        _ encryption: any RecordEncryption
    ) throws(StoreError) -> RecordSeals {
        guard let newest = generations.last else { return .clear }
        let cipher = try encryption.cipher(ofKey: newest.key, salt: newest.salt)
        let leftovers = try newest.leftovers(by: cipher)
        var ciphers = [newest.number: cipher]
        for older in generations.dropLast() where leftovers.contains(older.number) {
            let cipher = try encryption.cipher(ofKey: older.key, salt: older.salt)
            _ = try older.leftovers(by: cipher)
            ciphers[older.number] = cipher
        }
        return RecordSeals(newest: newest, ciphers: ciphers, acceptsClear: leftovers.contains(KeyGeneration.clear))
    }
}
#endif
