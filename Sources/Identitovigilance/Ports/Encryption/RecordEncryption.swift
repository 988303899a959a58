/// The port to the encryption of stored records: which key new records take, and the cipher of each key.
///
/// `IdentitovigilanceEncryption` implements it with AES-256-GCM on the keys of the vendor's `KeyProvider`. A store calls it on its
/// own threads, while it opens and when it meets a key for the first time, and may wait for the answer within a transaction:
/// keys that come over the network are fetched before the store is opened.
public protocol RecordEncryption: Sendable {
    /// Names the key that new records take.
    ///
    /// The name is stored in clear beside the records, and tells which key reads them.
    ///
    /// - Returns: The name of the key.
    /// - Throws: ``StoreError`` with `cleInconnue` when there is none.
    func currentKey() throws(StoreError) -> String

    /// Prepares the cipher of a key for one store.
    ///
    /// - Parameters:
    ///   - key: The name of the key.
    ///   - salt: Random bytes of the store, so that two stores of one key share no derived key.
    /// - Returns: The cipher.
    /// - Throws: ``StoreError`` with `cleInconnue` when there is no key of that name.
    func cipher(ofKey key: String, salt: [UInt8]) throws(StoreError) -> any RecordCipher
}

/// What one key does for one store: closes and opens whole records, and hides what has to be found by its value.
public protocol RecordCipher: Sendable {
    /// Encrypts a record and binds it to its place.
    ///
    /// - Parameters:
    ///   - record: The whole record in clear.
    ///   - place: What the record is bound to: the same bytes are asked for to open it.
    /// - Returns: The sealed record; another one at each call.
    /// - Throws: ``StoreError`` with `chiffrementImpossible` when the cipher gives none.
    func seal(_ record: [UInt8], at place: [UInt8]) throws(StoreError) -> [UInt8]

    /// Decrypts a record, if not a bit of it or of its place changed.
    ///
    /// - Parameters:
    ///   - sealed: The sealed record.
    ///   - place: What the record was bound to.
    /// - Returns: The whole record in clear.
    /// - Throws: ``StoreError`` with `enregistrementAltere` for any other bytes, place or key.
    func open(_ sealed: [UInt8], at place: [UInt8]) throws(StoreError) -> [UInt8]

    /// Hides a value so that an equal one can still be found: a keyed digest, always the same for the same key and store.
    ///
    /// - Parameter value: The value.
    /// - Returns: 32 bytes, from which nobody finds the value without the key.
    func blindIndex(of value: [UInt8]) -> [UInt8]
}
