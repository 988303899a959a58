#if Encryption
internal import Identitovigilance

/// The port to the vendor's keys: a vault, a keychain, a key file, a smart card.
///
/// A whole fake:
///
///     struct OneKey: KeyProvider {
///         let key: EncryptionKey
///         func currentKey() -> EncryptionKey { key }
///         func key(named name: String) -> EncryptionKey? { name == key.name ? key : nil }
///     }
///
/// It is asked when a store is opened and when it meets a key for the first time, on a thread of the store, which waits
/// for the answer. The library keeps no key anywhere; whoever loses a key loses the records that it closed.
public protocol KeyProvider: Sendable {
    /// Gives the key that new records take.
    ///
    /// - Returns: The key.
    /// - Throws: Any error when there is none; the store then refuses with `cleInconnue`.
    func currentKey() throws -> EncryptionKey

    /// Gives a key that was current before, as long as records of it are left, or the current one.
    ///
    /// - Parameter name: The name that the key had when it was current.
    /// - Returns: The key, or nothing when it is not known.
    /// - Throws: Any error; the store then refuses with `cleInconnue`.
    func key(named name: String) throws -> EncryptionKey?
}
#endif
