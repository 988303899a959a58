/// Writes a PNG image of one bit a pixel, its data stored without compression: small enough for a symbol.
enum PNGImage {
    /// Encodes lines of equal width; true is black.
    static func encode(_ rows: [[Bool]]) -> [UInt8] {
        let width = rows.first?.count ?? 0
        var lines: [UInt8] = []
        for row in rows {
            lines.append(0)  // No filter.
            for start in stride(from: 0, to: width, by: 8) {
                // White is 1 in a grey image; pixels beyond the last one don't matter.
                let byte = (0..<8).reduce(UInt8(0)) { byte, offset in
                    let isWhite = start + offset < width && !row[start + offset]
                    return byte << 1 | (isWhite ? 1 : 0)
                }
                lines.append(byte)
            }
        }
        // Width, height, one bit, grey, and the only methods of compression, filter and interlace.
        let header = bigEndian(width) + bigEndian(rows.count) + [1, 0, 0, 0, 0]
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        return signature + chunk("IHDR", header) + chunk("IDAT", stored(lines)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + data
        return bigEndian(data.count) + content + bigEndian(Int(checksum(content)))
    }

    /// A zlib stream (RFC 1950) of stored blocks (RFC 1951).
    private static func stored(_ data: [UInt8]) -> [UInt8] {
        let maximum = 0xFFFF
        var stream: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: data.count, by: maximum) {
            let block = data[start..<min(data.count, start + maximum)]
            let length = UInt16(block.count)
            stream.append(start + maximum >= data.count ? 1 : 0)
            for value in [length, ~length] { stream += [UInt8(truncatingIfNeeded: value), UInt8(value >> 8)] }
            stream += block
        }
        var (low, high) = (UInt32(1), UInt32(0))
        for byte in data {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + bigEndian(Int(high << 16 | low))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
