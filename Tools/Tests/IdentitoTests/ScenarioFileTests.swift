import Foundation
import INSi
import INSiSimulator
import Testing

@testable import IdentitoCommands

@Suite("The scenario file")
struct ScenarioFileTests {
    private func read(_ text: String) throws -> ScenarioFile {
        try ScenarioFile(parsing: text, answersIn: FileManager.default.temporaryDirectory)
    }

    private func action(_ members: String) throws -> ScenarioAction {
        try #require(try read(#"{"regles":[{"alors":{\#(members)}}]}"#).scenario.rules.first).action
    }

    @Test("Every key is read for what the documentation says")
    func keys() throws {
        let file = try read(
            """
            {"graine": 42, "epoque": "2022-01", "environnement": "editorTest", "regles": [
              {"si": {"operation": "rechercherInsAvecCarteVitale", "nomNaissance": "A", "prenom": "B", "sexe": "F",
                      "dateNaissance": "1960-01-01", "lieuNaissance": "2B020", "appel": {"min": 2, "max": 5}},
               "fois": 3, "alors": {"epoque": "2023-10", "statut": 503, "contentType": "text/html", "octets": 9}}]}
            """
        )
        #expect(file.scenario.seed == 42 && file.era == .january2022 && file.environment == .editorTest)
        let rule = try #require(file.scenario.rules.first)
        var condition = ScenarioCondition()
        condition.operation = .rechercherInsAvecCarteVitale
        (condition.nomNaissance, condition.prenom, condition.sexe) = ("A", "B", "F")
        (condition.dateNaissance, condition.lieuNaissance, condition.calls) = ("1960-01-01", "2B020", 2...5)
        var action = ScenarioAction()
        (action.era, action.status, action.contentType) = (.october2023, 503, "text/html")
        action.delivery = .truncated(after: 9)
        #expect(rule == Scenario.Rule(condition, uses: 3, action: action))
    }

    @Test("Latencies, connections, faults and comptes rendus are what they are called")
    func actions() throws {
        #expect(try action(#""latenceMs":300"#).latency == .fixed(.milliseconds(300)))
        #expect(
            try action(#""latenceMs":{"min":1,"max":9}"#).latency == .uniform(.milliseconds(1)...(.milliseconds(9)))
        )
        #expect(try action(#""connexion":"fermee""#).delivery == .closed)
        #expect(try action(#""connexion":"reinitialisee""#).delivery == .reset)
        #expect(try action(#""connexion":"dupliquee""#).delivery == .duplicated)
        #expect(try action("").delivery == .whole)
        for fault in SimulatedFault.attested {
            let code = try #require(fault.code)
            #expect(try action(#""faute":"\#(code.uppercased())""#).answer == .fault(fault))
        }
        let other = INSiFaute(
            code: "insi_9999",
            sousCode: "siram_10",
            severite: "fatal",
            codeSoap: "Sender",
            messageID: nil,
            libelle: "texte"
        )
        let members =
            #""code":"insi_9999","sousCode":"siram_10","severite":"fatal","codeSoap":"Sender","libelle":"texte""#
        #expect(try action(#""faute":{\#(members)}"#).answer == .fault(other))
        #expect(
            try action(#""codeCR":"02""#).answer == .compteRendu(code: "02", libelle: "Plusieurs identites trouvees")
        )
        #expect(try action(#""codeCR":"07","libelleCR":"x""#).answer == .compteRendu(code: "07", libelle: "x"))
    }

    @Test("An answer file is found beside the scenario and kept byte for byte")
    func answerFile() throws {
        let name = "answer-\(UUID()).xml"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data([0xEF, 0xBB, 0xBF, 0x3C, 0x0D, 0x0A]).write(to: file)
        #expect(try action(#""fichier":"\#(name)""#).answer == .bytes([0xEF, 0xBB, 0xBF, 0x3C, 0x0D, 0x0A]))
    }

