internal import Identitovigilance

/// A birth date in 32 bits, real or not: year, month and day stay apart so that their digits can be compared.
struct PackedDate: Sendable, Hashable {
    let bits: Int32

    static let absent = PackedDate(bits: 0)

    init(bits: Int32) { self.bits = bits }

    init(year: Int, month: Int, day: Int) {
        bits = Int32(truncatingIfNeeded: year << 14 | month << 7 | day)
    }

    var year: Int { Int(bits >> 14) }
    var month: Int { Int(bits >> 7 & 0x7F) }
    var day: Int { Int(bits & 0x7F) }
    var isAbsent: Bool { bits == 0 }

    /// 1 January and 31 December stand for a day that nobody knows (rniv-rules 3.7.8).
    var isConventional: Bool { month == 1 && day == 1 || month == 12 && day == 31 }

    /// Whether the day is in the calendar.
    var exists: Bool { CalendarDate(year: year, month: month, day: day) != nil }

    /// The earlier of the years of two dates, of which one may be absent; nothing when both are.
    func earliestYear(or other: PackedDate) -> Int? {
        if isAbsent { return other.isAbsent ? nil : other.year }
        return other.isAbsent ? year : min(year, other.year)
    }

    /// The eight digits as one number.
    var digits: Int { year * 10_000 + month * 100 + day }

    /// What reading a text gave.
    enum Reading: Equatable {
        case date(PackedDate)
        case absent
        case malformed
    }

    /// Reads `YYYY-MM-DD`, `DD/MM/YYYY` or `YYYYMMDD`.
    ///
    /// 1900-01-01 is how many products write "unknown"; it is read as absent. A day outside the calendar is kept: INSi
    /// itself has "lunar" dates.
    static func read(_ bytes: Span<UInt8>) -> Reading {
        var groups = (0, 0, 0)
        var lengths = (0, 0, 0)
        var group = 0
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int(byte) - 48
                switch group {
                case 0: (groups.0, lengths.0) = (groups.0 &* 10 &+ digit, lengths.0 + 1)
                case 1: (groups.1, lengths.1) = (groups.1 &* 10 &+ digit, lengths.1 + 1)
                default: (groups.2, lengths.2) = (groups.2 &* 10 &+ digit, lengths.2 + 1)
                }
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
                group += 1
                if group > 2 { return .malformed }
            case UInt8(ascii: " "): continue
            default: return .malformed
            }
        }
        let date: PackedDate
        switch lengths {
        case (0, 0, 0): return group == 0 ? .absent : .malformed
        case (4, 1...2, 1...2): date = PackedDate(year: groups.0, month: groups.1, day: groups.2)
        case (1...2, 1...2, 4): date = PackedDate(year: groups.2, month: groups.1, day: groups.0)
        case (8, 0, 0) where group == 0:
            date = PackedDate(year: groups.0 / 10_000, month: groups.0 / 100 % 100, day: groups.0 % 100)
        default: return .malformed
        }
        return date.digits == 1900_01_01 || date.year == 0 ? .absent : .date(date)
    }
}
