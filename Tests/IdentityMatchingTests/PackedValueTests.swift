import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Values packed for speed")
struct PackedValueTests {
    private static func matricule(_ text: String) -> PackedMatricule.Reading {
        PackedMatricule.read(Array(text.utf8).span)
    }
    private static func date(_ text: String) -> PackedDate.Reading { PackedDate.read(Array(text.utf8).span) }

    @Test("The key is judged as the core judges it, for every key of several matricules (rniv-rules 4.2.2)")
    func keys() {
        for body in ["2751263220749", "180032B020401", "297022A020778", "1810363220456", "8855975123456"] {
            for key in 0..<100 {
                let text = body + (key < 10 ? "0" : "") + String(key)
                guard case .matricule(let packed) = Self.matricule(text) else {
                    Issue.record("not read")
                    return
                }
                #expect(packed.hasValidKey == ((try? Matricule(text)) != nil))
            }
        }
    }

    @Test("The digits of a matricule tell sex, year, month and place (rniv-rules 4.2.1)")
    func digits() throws {
        guard case .matricule(let packed) = Self.matricule("2 97 02 2A 020 778 78") else {
            Issue.record("not read")
            return
        }
        #expect(packed.sexDigit == 2 && packed.year == 97 && packed.month == 2 && packed.place.texte == "2A020")
        #expect(Self.matricule("12345") == .malformed && Self.matricule("") == .absent)
        #expect(Self.matricule("29702AA02077878") == .malformed)
    }

    @Test(
        "Dates are read as French exports write them; an unknown one is absent",
        arguments: [
            ("1980-02-03", 1980_02_03), ("03/02/1980", 1980_02_03), ("3.2.1980", 1980_02_03), ("19800203", 1980_02_03),
            ("1980-13-40", 1980_13_40), ("1900-01-01", nil), ("", nil),
        ]
    )
    func dates(_ text: String, _ digits: Int?) {
        let expected = digits.map { PackedDate(year: $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100) }
        #expect(Self.date(text) == (expected.map { .date($0) } ?? .absent))
    }

    @Test("What is no date is told", arguments: ["hier", "1980-02", "80-02-03", "1980-2-3-4", "1980/02/O3", "198002"])
    func noDates(_ text: String) { #expect(Self.date(text) == .malformed) }

    @Test(
        "One digit, or two neighbours exchanged, and nothing more",
        arguments: [
            (1980_02_03, 1980_02_04, true), (1980_02_03, 1890_02_03, true), (1980_02_30, 1980_02_03, true),
            (1980_02_03, 1981_02_04, false), (1980_02_03, 2980_02_04, false), (1985_02_03, 1580_02_93, false),
        ]
    )
    func oneDigit(_ left: Int, _ right: Int, _ expected: Bool) {
        #expect(
            DateComparator.isOneDigit(left, right) == expected && DateComparator.isOneDigit(right, left) == expected
        )
    }
}
