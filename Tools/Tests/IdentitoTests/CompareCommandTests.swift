import Foundation
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

    @Test(
        "JSON that only a lenient reader takes is refused: a comma behind the last value, a name that is there twice",
        arguments: [
            (#"{"local":T,"recu":T,}"#, "virgule en trop"), (#"{"local":T,"recu":T,"a":[1,]}"#, "virgule en trop"),
            (#"{"local":T,"recu":T,"local":5}"#, "clé répétée"),
            (#"{"local":T,"recu":T,"loc\u0061l":T}"#, "clé répétée"),
            (#"{"local":T,"recu":{"sexe":"M","sexe":"M"}}"#, "clé répétée"),
        ]
    )
    func strictJSON(_ line: String, _ detail: String) throws {
        let result = try IdentitoProcess.run(
            ["compare"],
            input: line.replacingOccurrences(of: "T", with: Samples.traits())
        )
        #expect(result.status == 0 && result.output.contains("entreeInvalide") && result.output.contains(detail))
    }

    @Test("Names with points and brackets are no other's path, and equal names in two objects are two")
    func pathsOfJSON() throws {
        let text = #"{"a.b":1,"a":{"b":2,"c":[{"d":1},{"d":2}]},"c[0]":3,"":[],"e":{}}"#
        #expect(throws: Never.self) { try JSONValue(parsing: text) }
    }

    @Test("A first given name that the received list contradicts is not left unsaid (EXI ID 10)")
    func contradictedFirstName() throws {
        let recu = Samples.traits().replacingOccurrences(of: "{", with: #"{"premierPrenom":"ZZ","#)
        let result = try IdentitoProcess.run(["compare"], input: "{\"local\":\(Samples.traits()),\"recu\":\(recu)}")
        #expect(result.output.contains("entreeInvalide") && result.output.contains("premierPrenom"))
    }
}