    @Test("The example of the documentation is a scenario, and its tables name every key that is read")
    func documentation() throws {
        let tools = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let page = tools.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Documentation/Simulator.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let start = try #require(text.firstRange(of: "much goes wrong:\n\n```json\n"))
        let end = try #require(text[start.upperBound...].firstRange(of: "```"))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("<x/>".utf8).write(to: folder.appendingPathComponent("REP_CR01.xml"))
        let example = String(text[start.upperBound..<end.lowerBound])
        let file = try ScenarioFile(parsing: example, answersIn: folder)
        #expect(file.scenario.rules.count == 7 && file.era == .may2025 && file.environment == .editorTest)
        for key in ["graine", "epoque", "environnement", "si", "fois", "alors", "operation", "nomNaissance", "sexe"]
            + [
                "dateNaissance", "lieuNaissance", "prenom", "appel", "latenceMs", "faute", "codeCR", "libelleCR",
                "fichier",
            ]
            + ["statut", "contentType", "connexion", "octets"]
        { #expect(text.contains("`\(key)`") || text.contains("regles[].\(key)`")) }
        for fault in SimulatedFault.attested { #expect(text.contains("`\(try #require(fault.code))`")) }
        for era in WireEra.allCases { #expect(text.contains("| \(era.rawValue) |")) }
    }

    /// A member of an action on line 4 that is refused, and where.
    private static let refused = [
        (#""inconnu": 1"#, "clé inconnue"), (#""statut": 100"#, "statut"), (#""statut": 2.5"#, "statut"),
        (#""statut": "200""#, "statut"), (#""latenceMs": -1"#, "latenceMs"),
        (#""latenceMs": {"min": 2, "max": 1}"#, "min"),
        (#""latenceMs": {"min": 1, "max": 2, "x": 3}"#, "clé inconnue"), (#""connexion": "coupee""#, "connexion"),
        (#""connexion": "fermee", "octets": 1"#, "octets"), (#""faute": "insi_9999""#, "atteste"),
        (#""faute": {}"#, "code"), (#""faute": "insi_19", "codeCR": "01""#, "excluent"),
        (#""codeCR": "00""#, "codeCR"),
        (#""codeCR": "07""#, "libelleCR"), (#""libelleCR": "x""#, "libelleCR"),
        (#""fichier": "absent.xml""#, "fichier"),
        (#""epoque": "2021-01""#, "epoque"), (#""contentType": "a\nb""#, "contentType"),
        (#""statut": 200, "statut": 201"#, "deux fois"),
    ]

    @Test(
        "What the documentation does not describe is refused with its line, and no value of the file",
        arguments: refused
    )
    func refusal(_ member: String, _ detail: String) throws {
        let text = """
            {"regles": [
              {"si": {},
               "alors": {
                 \(member)
               }}
            ]}
            """
        let error = try #require(throws: ScenarioError.self) { try read(text) }
        #expect(error.line == 4 && error.detail.contains(detail))
        for value in ["insi_9999", "absent.xml", "coupee", "2021-01", "inconnu\""] {
            #expect(!error.message.contains(value))
        }
    }

    @Test(
        "The same goes for the parts around the action",
        arguments: [
            ("{", 1), ("[]", 1), ("{\n\"x\": 1}", 2), ("{\n\"environnement\": \"test\"}", 2),
            ("{\"regles\": [\n{\"alors\": {}},\n{}]}", 3), ("{\"regles\": [\n{\"alors\": {}, \"fois\": 0}]}", 2),
            ("{\"regles\": [{\"si\": {\n\"operation\": \"x\"}, \"alors\": {}}]}", 2),
            ("{\"regles\": [{\"si\": {\n\"prenoms\": \"x\"}, \"alors\": {}}]}", 2),
            ("{\"regles\": [{\"si\": {\n\"appel\": 0}, \"alors\": {}}]}", 2), ("{\n\"regles\": {}}", 2),
        ]
    )
    func around(_ text: String, _ line: Int) throws {
        let error = try #require(throws: ScenarioError.self) { try read(text) }
        #expect(error.line == line)
    }

    @Test("A line is found after escapes, empty containers and nested ones")
    func places() {
        let places = JSONPlaces("{\"a\\\"\": [],\n\"b\": {},\n\"c\": [[1,\n2], {\"d\":\n\"}\\\\\"}],\n\"e\": null}")
        #expect(places.line(of: "b") == 2 && places.line(of: "c[0][1]") == 4)
        #expect(places.line(of: "c[1].d") == 4 && places.line(of: "e") == 6)
        #expect(places.line(of: "c[1].missing") == 4 && places.duplicate == nil)
    }
}
