/// Fixed-width decimal fields, as ISO 8601 dates and times are written.
enum ISOText {
    /// The three numbers of `dddd-dd-dd`, whether or not they make a date.
    static func yearMonthDay(_ text: String) -> (year: Int, month: Int, day: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
        else { return nil }
        return (year, month, day)
    }

    /// The value of a run of ASCII digits, or nothing when another character is among them.
    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return digits.isEmpty ? nil : value
    }

    /// A non-negative number with leading zeros.
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    /// Non-negative numbers with leading zeros, each to its width and with what follows it.
    static func text(of fields: [(value: Int, width: Int, following: Unicode.Scalar?)]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(24)
        for field in fields {
            var divisor = 1
            for _ in 1..<field.width { divisor *= 10 }
            while divisor > 0 {
                text.append(UInt8(ascii: "0") + UInt8(field.value / divisor % 10))
                divisor /= 10
            }
            if let following = field.following { text.append(UInt8(ascii: following)) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
