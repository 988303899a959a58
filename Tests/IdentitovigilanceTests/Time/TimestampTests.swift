import Identitovigilance
import Testing

@Suite("Moments in UTC")
struct TimestampTests {
    /// From Python's `datetime`.
    static let vectors: [(Int64, String)] = [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_772_442_900_000, "2026-03-02T09:15:00.000Z"), (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"),
        (-12_219_247_504_000, "1582-10-15T12:34:56.000Z"), (2_147_483_648_007, "2038-01-19T03:14:08.007Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ]

    @Test(
        "A moment is read and written as known vectors say, before 1970 too (insi-protocol 6, Temps)",
        arguments: vectors
    )
    func known(_ milliseconds: Int64, _ text: String) {
        #expect(Timestamp(millisecondsSince1970: milliseconds).iso == text)
        #expect(Timestamp(iso: text)?.millisecondsSince1970 == milliseconds)
        #expect(Timestamp(millisecondsSince1970: milliseconds).date.iso == String(text.prefix(10)))
    }

    @Test("Each day of a thousand years is 86 400 000 ms after the one before, and comes back")
    func everyDay() throws {
        var expected = try #require(Timestamp(iso: "1500-01-01T00:00:00Z")).millisecondsSince1970
        var wrong = 0
        for year in 1500..<2500 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    let last = Timestamp(millisecondsSince1970: expected + 86_399_999)
                    if Timestamp(date).millisecondsSince1970 != expected || last.date != date { wrong += 1 }
                    expected += 86_400_000
                }
            }
        }
        #expect(wrong == 0)
        #expect(Timestamp(millisecondsSince1970: expected).iso == "2500-01-01T00:00:00.000Z")
    }

    @Test(
        "Another zone, precision or writing is refused (insi-protocol 6, Temps)",
        arguments: [
            "2026-03-02T09:15:00", "2026-03-02T09:15:00+01:00", "2026-03-02T09:15:00.00Z", "2026-03-02T09:15:00.0000Z",
            "2026-03-02 09:15:00Z", "2026-03-02T24:00:00Z", "2026-03-02T09:60:00Z", "2026-03-02T09:15:60Z",
            "2026-02-30T09:15:00Z", "2026-03-02T09:15:00,000Z", "2026-03-02T09:15:00z", "2026-03-02T-9:15:00Z", "",
        ]
    )
    func refused(_ text: String) { #expect(Timestamp(iso: text) == nil) }

    @Test("A duration moves a moment by whole milliseconds, either way")
    func advanced() {
        let start = Timestamp(millisecondsSince1970: 1000)
        #expect(start.advanced(by: .seconds(2)).millisecondsSince1970 == 3000)
        #expect(start.advanced(by: .milliseconds(-1500)).millisecondsSince1970 == -500)
        #expect(start.advanced(by: .microseconds(999)).millisecondsSince1970 == 1000)
        #expect(start < start.advanced(by: .milliseconds(1)))
    }

    @Test("A moment that no calendar reaches, as a damaged file may hold, stops nothing", arguments: [Int64.min, .max])
    func extremes(_ milliseconds: Int64) {
        let moment = Timestamp(millisecondsSince1970: milliseconds)
        #expect(moment.date.year == (milliseconds < 0 ? 1 : 9999))
        #expect(moment.iso.utf8.count == 24)
        #expect(moment.advanced(by: .seconds(milliseconds < 0 ? -1 : 1)) == moment)
        #expect(moment.advanced(by: .seconds(milliseconds)) == moment)
    }
}
