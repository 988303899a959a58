#if OpenSSL
internal import COpenSSL

/// Owns one in-memory `BIO`; OpenSSL wipes its buffer when it frees it.
@safe
struct MemoryBIO: ~Copyable {
    let pointer: OpaquePointer

    /// An empty one, to write to.
    init?() {
        guard let pointer = unsafe BIO_new(BIO_s_mem()) else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    /// One that holds a copy of bytes, to read from.
    static func holding(_ bytes: [UInt8]) -> MemoryBIO? {
        guard let bio = MemoryBIO() else { return nil }
        if bytes.isEmpty { return bio }
        var written = 0
        let result = unsafe bytes.withUnsafeBytes { buffer in
            unsafe BIO_write_ex(bio.pointer, buffer.baseAddress, buffer.count, &written)
        }
        guard result == 1, written == bytes.count else { return nil }
        return bio
    }

    deinit { unsafe BIO_free(pointer) }

    /// What was written so far.
    var bytes: [UInt8] {
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe idv_BIO_get_mem_data(pointer, &start)
        guard count > 0, let start = unsafe start else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
#endif
