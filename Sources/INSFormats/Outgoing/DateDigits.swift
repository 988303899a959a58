/// The digits of a date `AAAA-MM-JJ`, in the order of each format; the digits themselves are never changed.
///
/// Text and not a calendar: a date of INSi may be no day (interop-formats 0.9, rniv-rules 3.7.5).
enum DateDigits {
    /// `JJ-MM-AAAA` of `AAAA-MM-JJ`, or the reverse.
    static func reversed(_ text: String) -> String {
        text.split(separator: "-", omittingEmptySubsequences: false).reversed().joined(separator: "-")
    }

    /// `AAAAMMJJ` of `AAAA-MM-JJ`.
    static func compact(_ iso: String) -> String { iso.filter { $0 != "-" } }

    /// `AAAA-MM-JJ` of eight digits, or nothing.
    static func iso(compact text: String) -> String? {
        let digits = Array(text.utf8)
        guard digits.count == 8, digits.allSatisfy(isDigit) else { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    }

    /// `AAAA-MM-JJ` of `JJ-MM-AAAA`, or nothing.
    static func iso(dayFirst text: String) -> String? {
        let bytes = Array(text.utf8)
        let hyphen = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[2] == hyphen, bytes[5] == hyphen,
            bytes.indices.allSatisfy({ $0 == 2 || $0 == 5 || isDigit(bytes[$0]) })
        else { return nil }
        return reversed(text)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
