import Identitovigilance
import Testing

@Suite("Birthplaces")
struct LieuNaissanceTests {
    @Test(
        "A COG code is a department and three digits, and says what it designates (rniv-rules 3.8.1, 3.8.5)",
        arguments: [
            ("63220", LieuNaissance.Nature.metropole), ("01001", .metropole), ("20020", .metropole), ("2A020", .corse),
            ("2B020", .corse), ("97105", .outreMer), ("98818", .outreMer), ("99352", .etranger), ("99999", .inconnu),
        ]
    )
    func accepted(_ code: String, _ nature: LieuNaissance.Nature) throws {
        #expect(try LieuNaissance(code).code == code)
        #expect(try LieuNaissance(code).nature == nature)
    }

    @Test(
        "The letter of Corsica may be typed in lower case (rniv-rules 3.8.1)",
        arguments: [("2a020", "2A020"), ("2b020", "2B020")]
    )
    func lowerCase(_ typed: String, _ code: String) throws { #expect(try LieuNaissance(typed).code == code) }

    @Test(
        "Anything else is no COG code (rniv-rules 3.8.1)",
        arguments: [
            "", "6322", "632200", "2C020", "A2020", "3A020", "632A0", "Paris", "63 20", "63220 ", "２A020", "2\u{C0}020",
        ]
    )
    func refused(_ code: String) {
        #expect(throws: TraitError(.lieuInvalide, champ: .lieuNaissance)) { try LieuNaissance(code) }
    }

    @Test("The unknown place is 99999 (rniv-rules 3.8.1)")
    func unknown() throws { #expect(try LieuNaissance("99999") == .inconnu) }

    @Test("A sex is M, F or I, in capitals (rniv-rules 3.6.1)")
    func sexes() throws {
        #expect(try ["M", "F", "I"].map { try Sexe($0) } == [.masculin, .feminin, .indetermine])
        for text in ["", "m", "U", "O", "MF", " M"] {
            #expect(throws: TraitError(.sexeInvalide, champ: .sexe)) { try Sexe(text) }
        }
    }
}
