import Testing

@testable import IdentitoCommands

@Suite("identito compare")
struct CompareCommandTests {
    private func compare(_ local: [String: String] = [:], _ recu: [String: String] = [:]) -> JSONValue {
        CompareCommand.answer(#"{"local":\#(Samples.traits(local)),"recu":\#(Samples.traits(recu))}"#)
    }

    @Test(
        "A pair is classed by its gravest difference (rniv-rules 7.1, 7.2)",
        arguments: [
            ([:], [:], "identique", []),
            (["nomNaissance": #""Le Goff""#], ["nomNaissance": #""LE-GOFF""#], "mineure", ["nomNaissance"]),
            (["listePrenoms": #""JEAN""#], ["listePrenoms": #""JEAN PAUL""#], "mineure", ["listePrenoms"]),
            ([:], ["sexe": #""F""#], "majeure", ["sexe"]),
            ([:], ["lieuNaissance": "null"], "mineure", ["lieuNaissance"]),
            ([:], ["lieuNaissance": #""63220""#], "majeure", ["lieuNaissance"]),
            (
                [:], ["dateNaissance": #""1960-01-02""#, "nomNaissance": #""AUTRE""#], "majeure",
                ["nomNaissance", "dateNaissance"]
            ),
        ] as [([String: String], [String: String], String, [String])]
    )
    func classes(local: [String: String], recu: [String: String], classe: String, champs: [String]) {
        let answer = compare(local, recu)
        #expect(answer.text("classe") == classe)
        #expect(answer["erreur"] == .null)
        guard case .array(let ecarts)? = answer["ecarts"] else {
            Issue.record("no ecarts")
            return
        }
        #expect(ecarts.map { $0.text("champ") } == champs)
    }

    @Test(
        "A pair that can't be read is refused",
        arguments: [
            ("{}", "entreeInvalide"),
            (#"{"local":{},"recu":{}}"#, "entreeInvalide"),
            (#"{"local":\#(Samples.traits()),"recu":\#(Samples.traits(["sexe": "null"]))}"#, "entreeInvalide"),
            (#"{"local":\#(Samples.traits(["x": "1"])),"recu":\#(Samples.traits())}"#, "entreeInvalide"),
            (#"{"local":\#(Samples.traits(["sexe": #""X""#])),"recu":\#(Samples.traits())}"#, "sexeInvalide"),
            (
                #"{"local":\#(Samples.traits(["dateNaissance": #""1960-02-30""#])),"recu":\#(Samples.traits())}"#,
                "dateInvalide"
            ),
            ("[]", "entreeInvalide"),
            ("", "entreeInvalide"),
        ]
    )
    func refusals(line: String, code: String) {
        #expect(CompareCommand.answer(line).erreur == code)
    }
}
