/// The control key of a matricule.
enum MatriculeKey {
    /// 97 minus the remainder by 97 of the 13 first characters, 2A counting as 19 and 2B as 18; 1 to 97.
    ///
    /// Source: rniv-rules 4.2.2, checked on the samples of insi-protocol 15.2.
    ///
    /// - Parameter characters: ASCII; 13, or more that are not looked at.
    /// - Returns: The key, or nothing when a character is none that a matricule has at its place, or there are fewer than 13.
    static func key(of characters: UnsafeBufferPointer<UInt8>) -> UInt8? {
        guard characters.count >= 13 else { return nil }
        let bytes = UnsafeRawBufferPointer(characters)
        // Eight characters in a word, the first in its lowest byte: a base checks its matricules by the million.
        var left = unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let right = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 5, as: UInt64.self))
        switch left >> 40 & 0xFFFF {
        case 0x4132: left = left & ~(0xFFFF << 40) | 0x3931 << 40  // 2A
        case 0x4232: left = left & ~(0xFFFF << 40) | 0x3831 << 40  // 2B
        default: break
        }
        // The three characters that both words hold count in the first.
        guard let high = number(left), let low = number(right & ~0xFF_FFFF | 0x30_3030) else { return nil }
        return UInt8(97 - (high * 100_000 + low) % 97)
    }

    /// The number that eight ASCII digits write, or nothing when one of the characters is no digit.
    private static func number(_ word: UInt64) -> UInt64? {
        let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let zeros: UInt64 = 0x3030_3030_3030_3030
        // A digit is 0x30 to 0x39: its high half is 3, and still is when 6 is added.
        guard word & high == zeros, (word &+ 0x0606_0606_0606_0606) & high == zeros else { return nil }
        let pairs = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
        return (fours &* (10_000 << 32 + 1)) >> 32
    }

    /// The two digits of a key, in ASCII.
    ///
    /// - Parameter key: 1 to 97.
    /// - Returns: Tens and units.
    static func digits(_ key: UInt8) -> (UInt8, UInt8) {
        (UInt8(ascii: "0") + key / 10, UInt8(ascii: "0") + key % 10)
    }
}
