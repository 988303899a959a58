import Foundation
internal import INSi
internal import INSiSimulator

/// The scenario of `identito simulator`, as JSON: see `Documentation/Simulator.md`.
struct ScenarioFile {
    let scenario: Scenario
    let era: WireEra?
    let environment: ServiceEnvironment?

    /// Reads a file; whatever the documentation does not describe is refused with its line.
    ///
    /// - Throws: ``ScenarioError``, or the failure to read the file.
    static func read(_ path: String) throws -> ScenarioFile {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        return try ScenarioFile(parsing: text, answersIn: folder)
    }

    /// Reads a document; the answer files are named from a folder.
    init(parsing text: String, answersIn folder: URL) throws {
        let places: JSONPlaces
        let document: JSONValue
        do {
            document = try JSONValue(decoding: text)
            places = JSONPlaces(text)
        } catch { throw ScenarioError(line: 1, place: "", detail: "le texte n'est pas du JSON") }
        if let path = places.duplicate {
            throw ScenarioError(line: places.line(of: path), place: "", detail: "clé donnée deux fois")
        }
        guard !places.hasTrailingComma else {
            throw ScenarioError(line: 1, place: "", detail: "une virgule suit la dernière valeur")
        }
        let reader = ScenarioReader(places: places, folder: folder)
        self = try reader.object(document, at: "") { fields in
            let seed = try fields.integer("graine", in: 0...Int(Int32.max)) ?? 0
            let era = try reader.era(&fields)
            let environment = try fields.string("environnement").map { name in
                guard let known = ServiceEnvironment(named: name) else {
                    throw JSONFields.invalid("environnement : valeur non admise")
                }
                return known
            }
            let rules = try (fields.array("regles") ?? []).enumerated().map { index, rule in
                try reader.rule(rule, at: "regles[\(index)]")
            }
            return ScenarioFile(
                scenario: Scenario(rules: rules, seed: UInt64(seed)),
                era: era,
                environment: environment
            )
        }
    }

    private init(scenario: Scenario, era: WireEra?, environment: ServiceEnvironment?) {
        (self.scenario, self.era, self.environment) = (scenario, era, environment)
    }
}

extension ServiceEnvironment {
    /// The words of the command line and of the scenario file.
    static let names = ["production", "editorTest"]

    init?(named name: String) {
        switch name {
        case "production": self = .production
        case "editorTest": self = .editorTest
        default: return nil
        }
    }
}
