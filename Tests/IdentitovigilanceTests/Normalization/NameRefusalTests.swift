import Identitovigilance
import Testing

@Suite("Names that are refused")
struct NameRefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let typed: String
        let champ: Champ
        let code: ErrorCode
        let position: Int?
        let suggestion: String?

        init(_ typed: String, _ champ: Champ, _ code: ErrorCode, at position: Int?, _ suggestion: String? = nil) {
            self.typed = typed
            self.champ = champ
            self.code = code
            self.position = position
            self.suggestion = suggestion
        }

        var testDescription: String { "\(typed.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()) \(champ)" }
    }

    static let characters = [
        Case("ADR3", .nomNaissance, .caractereInterdit, at: 3),
        Case("ADRUN/ADRTROIS", .nomNaissance, .caractereInterdit, at: 5),
        Case("PIERRE, PAUL,JACQUES", .listePrenoms, .caractereInterdit, at: 6, "PIERRE PAUL JACQUES"),
        Case("ADR_UN", .nomNaissance, .caractereInterdit, at: 3, "ADR UN"),
        Case("J. P.", .listePrenoms, .caractereInterdit, at: 1, "J P"),
        Case("D\u{B4}ADRUN", .nomNaissance, .caractereInterdit, at: 1, "D'ADRUN"),
        Case("D`ADRUN", .nomNaissance, .caractereInterdit, at: 1, "D'ADRUN"),
        Case("ADRUN (ZOE)", .nomNaissance, .caractereInterdit, at: 6),
        Case("ADR\u{200B}UN", .nomNaissance, .caractereInterdit, at: 3, "ADRUN"),
        Case("\u{FEFF}ADRUN", .nomNaissance, .caractereInterdit, at: 0, "ADRUN"),
        Case("AD\u{AD}RUN", .nomNaissance, .caractereInterdit, at: 2, "ADRUN"),
        Case("ADR\u{202E}UN", .nomNaissance, .caractereInterdit, at: 3),
        Case("ADRUN\u{1F600}", .nomNaissance, .caractereInterdit, at: 5),
        Case("ADR\nUN", .nomNaissance, .caractereInterdit, at: 3),
        Case("ADRUN\r", .nomNaissance, .caractereInterdit, at: 5),
        Case("ADR\u{0}UN", .nomNaissance, .caractereInterdit, at: 3),
        Case("ADR\u{7F}UN", .nomNaissance, .caractereInterdit, at: 3),
        Case("D\u{AA}", .nomNaissance, .caractereInterdit, at: 1),
        Case("\u{301}ADRUN", .nomNaissance, .caractereInterdit, at: 0, "ADRUN"),
        Case("A -\u{301}", .nomNaissance, .caractereInterdit, at: 3, "A"),
        Case("\u{2BF}ALI", .nomNaissance, .caractereInterdit, at: 0),
    ]

    static let letters = [
        Case("Strauß", .nomNaissance, .sansEquivalence, at: 5, "STRAUSS"),
        Case("Øre", .nomNaissance, .sansEquivalence, at: 0, "ORE"),
        Case("Łuk", .premierPrenom, .sansEquivalence, at: 0, "LUK"),
        Case("Đan", .nomNaissance, .sansEquivalence, at: 0, "DAN"),
        Case("Þor", .nomNaissance, .sansEquivalence, at: 0, "THOR"),
        Case("Yıl", .nomNaissance, .sansEquivalence, at: 1, "YIL"),
        Case("ﬁn", .nomNaissance, .sansEquivalence, at: 0, "FIN"),
        Case("ƀa", .nomNaissance, .sansEquivalence, at: 0),
        Case("\u{FF21}B", .nomNaissance, .sansEquivalence, at: 0),
        Case("Zø 3", .nomNaissance, .sansEquivalence, at: 1),
        Case("O\u{338}re", .nomNaissance, .caractereInterdit, at: 1),
        Case("u\u{364}ber", .nomNaissance, .sansEquivalence, at: 1),
        Case("Иван", .nomNaissance, .ecritureNonLatine, at: 0),
        Case("ZOE Ω", .nomNaissance, .ecritureNonLatine, at: 4),
        Case("علي", .premierPrenom, .ecritureNonLatine, at: 0),
        Case("李", .listePrenoms, .ecritureNonLatine, at: 0),
        Case("А", .nomNaissance, .ecritureNonLatine, at: 0),
    ]

    static let places = [
        Case("-ADRUN", .nomNaissance, .premierCaractere, at: 0, "ADRUN"),
        Case("  -ADRUN", .nomNaissance, .premierCaractere, at: 2, "ADRUN"),
        Case("PIERRE -PAUL", .listePrenoms, .premierCaractere, at: 7, "PIERRE PAUL"),
        Case("-", .nomNaissance, .premierCaractere, at: 0),
        Case("PIERRE-", .premierPrenom, .dernierCaractere, at: 6, "PIERRE"),
        Case("PIERRE'", .premierPrenom, .dernierCaractere, at: 6, "PIERRE"),
        Case("CŒUR-", .premierPrenom, .dernierCaractere, at: 4, "COEUR"),
        Case("E\u{301}LE-", .prenomUtilise, .dernierCaractere, at: 4, "ELE"),
        Case("PIERRE- PAUL", .listePrenoms, .dernierCaractere, at: 6, "PIERRE PAUL"),
        Case("D''ADRUN", .nomNaissance, .apostropheOuEspaceDouble, at: 2, "D'ADRUN"),
        Case("D' ADRUN", .nomNaissance, .apostropheOuEspaceDouble, at: 2, "D'ADRUN"),
        Case("D 'ADRUN", .nomNaissance, .apostropheOuEspaceDouble, at: 2, "D'ADRUN"),
        Case("D'\u{2019}ADRUN", .nomNaissance, .apostropheOuEspaceDouble, at: 2, "D'ADRUN"),
        Case("PIERRE--ALAIN", .premierPrenom, .doubleTiret, at: 7, "PIERRE-ALAIN"),
        Case("PIERRE--ALAIN", .listePrenoms, .doubleTiret, at: 7, "PIERRE-ALAIN"),
        Case("PIERRE--ALAIN", .prenomUtilise, .doubleTiret, at: 7, "PIERRE-ALAIN"),
        Case("ADRUN---ADRTROIS", .nomNaissance, .doubleTiret, at: 7, "ADRUN--ADRTROIS"),
        Case("", .nomNaissance, .vide, at: nil),
        Case(" \u{A0}\t ", .listePrenoms, .vide, at: nil),
        Case("'", .nomNaissance, .vide, at: nil),
        Case("'-'", .nomUtilise, .vide, at: nil),
    ]

    @Test(
        "A character that no identity holds is refused with its place, never dropped (rniv-rules 3.3)",
        arguments: characters
    )
    func refusedCharacters(_ test: Case) { check(test) }

    @Test(
        "A letter without a settled writing in A to Z is refused, never guessed (rniv-rules 3.3.1)",
        arguments: letters
    )
    func refusedLetters(_ test: Case) { check(test) }

    @Test("A mark where it may not be is refused with its place in what was typed (rniv-rules 3.3)", arguments: places)
    func refusedPlaces(_ test: Case) { check(test) }

    @Test("A suggestion is itself accepted, and unchanged (rniv-rules 3.3)", arguments: characters + letters + places)
    func suggestions(_ test: Case) throws {
        guard let suggestion = test.suggestion else { return }
        #expect(try NameNormalizer.normalize(suggestion, as: test.champ) == suggestion)
    }

    private func check(_ test: Case) {
        let expected = TraitError(test.code, champ: test.champ, position: test.position, suggestion: test.suggestion)
        #expect(throws: expected) { try NameNormalizer.normalize(test.typed, as: test.champ) }
    }
}
