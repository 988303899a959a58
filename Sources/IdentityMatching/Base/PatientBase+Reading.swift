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

    /// What is odd in the writing of a name: two spaces in a row, a letter that was lost or read in another encoding.
    static func flags(_ bytes: Span<UInt8>) -> UInt8 {
        var flags: UInt8 = 0
        var previous: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: " "), previous == byte { flags |= PatientRow.Flag.doubledSpace }
            // In UTF-8, C3 82 and C3 83 are the Â and Ã of UTF-8 read as Latin-1; EF BF BD is the lost character.
            let isDouble = previous == 0xC3 && (byte == 0x82 || byte == 0x83)
            let isLost = byte == UInt8(ascii: "?") || previous == 0xBF && byte == 0xBD
            if isDouble || isLost { flags |= PatientRow.Flag.damagedLetter }
            previous = byte
        }
        return flags
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
