/// A day that exists in the (proleptic) Gregorian calendar, without time or time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The year, 1 to 9999.
    public let year: Int

    /// The month, 1 to 12.
    public let month: Int

    /// The day of the month, from 1.
    public let day: Int

    /// Makes a date, or nothing when that day does not exist.
    ///
    /// - Parameters:
    ///   - year: The year, 1 to 9999.
    ///   - month: The month, 1 to 12.
    ///   - day: The day of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD` (ISO 8601), and nothing else.
    ///
    /// - Parameter text: Ten ASCII characters.
    public init?(iso text: String) {
        guard let parts = ISOText.yearMonthDay(text) else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    /// The date as `YYYY-MM-DD`.
    public var iso: String {
        ISOText.text(of: [(year, 4, "-"), (month, 2, "-"), (day, 2, nil)])
    }

    /// Orders dates in time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The number of complete years from this date to another, or 0 when the other is earlier.
    ///
    /// - Parameter later: The date at which the age is asked.
    /// - Returns: The age in years.
    public func age(on later: CalendarDate) -> Int {
        let anniversaryPassed = (later.month, later.day) >= (month, day)
        return max(0, later.year - year - (anniversaryPassed ? 0 : 1))
    }

    static let earliest = CalendarDate(existingYear: 1, month: 1, day: 1)
    static let latest = CalendarDate(existingYear: 9999, month: 12, day: 31)

    /// Makes a date known to exist: for constants and arithmetic whose result is a date by construction.
    init(existingYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The same day a number of years later; 1 March where that year has no 29 February.
    func adding(years: Int) -> CalendarDate? {
        CalendarDate(year: year + years, month: month, day: day)
            ?? CalendarDate(year: year + years, month: 3, day: 1)
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Codable {
    /// Reads `YYYY-MM-DD`.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` when it is no day of the calendar.
    public init(from decoder: any Decoder) throws {
        guard let date = CalendarDate(iso: try decoder.singleValueContainer().decode(String.self)) else {
            throw DecodingError.notStored(by: decoder)
        }
        self = date
    }

    /// Writes `YYYY-MM-DD`.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
