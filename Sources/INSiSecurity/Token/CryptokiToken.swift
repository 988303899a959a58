#if OpenSSL
internal import CPKCS11

/// What a token says of itself.
struct CryptokiToken {
    let slot: CK_SLOT_ID
    let flags: CK_ULONG
    let label: String
    let serialNumber: String

    init(slot: CK_SLOT_ID, _ info: CK_TOKEN_INFO) {
        self.slot = slot
        flags = info.flags
        label = Self.text(info.label)
        serialNumber = Self.text(info.serialNumber)
    }

    /// A text that the module filled up with spaces.
    private static func text<Bytes: BitwiseCopyable>(_ field: Bytes) -> String {
        unsafe withUnsafeBytes(of: field) { bytes in
            let end = unsafe bytes.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? 0
            return unsafe String(decoding: bytes.prefix(end), as: UTF8.self)
        }
    }
}
#endif
