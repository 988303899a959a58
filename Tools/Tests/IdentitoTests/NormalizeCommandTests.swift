import Testing

@testable import IdentitoCommands

@Suite("identito normalize")
struct NormalizeCommandTests {
    @Test(
        "A line is normalised or refused with its code and suggestion",
        arguments: [
            ("d’Artagnan", .nomNaissance, "D'ARTAGNAN", nil, nil),
            ("Œuvrard-Mæs", .nomNaissance, "OEUVRARD-MAES", nil, nil),
            ("martin--durand", .nomNaissance, "MARTIN--DURAND", nil, nil),
            ("Jean--Pierre", .prenom, nil, "JEAN-PIERRE", "doubleTiret"),
            ("Jean, Pierre", .listePrenoms, nil, "JEAN PIERRE", "caractereInterdit"),
            ("Groß", .nomNaissance, nil, "GROSS", "sansEquivalence"),
            ("Иванов", .nomNaissance, nil, nil, "ecritureNonLatine"),
            ("-Durand", .nomNaissance, nil, "DURAND", "premierCaractere"),
            ("Jean-", .prenom, nil, "JEAN", "dernierCaractere"),
            ("D'' Artagnan", .nomNaissance, nil, "D'ARTAGNAN", "apostropheOuEspaceDouble"),
            ("  ", .prenom, nil, nil, "vide"),
        ] as [(String, NormalizeCommand.Field, String?, String?, String?)]
    )
    func answers(line: String, field: NormalizeCommand.Field, value: String?, suggestion: String?, code: String?) {
        let answer = NormalizeCommand.answer(line, field: field)
        #expect(answer.text("entree") == line)
        #expect(answer["valeur"] == .optional(value))
        #expect(answer["suggestion"] == .optional(suggestion))
        #expect(answer.erreur == code)
    }

    @Test("A line that is no UTF-8 text is a refused item")
    func notText() {
        #expect(NormalizeCommand.answer(nil, field: .prenom).erreur == "entreeInvalide")
        #expect(MatriculeCommand.answer(nil).erreur == "entreeInvalide")
    }
}
