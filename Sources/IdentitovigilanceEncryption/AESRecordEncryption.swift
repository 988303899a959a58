#if Encryption
internal import Crypto
public import Identitovigilance

/// Closes each record as a whole with AES-256-GCM.
///
/// From each key of the vendor and the salt of a store, HKDF-SHA-256 makes two keys: one for AES-GCM, one for the blind
/// index, HMAC-SHA-256. A sealed record is 12 random bytes, the encrypted bytes and a tag of 16 bytes. Random nonces are
/// safe for 2³² records of one key in one store (NIST SP 800-38D, 8.3): give a new key, then rotate, long before.
public struct AESRecordEncryption: RecordEncryption {
    private let keys: any KeyProvider

    /// Encrypts with the keys of a provider.
    ///
    /// - Parameter keys: The provider.
    public init(keys: any KeyProvider) { self.keys = keys }

    /// Names the provider's current key.
    ///
    /// - Returns: The name.
    /// - Throws: `StoreError` with `cleInconnue` when the provider gives none.
    public func currentKey() throws(StoreError) -> String {
        do { return try keys.currentKey().name } catch { throw StoreError(.cleInconnue) }
    }

    /// Derives the keys of one store from a key of the provider.
    ///
    /// - Parameters:
    ///   - key: The name of the key.
    ///   - salt: Random bytes of the store.
    /// - Returns: The cipher.
    /// - Throws: `StoreError` with `cleInconnue` when the provider has no key of that name.
    public func cipher(ofKey key: String, salt: [UInt8]) throws(StoreError) -> any RecordCipher {
        let found: EncryptionKey?
        do { found = try keys.key(named: key) } catch { throw StoreError(.cleInconnue) }
        guard let found, found.name == key else { throw StoreError(.cleInconnue) }
        return AESRecordCipher(key: found, salt: salt)
    }
}
#endif
