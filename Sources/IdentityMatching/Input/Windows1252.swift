/// The encoding of older Windows exports.
enum Windows1252 {
    // 0x80 to 0x9F; 0 where the encoding has nothing.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// Adds a text in UTF-8, or says where a byte is that the encoding does not have, or that is zero: no text has it.
    static func decode(_ bytes: Span<UInt8>, into text: inout [UInt8]) -> Int? {
        for index in bytes.indices {
            let byte = bytes[index]
            let value = byte >= 0x80 && byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt32(byte)
            guard let scalar = Unicode.Scalar(value), value != 0 else { return index }
            text.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
        return nil
    }

    /// The byte from 0x80 to 0xBF that this encoding, or Latin-1, reads as a scalar.
    static func middleByte(of scalar: UInt32) -> UInt8? {
        if (0x80...0xBF).contains(scalar) { return UInt8(scalar) }
        guard scalar > 0xFF, let place = upper.firstIndex(of: scalar) else { return nil }
        return UInt8(0x80 + place)
    }

    /// Whether bytes are UTF-8 without any zero.
    static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
            guard lead > 0, length > 0, index + length <= bytes.count else { return false }
            for offset in 1..<max(length, 1) where bytes[index + offset] & 0xC0 != 0x80 { return false }
            if length > 2 {
                let second = bytes[index + 1]
                switch lead {
                case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
                    0xF4 where second > 0x8F:
                    return false
                default: break
                }
            }
            index += length
        }
        return true
    }
}
