import Identitovigilance
import Testing

@Suite("Partly known and lunar birth dates")
struct PartialDateTests {
    @Test("A partly known date has its conventional date and keeps its marker (EXI ID 11; rniv-rules 11 vector 8)")
    func vector8() throws {
        #expect(try PartialDate(year: 1950, month: 5).conventional.iso == "1950-05-01")
        #expect(try PartialDate(year: 1950, day: 12).conventional.iso == "1950-01-12")
        #expect(try PartialDate(year: 1950).conventional.iso == "1950-12-31")
        #expect(try PartialDate(year: 1950, month: 5, day: 12, anneeEstimee: true).conventional.iso == "1950-05-12")
        #expect(try PartialDate(year: 1950, day: 31).conventional.iso == "1950-01-31")
        let date = DateNaissance.interpretee(try PartialDate(year: 1950))
        #expect(date.texte == "1950-12-31" && date.calendarDate?.iso == "1950-12-31")
        #expect(date != .complete(try #require(CalendarDate(iso: "1950-12-31"))))
    }

    @Test("Parts that fit no day, or leave nothing unknown, make no partly known date (EXI ID 11)")
    func impossible() {
        let expected = TraitError(.dateInvalide, champ: .dateNaissance)
        #expect(throws: expected) { try PartialDate(year: 1950, month: 13) }
        #expect(throws: expected) { try PartialDate(year: 1950, day: 32) }
        #expect(throws: expected) { try PartialDate(year: 0) }
        #expect(throws: expected) { try PartialDate(year: 1950, month: 5, day: 12) }
        #expect(throws: expected) { try PartialDate(year: 1950, month: 2, day: 29, anneeEstimee: true) }
    }

    @Test(
        "A birth date typed locally is a day of the calendar (EXI ID 12)",
        arguments: ["1936-13-40", "1950-00-00", "x"]
    )
    func typed(_ text: String) {
        #expect(throws: TraitError(.dateInvalide, champ: .dateNaissance)) { try DateNaissance(text) }
    }

    @Test(
        "A text of INSi that is no day of the calendar is kept as received (insi-protocol 10.6)",
        arguments: ["1936-13-40", "1950-00-00", "0000-00-00", "1949-02-31"]
    )
    func lunar(_ text: String) throws {
        let date = try #require(DateNaissance(insi: text))
        #expect(date.texte == text && date.calendarDate == nil)
        #expect(LunarDate(text)?.texte == text)
    }

    @Test("A text of another shape is no date of INSi, and a real day is no lunar one (insi-protocol 10.6)")
    func shapes() {
        for text in ["", "1936", "1936-6-21", "19360621", "1936-06-21 ", "1936-06-2a"] {
            #expect(DateNaissance(insi: text) == nil)
        }
        #expect(LunarDate("1936-06-21") == nil)
        #expect(DateNaissance(insi: "1936-06-21")?.calendarDate?.iso == "1936-06-21")
    }

    @Test("An identity of this year whose day and month are unknown can be created (EXI ID 11)")
    func thisYear() throws {
        let born = DateNaissance.interpretee(try PartialDate(year: 2026))
        #expect(try Scenario.record(from: Person.dominique.traits(born: born)).version == 1)
        let nextYear = DateNaissance.interpretee(try PartialDate(year: 2027))
        #expect(throws: ActRefusal(.dateFuture, champ: .dateNaissance)) {
            try Scenario.record(from: Person.dominique.traits(born: nextYear))
        }
    }
}
