#if Encryption
internal import Crypto
internal import Foundation
internal import Identitovigilance

/// The two derived keys of one key for one store.
struct AESRecordCipher: RecordCipher {
    private let records: SymmetricKey
    private let index: SymmetricKey

    init(key: EncryptionKey, salt: [UInt8]) {
        func derived(_ use: String) -> SymmetricKey {
            HKDF<Crypto.SHA256>.deriveKey(
                inputKeyMaterial: key.secret,
                salt: salt,
                info: Array(use.utf8),
                outputByteCount: 32
            )
        }
        records = derived("identitovigilance records 1")
        index = derived("identitovigilance index 1")
    }

    func seal(_ record: [UInt8], at place: [UInt8]) throws(StoreError) -> [UInt8] {
        guard let sealed = try? AES.GCM.seal(record, using: records, authenticating: place).combined else {
            throw StoreError(.chiffrementImpossible)
        }
        return Array(sealed)
    }

    func open(_ sealed: [UInt8], at place: [UInt8]) throws(StoreError) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let record = try? AES.GCM.open(box, using: records, authenticating: place)
        else { throw StoreError(.enregistrementAltere) }
        return Array(record)
    }

    func blindIndex(of value: [UInt8]) -> [UInt8] {
        Array(HMAC<Crypto.SHA256>.authenticationCode(for: value, using: index))
    }
}
#endif
