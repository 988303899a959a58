#if OpenSSL && os(Linux)
import Foundation
import INSi
import INSiSecurity
import Testing

@Suite("Secrets in the memory of a process")
struct SecretsInMemoryTests {
    /// In a child process, which gets the file and a masked part of the key: what it finds unmasked, it made itself.
    @Test(
        "The private key of a PKCS#12 file is nowhere in memory once its certificate was let go",
        .disabled(if: OwnMemory.isVast, "a sanitizer holds the memory"),
        arguments: PKCS12Format.allCases
    )
    func keyIsWiped(_ format: PKCS12Format) async throws {
        let identity = try TestMaterial.shared.get().client
        let file = try identity.pkcs12(passphrase: "x", format: format)
        // In the middle of the private exponent of an RSA key of 2048 bits.
        let masked = identity.clientCertificate.privateKey.withDER { $0[400..<432].map { $0 ^ OwnMemory.mask } }
        await #expect(processExitsWith: .success) { [file = file as [UInt8], masked = masked as [UInt8]] in
            var certificate: SoftwareCertificate? = try SoftwareCertificate(pkcs12: file, passphrase: "x")
            let held = try OwnMemory.count(of: masked)
            withExtendedLifetime(certificate) {}
            try #require(held > 0, "the search sees a key that is held")
            certificate = nil
            let left = try OwnMemory.count(of: masked)
            try #require(left == 0)
        }
    }
}

/// The writable memory of this process.
private enum OwnMemory {
    static let mask: UInt8 = 0x5A

    /// How often bytes are in memory, as they are or from the last to the first, as big numbers hold them.
    static func count(of masked: [UInt8]) throws -> Int {
        let descriptor = unsafe open("/proc/self/mem", O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var found = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        for range in try ranges() {
            var position = range.lowerBound
            while position < range.upperBound {
                let size = min(chunk.count, range.upperBound - position)
                let read = unsafe chunk.withUnsafeMutableBytes {
                    unsafe pread(descriptor, $0.baseAddress, size, position)
                }
                guard read > 0 else { break }
                found += count(of: masked, in: chunk, upTo: read) + count(of: masked.reversed(), in: chunk, upTo: read)
                // A secret may lie across two chunks.
                position += read == size && position + size < range.upperBound ? size - masked.count : size
            }
        }
        return found
    }

    /// Whether there are terabytes of addresses, nearly all without memory: those of a sanitizer, which no search comes to the
    /// end of.
    static var isVast: Bool { (try? ranges().contains { $0.count > 1 << 40 }) ?? false }

    /// The addresses that may be written to.
    private static func ranges() throws -> [Range<Int>] {
        try String(contentsOfFile: "/proc/self/maps", encoding: .utf8).split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count > 1, fields[1].hasPrefix("rw") else { return nil }
            let ends = fields[0].split(separator: "-").compactMap { Int($0, radix: 16) }
            return ends[0]..<ends[1]
        }
    }

    private static func count(of masked: [UInt8], in chunk: [UInt8], upTo end: Int) -> Int {
        unsafe chunk.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var (found, start) = (0, 0)
            let first = Int32(masked[0] ^ mask)
            while start < end, let hit = unsafe memchr(base + start, first, end - start) {
                let index = unsafe hit - UnsafeMutableRawPointer(mutating: base)
                if index + masked.count <= end {
                    found += masked.indices.allSatisfy { unsafe buffer[index + $0] == masked[$0] ^ mask } ? 1 : 0
                }
                start = index + 1
            }
            return found
        }
    }
}
#endif
