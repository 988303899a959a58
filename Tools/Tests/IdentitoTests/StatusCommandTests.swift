import Testing

@testable import IdentitoCommands

@Suite("identito status")
struct StatusCommandTests {
    /// One line of input and what the state after it must be.
    struct Step: Sendable {
        let line: String
        let statut: String?
        var code: String?
        var hasINS = false
    }

    @Test(
        "Each act gives the state after it; a refused act leaves the state as it was",
        arguments: [
            [
                Step(line: Samples.controler("CN"), statut: nil, code: "nonCree"),
                Step(line: Samples.creer, statut: "PROV"),
                Step(line: Samples.creer, statut: "PROV", code: "transitionInterdite"),
                Step(line: Samples.recuperer(accepte: false), statut: "PROV"),
                Step(line: Samples.recuperer(), statut: "RECUP", hasINS: true),
                Step(line: Samples.recuperer(), statut: "RECUP", code: "transitionInterdite", hasINS: true),
                Step(line: Samples.controler("PC"), statut: "RECUP", code: "pieceInsuffisante", hasINS: true),
                Step(line: Samples.controler("CN"), statut: "QUAL", hasINS: true),
                Step(line: Samples.verifier("conforme"), statut: "QUAL", hasINS: true),
                Step(line: Samples.verifier("peutEtre"), statut: "QUAL", code: "entreeInvalide", hasINS: true),
                Step(line: Samples.verifier("nonConforme"), statut: "VALI"),
                Step(line: Samples.verifier("nonConforme"), statut: "VALI", code: "transitionInterdite"),
            ],
            [
                Step(line: Samples.creer, statut: "PROV"),
                Step(line: Samples.controler("PA"), statut: "VALI"),
                Step(
                    line: Samples.recuperer(Samples.traits(["dateNaissance": #""1960-01-02""#])),
                    statut: "VALI",
                    code: "traitsDivergents"
                ),
                Step(line: Samples.recuperer(ins: "null"), statut: "VALI", code: "insIncomplete"),
                Step(
                    line: Samples.recuperer(ins: #"{"matricule":"160012B02077713","oid":null}"#),
                    statut: "VALI",
                    code: "insIncomplete"
                ),
                Step(
                    line: Samples.recuperer(ins: #"{"matricule":"160012B02077714","oid":"1.2.250.1.213.1.4.8"}"#),
                    statut: "VALI",
                    code: "cleInvalide"
                ),
                Step(
                    line: Samples.recuperer(Samples.traits(["nomNaissance": "null"])),
                    statut: "VALI",
                    code: "insIncomplete"
                ),
                Step(line: Samples.recuperer(Samples.traits(["lieuNaissance": "null"])), statut: "QUAL", hasINS: true),
            ],
            [
                Step(line: "not JSON", statut: nil, code: "entreeInvalide"),
                Step(line: #"{"acte":"creer"}"#, statut: nil, code: "entreeInvalide"),
                Step(line: #"{"acte":"devenirQualifiee"}"#, statut: nil, code: "entreeInvalide"),
                Step(line: Samples.creer.replacing("\"SM\"", with: "\"XX\""), statut: nil, code: "entreeInvalide"),
                Step(
                    line: Samples.creer.replacing("{\"acte\"", with: "{\"inconnu\":1,\"acte\""),
                    statut: nil,
                    code: "entreeInvalide"
                ),
                Step(line: Samples.creer.replacing("\"M\"", with: "1"), statut: nil, code: "entreeInvalide"),
                Step(line: Samples.creer.replacing("\"M\"", with: "\"I\""), statut: "PROV"),
                Step(line: Samples.recuperer(), statut: "PROV", code: "sexeIndetermine"),
                Step(line: Samples.controler("ZZ"), statut: "PROV", code: "entreeInvalide"),
            ],
        ]
    )
    func story(steps: [Step]) {
        var session = StatusSession()
        for step in steps {
            let answer = session.answer(step.line)
            #expect(answer["accepte"] == .bool(step.code == nil), "\(step.line)")
            #expect(answer.erreur == step.code, "\(step.line)")
            #expect(answer["statut"] == .optional(step.statut), "\(step.line)")
            #expect((answer["ins"] != .null) == step.hasINS, "\(step.line)")
            #expect(answer["transmissible"] == .bool(step.statut == "QUAL"), "\(step.line)")
            #expect(answer["attributs"] == .array([]))
        }
    }

    @Test("The INS of the output tells its nature")
    func nature() {
        var session = StatusSession()
        _ = session.answer(Samples.creer)
        let ins = Samples.toussaintINS.replacing("4.8", with: "4.10")
        #expect(session.answer(Samples.recuperer(ins: ins)).text("ins", "nature") == "NIR-TEST")
    }

    @Test("With --sequences each line is an identity of its own, and a line that is no array is one refusal")
    func sequences() {
        let line = "[\(Samples.creer),\(Samples.controler("CN")),\(Samples.creer)]"
        guard case .array(let answers) = StatusSession.answers(line) else {
            Issue.record("no array")
            return
        }
        #expect(answers.map(\.erreur) == [nil, nil, "transitionInterdite"])
        #expect(answers.map { $0["statut"] } == [.string("PROV"), .string("VALI"), .string("VALI")])
        #expect(StatusSession.answers(line) == .array(answers))
        #expect(StatusSession.answers("[]") == .array([]))
        for broken in [Samples.creer, "[", nil] {
            guard case .array(let refusals) = StatusSession.answers(broken) else { continue }
            #expect(refusals.map(\.erreur) == ["entreeInvalide"])
        }
    }
}
