/// A moment in UTC, to the millisecond.
///
/// The unit and the text form (`2026-03-02T09:15:00.000Z`) are those of the `Temps` element of the INSi contexts.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    public let millisecondsSince1970: Int64

    /// Makes a moment from its count of milliseconds.
    ///
    /// - Parameter millisecondsSince1970: Milliseconds since 1970-01-01T00:00:00Z.
    public init(millisecondsSince1970: Int64) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// Makes a moment from a day and a time of that day, in UTC.
    ///
    /// - Parameters:
    ///   - date: The day.
    ///   - milliseconds: Milliseconds since midnight UTC.
    public init(_ date: CalendarDate, millisecondsSinceMidnight milliseconds: Int64 = 0) {
        millisecondsSince1970 = Self.daysSince1970(date) * Self.millisecondsPerDay + milliseconds
    }

    /// Reads `YYYY-MM-DDThh:mm:ss[.fff]Z`; another zone or precision is refused.
    ///
    /// - Parameter text: The text of the moment.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"),
            let date = CalendarDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = ISOText.number(bytes[11..<13]), hour < 24,
            let minute = ISOText.number(bytes[14..<16]), minute < 60,
            let second = ISOText.number(bytes[17..<19]), second < 60
        else { return nil }
        var fraction = 0
        if bytes.count == 24 {
            guard bytes[19] == UInt8(ascii: "."), let digits = ISOText.number(bytes[20..<23]) else { return nil }
            fraction = digits
        }
        self.init(date, millisecondsSinceMidnight: Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction))
    }

    /// The moment as `YYYY-MM-DDThh:mm:ss.fffZ`.
    public var iso: String {
        let time = Int(millisecondsSinceMidnight)
        let date = date
        return ISOText.text(of: [
            (date.year, 4, "-"), (date.month, 2, "-"), (date.day, 2, "T"), (time / 3_600_000, 2, ":"),
            (time / 60_000 % 60, 2, ":"), (time / 1000 % 60, 2, "."), (time % 1000, 3, "Z"),
        ])
    }

    /// The day of the moment, in UTC; clamped to the years 1 to 9999.
    public var date: CalendarDate {
        let days = millisecondsSince1970 / Self.millisecondsPerDay
        let isBeforeThatDay = millisecondsSince1970 % Self.millisecondsPerDay < 0
        return Self.date(daysSince1970: isBeforeThatDay ? days - 1 : days)
    }

    /// Orders moments in time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }

    /// The moment that many whole milliseconds later, or earlier when the duration is negative.
    ///
    /// - Parameter duration: The time to add; its part below one millisecond is ignored.
    /// - Returns: The new moment; the first or last that can be counted when the sum goes beyond.
    public func advanced(by duration: Duration) -> Timestamp {
        let (seconds, attoseconds) = duration.components
        let (whole, isTooLong) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, isTooFar) = millisecondsSince1970.addingReportingOverflow(whole)
        let (moment, isBeyond) = sum.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        guard isTooLong || isTooFar || isBeyond else { return Timestamp(millisecondsSince1970: moment) }
        return Timestamp(millisecondsSince1970: duration < .zero ? .min : .max)
    }

    /// How long after another moment this one is; negative when it is before.
    ///
    /// - Parameter earlier: The other moment.
    /// - Returns: The time between them, whatever they are.
    public func duration(since earlier: Timestamp) -> Duration {
        .milliseconds(millisecondsSince1970) - .milliseconds(earlier.millisecondsSince1970)
    }

    private static let millisecondsPerDay: Int64 = 86_400_000

    private var millisecondsSinceMidnight: Int64 {
        let remainder = millisecondsSince1970 % Self.millisecondsPerDay
        return remainder < 0 ? remainder + Self.millisecondsPerDay : remainder
    }

    // Days are counted from 1 March of year 0 in 400-year cycles: leap days then fall at the end of a counted year.
    private static let daysFromMarchOfYear0To1970: Int64 = 719_468

    private static func daysSince1970(_ date: CalendarDate) -> Int64 {
        let year = Int64(date.month <= 2 ? date.year - 1 : date.year)
        let monthFromMarch = Int64((date.month + 9) % 12)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(date.day) - 1
        return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - daysFromMarchOfYear0To1970
    }

    private static func date(daysSince1970 days: Int64) -> CalendarDate {
        let shifted = days + daysFromMarchOfYear0To1970
        let cycle = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfCycle = shifted - cycle * 146_097
        let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        let year = Int(yearOfCycle + cycle * 400) + (month <= 2 ? 1 : 0)
        let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5) + 1
        return CalendarDate(year: year, month: month, day: day) ?? (year < 1 ? .earliest : .latest)
    }
}
