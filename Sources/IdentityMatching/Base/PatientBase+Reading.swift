extension PatientBase {
    /// Sexes as the rows hold them.
    enum SexeCode {
        static let absent: UInt8 = 0
        static let masculin: UInt8 = 1
        static let feminin: UInt8 = 2
        static let indetermine: UInt8 = 3
    }

    /// Statuses as the rows hold them.
    enum StatutCode {
        static let absent: UInt8 = 0
        static let provisoire: UInt8 = 1
        static let validee: UInt8 = 2
        static let recuperee: UInt8 = 3
        static let qualifiee: UInt8 = 4
    }

    /// Reads a sex (`M`, `H`, `1`; `F`, `2`; `I`, `U`, `3`), or nothing when it is something else.
    static func sexe(_ bytes: Span<UInt8>) -> UInt8? {
        guard !bytes.isEmpty else { return SexeCode.absent }
        guard bytes.count == 1 else { return nil }
        switch bytes[0] & 0xDF {
        case UInt8(ascii: "M"), UInt8(ascii: "H"), UInt8(ascii: "1") & 0xDF: return SexeCode.masculin
        case UInt8(ascii: "F"), UInt8(ascii: "2") & 0xDF: return SexeCode.feminin
        case UInt8(ascii: "I"), UInt8(ascii: "U"), UInt8(ascii: "3") & 0xDF: return SexeCode.indetermine
        default: return nil
        }
    }

    /// Whether two fields hold the same bytes.
    static func isSame(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        guard one.count == other.count else { return false }
        for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] {
            return false
        }
        return true
    }

    /// What is odd in the writing of a name in UTF-8: two spaces in a row, a letter that was lost or read in another
    /// encoding.
    static func flags(_ bytes: Span<UInt8>) -> UInt8 {
        var flags: UInt8 = 0
        var previous: UInt32 = 0
        var index = 0
        while index < bytes.count {
            let scalar = scalar(bytes, &index)
            if isBlank(scalar), isBlank(previous) { flags |= PatientRow.Flag.doubledSpace }
            let isLost = scalar == 0x3F || scalar == 0xFFFD
            if isLost || Mojibake.isPair(previous, scalar) { flags |= PatientRow.Flag.damagedLetter }
            previous = scalar
        }
        return flags
    }

    /// A space, or one that no line is broken at.
    private static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F }

    /// The scalar that begins at a byte of UTF-8; the index then is at the next.
    private static func scalar(_ bytes: Span<UInt8>, _ index: inout Int) -> UInt32 {
        let lead = bytes[index]
        index += 1
        guard lead >= 0x80 else { return UInt32(lead) }
        var scalar = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return scalar
    }

    /// Reads a status; nothing when it is something else.
    static func statut(_ bytes: Span<UInt8>) -> UInt8? { bytes.isEmpty ? StatutCode.absent : StatusWord.code(bytes) }

    /// The last nine digits of a telephone number, as a number; 0 when there are fewer.
    static func telephone(_ bytes: Span<UInt8>) -> UInt32 {
        var value: UInt64 = 0
        var count = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte >= 48, byte <= 57 else { continue }
            value = (value * 10 + UInt64(byte - 48)) % 1_000_000_000
            count += 1
        }
        return count >= 9 ? UInt32(value) : 0
    }

    static func number(_ bytes: Span<UInt8>) -> UInt32 {
        guard !bytes.isEmpty else { return 0 }
        var value: UInt32 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte >= 48, byte <= 57 else { return UInt32(truncatingIfNeeded: Hash.of(bytes)) | 1 << 31 }
            value = value &* 10 &+ UInt32(byte - 48)
        }
        return value &+ 1
    }

    static func courriel(_ bytes: Span<UInt8>) -> UInt64 {
        guard !bytes.isEmpty else { return 0 }
        var hash: UInt64 = 7
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte != UInt8(ascii: " ") else { continue }
            hash = (hash ^ UInt64(byte >= 65 && byte <= 90 ? byte + 32 : byte)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        return hash | 1
    }
}
