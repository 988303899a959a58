/// A COG code of five characters in 32 bits.
struct PackedPlace: Sendable, Hashable {
    let bits: UInt32

    static let unknown = PackedPlace(bits: 0)

    /// All bits are below this.
    static let count = 1 << 21

    var isUnknown: Bool { bits == 0 }

    init(bits: UInt32) { self.bits = bits }

    /// Packs five characters, digits or 2A and 2B; nothing when the text has another shape.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count == 5 else { return nil }
        var packed: UInt32 = 0
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): packed = packed << 4 | UInt32(bytes[index] - 48)
            case UInt8(ascii: "A"), UInt8(ascii: "a"): packed = packed << 4 | 10
            case UInt8(ascii: "B"), UInt8(ascii: "b"): packed = packed << 4 | 11
            default: return nil
            }
            if packed & 0xF > 9, index != 1 || packed >> 4 & 0xF != 2 { return nil }
        }
        // 99999 is the code of "unknown" (rniv-rules 3.8.1); a marker bit keeps 00000 apart from it.
        self = packed == 0x99999 ? .unknown : PackedPlace(bits: packed | 1 << 20)
    }

    /// The department, Corsica as one: births before 1976 were in department 20 (rniv-rules 3.8.8).
    var department: UInt32 {
        let code = bits >> 12 & 0xFF
        return code == 0x2A || code == 0x2B ? 0x20 : code
    }

    /// Whether it is a foreign country.
    var isForeign: Bool { bits >> 12 & 0xFF == 0x99 }

    /// The five digits, or 2A and 2B.
    var texte: String {
        guard !isUnknown else { return "99999" }
        let digits: [Character] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B"]
        return String((0..<5).map { digits[Int(bits >> UInt32(16 - 4 * $0) & 0xF)] })
    }

    /// How many of the five characters differ.
    func distance(to other: PackedPlace) -> Int {
        PackedMatricule.differingDigits(UInt64(bits), UInt64(other.bits))
    }
}
