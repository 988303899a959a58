/// A matricule as written, fifteen characters in sixty bits, with what its key says.
struct PackedMatricule: Sendable, Hashable {
    let bits: UInt64

    static let absent = PackedMatricule(bits: 0)

    private static let validKey: UInt64 = 1 << 62
    private static let isThere: UInt64 = 1 << 61

    var isAbsent: Bool { bits == 0 }
    var hasValidKey: Bool { bits & Self.validKey != 0 }

    /// The fifteen characters, without what the key says.
    var characters: UInt64 { bits & (1 << 60 - 1) }

    init(bits: UInt64) { self.bits = bits }

    /// What reading a text gave.
    enum Reading: Equatable {
        case matricule(PackedMatricule)
        case absent
        case malformed
    }

    /// Reads fifteen characters, spaces apart; digits, and 2A or 2B in the department.
    static func read(_ bytes: Span<UInt8>) -> Reading {
        var packed: UInt64 = 0
        var count = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let digit: UInt64
            switch byte {
            case UInt8(ascii: " "): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - 48)
            case UInt8(ascii: "A"), UInt8(ascii: "a"): digit = 10
            case UInt8(ascii: "B"), UInt8(ascii: "b"): digit = 11
            default: return .malformed
            }
            if digit > 9, count != 6 || packed & 0xF != 2 { return .malformed }
            packed = packed << 4 | digit
            count += 1
            if count > 15 { return .malformed }
        }
        if count == 0 { return .absent }
        guard count == 15 else { return .malformed }
        let valid = key(of: packed >> 8) == packed & 0xF + 10 * (packed >> 4 & 0xF)
        return .matricule(PackedMatricule(bits: packed | isThere | (valid ? validKey : 0)))
    }

    /// The key of thirteen characters: 97 less their remainder, 2A as 19 and 2B as 18 (rniv-rules 4.2.2).
    private static func key(of body: UInt64) -> UInt64 {
        var remainder: UInt64 = 0
        for position in 0..<13 {
            let shift = UInt64(48 - 4 * position)
            var digit = body >> shift & 0xF
            if position == 5, body >> (shift - 4) & 0xF > 9 { digit = 1 }
            if digit > 9 { digit = 19 - digit }
            remainder = (remainder * 10 + digit) % 97
        }
        return 97 - remainder
    }

    /// How many characters differ.
    func distance(to other: PackedMatricule) -> Int { Self.differingDigits(characters, other.characters) }

    /// How many groups of four bits differ.
    static func differingDigits(_ left: UInt64, _ right: UInt64) -> Int {
        var difference = left ^ right
        difference |= difference >> 1
        difference |= difference >> 2
        return (difference & 0x1111_1111_1111_1111).nonzeroBitCount
    }

    /// The sex that the first digit tells: 1 for a man, 2 for a woman, 0 for neither.
    var sexDigit: UInt8 {
        switch characters >> 56 {
        case 1, 7: 1
        case 2, 8: 2
        default: 0
        }
    }

    /// The two last digits of the year of birth.
    var year: Int { Int(characters >> 52 & 0xF) * 10 + Int(characters >> 48 & 0xF) }

    /// The month of birth; above 12 when nobody knew it (rniv-rules 4.2.3).
    var month: Int { Int(characters >> 44 & 0xF) * 10 + Int(characters >> 40 & 0xF) }

    /// The birthplace that characters 6 to 10 tell.
    var place: PackedPlace { PackedPlace(bits: UInt32(characters >> 20 & 0xFFFFF) | 1 << 20) }
}
