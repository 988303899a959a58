import Foundation
import Testing

@testable import IdentitoCommands

@Suite("No personal data on standard error, whatever is read")
struct MarkedCommandTests {
    /// A command, what it reads, and whether its output is about the person.
    struct Run: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let input: String
        var answersAboutThePerson = true

        var testDescription: String { arguments.joined(separator: " ") }
    }

    private static func runs() throws -> [Run] {
        let (traits, ins) = (Marked.json, try Marked.insJSON())
        let broken = #"{"nomNaissance":"ZZMARQUE","#
        let wrong = traits.replacingOccurrences(of: "1913-11-17", with: "1913-11-177")
        let acts = [
            #"{"acte":"creer","canal":"SM","traits":\#(traits)}"#,
            #"{"acte":"recupererINS","canal":"INSI","accepte":true,"ins":\#(ins),"traits":\#(traits)}"#,
            #"{"acte":"controlerPiece","piece":"ZZMARQUE"}"#, #"{"acte":"ZZMARQUE"}"#, broken,
        ]
        let reply = "<ZZMARQUE>1913-11-17"
        return [
            Run(arguments: ["matricule"], input: "\(Marked.number)\n\(Marked.number)00\nZZMARQUE\n"),
            Run(arguments: ["normalize", "--field", "nomNaissance"], input: "Zzmarqué\nZZMARQUE,\nMARQUE_\n"),
            Run(
                arguments: ["compare"],
                input: "{\"local\":\(traits),\"recu\":\(wrong)}\n{\"local\":\(traits),\"recu\":\(traits)}\n\(broken)\n",
                answersAboutThePerson: false
            ),
            Run(arguments: ["status"], input: acts.joined(separator: "\n")),
            Run(arguments: ["search-plan"], input: traits, answersAboutThePerson: false),
            Run(arguments: ["search-plan"], input: #"{"traits":\#(traits)}"#),
            Run(arguments: ["search-plan"], input: broken, answersAboutThePerson: false),
            Run(arguments: ["insi", "encode"], input: Samples.request(traits)),
            Run(arguments: ["insi", "encode"], input: Samples.request(wrong), answersAboutThePerson: false),
            Run(arguments: ["insi", "encode"], input: broken, answersAboutThePerson: false),
            Run(arguments: ["insi", "decode"], input: reply, answersAboutThePerson: false),
            Run(arguments: ["insi", "decode"], input: "ZZMARQUE", answersAboutThePerson: false),
            Run(arguments: ["assertion", "verify"], input: reply, answersAboutThePerson: false),
        ]
    }

    @Test("Every command that reads: accepted, refused and broken input")
    func commands() throws {
        for run in try Self.runs() {
            let result = try IdentitoProcess.run(run.arguments, input: run.input)
            #expect(Marked.found(in: result.diagnostics).isEmpty, "\(run.testDescription)")
            // Where the answer is about the person, the markers must be there: else the run proves nothing.
            if run.answersAboutThePerson { #expect(!Marked.found(in: result.output).isEmpty, "\(run.testDescription)") }
        }
    }

    @Test("A population, a scenario and a store that can't be read name nobody")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("fichier").path
        try Data(#"{"traits":\#(Marked.json),"ins":"ZZMARQUE"}"#.utf8).write(to: URL(fileURLWithPath: file))
        for arguments in [
            ["simulator", "--plain", "--population", file], ["simulator", "--plain", "--scenario", file],
            ["journal", "--store", file], ["journal", "--store", file, "--verify"], ["indicators", "--store", file],
        ] {
            let result = try IdentitoProcess.run(arguments)
            #expect(result.status != 0, "\(arguments)")
            #expect(Marked.found(in: result.diagnostics + result.output).isEmpty, "\(arguments)")
        }
    }
}
