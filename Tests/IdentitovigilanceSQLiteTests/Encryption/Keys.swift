#if SQLite && Encryption
import Identitovigilance
import IdentitovigilanceEncryption
import Testing

/// The keys of the tests: `cle-1`, `cle-2`, ...
enum Keys {
    static func key(_ number: Int, byte: UInt8? = nil) throws -> EncryptionKey {
        let byte = byte ?? UInt8(truncatingIfNeeded: 0x40 + number)
        return try #require(EncryptionKey(name: "cle-\(number)", bytes: [UInt8](repeating: byte, count: 32)))
    }

    /// The encryption of a key, which also knows others.
    static func encryption(_ current: Int, previous: [Int] = []) throws -> AESRecordEncryption {
        AESRecordEncryption(keys: HeldKeys(current: try key(current), previous: try previous.map { try key($0) }))
    }
}
#endif
