import Identitovigilance
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "A day of the calendar is read and written the same, leap days included (ISO 8601)",
        arguments: ["0001-01-01", "1600-02-29", "1996-02-29", "2000-02-29", "2009-07-14", "9999-12-31"]
    )
    func existing(_ text: String) { #expect(CalendarDate(iso: text)?.iso == text) }

    @Test(
        "A day that does not exist, or another writing, is no date (rniv-rules 3.7)",
        arguments: [
            "1900-02-29", "2001-02-29", "2100-02-29", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31",
            "2026-01-32",
            "2026-13-01", "2026-00-10", "2026-10-00", "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", "20260101",
            "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "-026-01-01", "+026-01-01", "2026-0a-01",
            "２０２６-01-01",
            "", "----------", "2026-01--1",
        ]
    )
    func missing(_ text: String) { #expect(CalendarDate(iso: text) == nil) }

    @Test("Every month has its number of days (Gregorian calendar)")
    func lengths() {
        for (year, february) in [(1900, 28), (2000, 29), (2023, 28), (2024, 29)] {
            let lengths = (1...12).map { month in
                (0...40).filter { CalendarDate(year: year, month: month, day: $0) != nil }.count
            }
            #expect(lengths == [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        }
    }

    @Test(
        "An age counts complete years, and is 0 before the birth (rniv-rules 5.2)",
        arguments: [
            ("2009-07-14", "2027-07-13", 17), ("2009-07-14", "2027-07-14", 18), ("2009-07-14", "2027-06-30", 17),
            ("2009-07-14", "2027-08-01", 18), ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
            ("2009-07-14", "2009-07-14", 0), ("2009-07-14", "2001-01-01", 0),
        ].map { Age(birth: $0.0, day: $0.1, years: $0.2) }
    )
    func age(_ test: Age) throws {
        let birth = try #require(CalendarDate(iso: test.birth))
        #expect(birth.age(on: try #require(CalendarDate(iso: test.day))) == test.years)
    }

    struct Age: Sendable {
        let birth: String
        let day: String
        let years: Int
    }

    @Test("Dates are ordered in time")
    func order() {
        let texts = ["1999-12-31", "2000-01-01", "2000-01-31", "2000-02-01", "2001-01-01"]
        #expect(texts.reversed().compactMap { CalendarDate(iso: $0) }.sorted().map(\.iso) == texts)
    }
}
