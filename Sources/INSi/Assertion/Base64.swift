/// Base64 (RFC 4648) of certificates, digests and signatures.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// The text of bytes, with padding and without line ends.
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        let alphabet = alphabet
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            let (second, third) = (count > 1 ? bytes[start + 1] : 0, count > 2 ? bytes[start + 2] : 0)
            let bits = Int(bytes[start]) << 16 | Int(second) << 8 | Int(third)
            text.append(alphabet[bits >> 18])
            text.append(alphabet[bits >> 12 & 0x3F])
            text.append(count > 1 ? alphabet[bits >> 6 & 0x3F] : padding)
            text.append(count > 2 ? alphabet[bits & 0x3F] : padding)
        }
        return text
    }

    /// The bytes of a text, or nothing when it is not the one spelling of any bytes; white space is passed over.
    package static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        let digits = text.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 4) {
            let group = digits[start...].prefix(4)
            let values = group.prefix { $0 != padding }.compactMap { alphabet.firstIndex(of: $0) }
            let bits = values.reduce(0) { $0 << 6 | $1 } << (6 * max(0, 4 - values.count))
            guard values.count > 1 else { return nil }
            bytes += [16, 8, 0].prefix(values.count - 1).map { UInt8(truncatingIfNeeded: bits >> $0) }
        }
        // Bad lengths, letters and padding, and bits beyond the last byte, all come back as another text.
        return encode(bytes) == digits ? bytes : nil
    }
}
