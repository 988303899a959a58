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
        let count = fields.reduce(0) { $0 + $1.width + ($1.following == nil ? 0 : 1) }
        // From the last digit to the first, in the room of the text itself: every request holds two moments and a date.
        return unsafe String(unsafeUninitializedCapacity: count) { bytes in
            var end = count
            for field in fields.reversed() {
                if let following = field.following {
                    end -= 1
                    unsafe bytes[end] = UInt8(ascii: following)
                }
                var rest = field.value
                for _ in 0..<field.width {
                    end -= 1
                    unsafe bytes[end] = UInt8(ascii: "0") + UInt8(rest % 10)
                    rest /= 10
                }
            }
            return count
        }
    }
}
