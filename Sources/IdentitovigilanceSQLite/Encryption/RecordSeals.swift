#if SQLite
internal import Foundation
internal import GRDB
internal import Identitovigilance

/// How the records of a file are closed and opened, as of one transaction.
struct RecordSeals: Sendable {
    /// A file in clear.
    static let clear = RecordSeals(newest: nil, ciphers: [:], acceptsClear: true)

    /// The generation of new records; nothing for a file in clear.
    let newest: KeyGeneration?

    /// The ciphers of the generations whose records are accepted, by their numbers.
    let ciphers: [Int64: any RecordCipher]

    /// The newest generation and its cipher; nothing for a file in clear.
    var newestCipher: (KeyGeneration, any RecordCipher)? {
        newest.flatMap { newest in ciphers[newest.number].map { (newest, $0) } }
    }

    /// Whether a record in clear is accepted.
    let acceptsClear: Bool

    /// A record that was closed.
    struct Sealed {
        /// The number of its generation.
        let number: Int64

        /// The sealed bytes.
        let bytes: Data

        /// What stands for the digest of an act in its row: the true one would let whoever guesses the act prove it.
        var digest: Digest? { Digest(bytes: SHA256.hash(Array(bytes))) }
    }

    /// Closes a record under the newest key.
    ///
    /// - Parameters:
    ///   - record: The record.
    ///   - place: Its place.
    /// - Returns: The sealed record; nothing in a file in clear.
    /// - Throws: `StoreError` or `EncodingError`.
    func seal(_ record: some Encodable, at place: RecordPlace) throws -> Sealed? {
        guard let (newest, cipher) = newestCipher else { return nil }
        let bytes = try cipher.seal(Array(RecordText.encode(record)), at: place.bytes)
        return Sealed(number: newest.number, bytes: Data(bytes))
    }

    /// Opens a record.
    ///
    /// - Parameters:
    ///   - number: The column `key_number` of its row.
    ///   - sealed: The column `sealed`.
    ///   - place: Its place.
    /// - Returns: The record as it was written; nothing for a row in clear where these are accepted.
    /// - Throws: `StoreError` with `enregistrementAltere`.
    func open(
        _ number: DatabaseValue,
        _ sealed: DatabaseValue,
        at place: @autoclosure () -> RecordPlace
    ) throws(StoreError) -> Data? {
        if acceptsClear, number.isNull, sealed.isNull { return nil }
        guard let number = Int64.fromDatabaseValue(number), let cipher = ciphers[number],
            let sealed = Data.fromDatabaseValue(sealed)
        else { throw StoreError(.enregistrementAltere) }
        return Data(try cipher.open(Array(sealed), at: place().bytes))
    }
}
#endif
