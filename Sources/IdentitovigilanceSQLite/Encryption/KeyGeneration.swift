#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// A row of the table `encryption`: from its insertion on, new records take its key.
struct KeyGeneration: Hashable, Sendable {
    /// The number that stands for records in clear, while a file is being encrypted.
    static let clear: Int64 = 0

    let number: Int64

    /// The name of the key.
    let key: String

    /// What makes the derived keys those of this file.
    let salt: [UInt8]

    /// A sealed list of the generations of which records may be left: it shows the right key, and that nobody brought an
    /// older generation back.
    let proof: [UInt8]

    /// Reads every generation.
    ///
    /// - Parameter database: A connection, in a transaction.
    /// - Returns: The generations, the newest last; none for a file in clear.
    /// - Throws: `StoreError` with `stockageEndommage`, or `DatabaseError`.
    static func all(in database: Database) throws -> [KeyGeneration] {
        let statement = try database.cachedStatement(
            sql: "SELECT number, CAST(key AS BLOB), salt, proof FROM encryption ORDER BY number"
        )
        let rows = try Row.fetchCursor(statement)
        var generations: [KeyGeneration] = []
        while let row = try rows.next() {
            guard let number = Int64.fromDatabaseValue(row[0]), let key = StoredText.read(row[1]),
                let salt = Data.fromDatabaseValue(row[2]), let proof = Data.fromDatabaseValue(row[3])
            else { throw StoreError(.stockageEndommage) }
            generations.append(KeyGeneration(number: number, key: key, salt: Array(salt), proof: Array(proof)))
        }
        return generations
    }

    /// Makes the next generation the one of new records.
    ///
    /// - Parameters:
    ///   - encryption: Gives its key.
    ///   - leftovers: The generations of which records are left.
    ///   - database: A connection, in an immediate transaction.
    /// - Throws: `StoreError` or `DatabaseError`.
    static func begin(
        with encryption: any RecordEncryption,
        after leftovers: [Int64],
        in database: Database
    ) throws {
        let key = try encryption.currentKey()
        let salt = (0..<32).map { _ in UInt8.random(in: .min ... .max) }
        try database.execute(
            sql: "INSERT INTO encryption (key, salt, proof) VALUES (\(StoredText.parameter), ?, x'')",
            arguments: [key.data, Data(salt)]
        )
        let number = database.lastInsertedRowID
        let generation = KeyGeneration(number: number, key: key, salt: salt, proof: [])
        try generation.prove(leftovers, by: try encryption.cipher(ofKey: key, salt: salt), in: database)
    }

    /// Notes the generations of which records are left, and forgets the others.
    ///
    /// - Parameters:
    ///   - leftovers: Their numbers.
    ///   - cipher: The cipher of this generation.
    ///   - database: A connection, in an immediate transaction.
    /// - Throws: `StoreError` or `DatabaseError`.
    func prove(_ leftovers: [Int64], by cipher: any RecordCipher, in database: Database) throws {
        let proof = try cipher.seal(Array(JSONEncoder().encode(leftovers)), at: place.bytes)
        try database.execute(
            sql: "UPDATE encryption SET proof = ? WHERE number = ?",
            arguments: [Data(proof), number]
        )
        for generation in try Self.all(in: database)
        where generation.number < number && !leftovers.contains(generation.number) {
            try database.execute(sql: "DELETE FROM encryption WHERE number = ?", arguments: [generation.number])
        }
    }

    /// Opens the proof.
    ///
    /// - Parameter cipher: The cipher of this generation.
    /// - Returns: The generations of which records may be left.
    /// - Throws: `StoreError` with `cleRefusee`.
    func leftovers(by cipher: any RecordCipher) throws(StoreError) -> [Int64] {
        guard let text = try? cipher.open(proof, at: place.bytes),
            let numbers = try? JSONDecoder().decode([Int64].self, from: Data(text))
        else { throw StoreError(.cleRefusee) }
        return numbers
    }

    private var place: RecordPlace { .key(key, number: number) }
}
#endif
