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
        ] + formats(broken)
    }

    private static func formats(_ broken: String) -> [Run] {
        let patient = #"{"resourceType":"Patient","name":[{"use":"official","family":"ZZMARQUE","given":["QQTEMOIN"]}]"#
        let pid = "PID|1||42^^^&1.2&ISO^PI||ZZMARQUE^QQTEMOIN^QQTEMOIN^^^^L||19131117|F\r"
        let message = "MSH|^~\\&|A|B|C|D|20260115||ADT^A28^ADT_A05|1|P|2.5|||||FRA|UNICODE UTF-8\r" + pid
        let name = "<name><given>QQTEMOIN</given><family qualifier=\"BR\">ZZMARQUE</family></name>"
        let target = "<recordTarget xmlns=\"urn:hl7-org:v3\"><patientRole><patient>\(name)"
        let symbol = "IS010000S1213118371771819\u{1D}S2QQTEMOIN\u{1D}S3ZZMARQUE\u{1D}"
        return [
            Run(arguments: ["fhir", "import"], input: patient + "}"),
            Run(
                arguments: ["fhir", "import"],
                input: patient + #","gender":"ZZMARQUE"}"#,
                answersAboutThePerson: false
            ),
            Run(arguments: ["fhir", "import"], input: patient, answersAboutThePerson: false),
            Run(arguments: ["hl7", "import"], input: message),
            Run(arguments: ["hl7", "import"], input: pid + message, answersAboutThePerson: false),
            Run(arguments: ["cda", "import"], input: target + "</patient></patientRole></recordTarget>"),
            Run(arguments: ["cda", "import"], input: target, answersAboutThePerson: false),
            Run(arguments: ["datamatrix", "decode"], input: symbol, answersAboutThePerson: false),
        ]
            + ["fhir", "hl7", "cda", "datamatrix"].map { format in
                let command = format == "datamatrix" ? "encode" : "export"
                return Run(arguments: [format, command], input: broken, answersAboutThePerson: false)
            }
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

    @Test("A base that is searched and audited, with lines that can't be read: its report names nobody either")
    func bases() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
        let lines = [
            "rec_id,nom_naissance,prenom1,date_naissance,sexe,lieu_naissance,ins,statut",
            "1,ZZMARQUE,QQTEMOIN,1913-11-17,F,83717,213118371771819,QUAL",
            "2,ZZMARQUE,QQTEMOIN,1913-11-17,F,83717,,PROV",
            "3,ZZMARQUE,QQTEMOIN,1913-11-177,XXUSAGE,8371,2131183,XXUSAGE",
            "4,\"ZZMARQUE,QQTEMOIN,1913-11-17,F,83717,,PROV", "5,ZZMARQUE,QQTEMOIN",
        ]
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path("base.csv")))
        for arguments in [
            ["audit", "--input", path("base.csv"), "--html", path("a.html"), "--json", path("a.json")],
            ["duplicates", "--input", path("base.csv"), "--output", path("pairs.csv"), "--explain"],
            ["audit", "--input", path("base.csv"), "--html", path("absent/ZZMARQUE.html")],
        ] {
            let result = try IdentitoProcess.run(arguments)
            let said = (result.diagnostics + result.output).replacingOccurrences(of: "ZZMARQUE.html", with: "")
            #expect(Marked.found(in: said).isEmpty, "\(arguments)")
        }
        for report in ["a.html", "a.json", "pairs.csv"] {
            let text = try String(contentsOfFile: path(report), encoding: .utf8)
            #expect(Marked.found(in: text).isEmpty && !text.isEmpty, "\(report)")
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
