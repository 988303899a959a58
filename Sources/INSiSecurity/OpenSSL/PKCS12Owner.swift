#if OpenSSL
internal import COpenSSL

/// Owns one `PKCS12` structure.
@safe
struct PKCS12Owner: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a structure, or is nothing when there is none.
    init?(taking pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// Decodes the outer structure of a file, without opening it.
    init?(decoding bytes: [UInt8]) {
        guard let input = MemoryBIO.holding(bytes) else { return nil }
        // The empty structure carries our library context into the decoded one.
        var structure = unsafe PKCS12_init_ex(NID_pkcs7_data, LibraryContext.shared.pointer, nil)
        guard unsafe d2i_PKCS12_bio(input.pointer, &structure) != nil else {
            unsafe PKCS12_free(structure)
            return nil
        }
        unsafe self.init(taking: structure)
    }

    deinit { unsafe PKCS12_free(pointer) }

    /// Whether the file has an integrity check, and one of no more than so many rounds.
    func hasIntegrityCheck(within rounds: Int) -> Bool {
        unsafe PKCS12_mac_present(pointer) == 1 && idv_mac_is_within(pointer, rounds) == 1
    }

    var der: [UInt8]? {
        guard let output = MemoryBIO(), unsafe i2d_PKCS12_bio(output.pointer, pointer) == 1 else { return nil }
        return output.bytes
    }
}
#endif
