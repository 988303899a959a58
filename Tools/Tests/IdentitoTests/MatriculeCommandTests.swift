import Testing

@testable import IdentitoCommands

@Suite("identito matricule")
struct MatriculeCommandTests {
    @Test(
        "A line is checked, completed or refused as the contract says",
        arguments: [
            ("180032B02040123", "180032B02040123", "23", nil),
            ("180032B020401", "180032B02040123", "23", nil),
            ("2 95 10 99 126 111 93", "295109912611193", "93", nil),
            ("180032B02040124", nil, "23", "cleInvalide"),
            ("12345", nil, nil, "longueur"),
            ("", nil, nil, "longueur"),
            ("180032b02040123", nil, nil, "caractereInterdit"),
            ("18003ZB02040123", nil, nil, "caractereInterdit"),
        ] as [(String, String?, String?, String?)]
    )
    func answers(line: String, matricule: String?, key: String?, code: String?) {
        let answer = MatriculeCommand.answer(line)
        #expect(answer.text("entree") == line)
        #expect(answer["valide"] == .bool(matricule != nil))
        #expect(answer["matricule"] == .optional(matricule))
        #expect(answer["cleAttendue"] == .optional(key))
        #expect(answer.erreur == code)
        #expect(code == nil || answer.text("erreur", "message")?.isEmpty == false)
    }

    @Test("An answer is one line of JSON with its keys in a fixed order")
    func line() {
        #expect(
            MatriculeCommand.answer("180032B020401").line
                == #"{"cleAttendue":"23","entree":"180032B020401","erreur":null,"matricule":"180032B02040123","valide":true}"#
        )
    }
}
