import Foundation
import Testing

@testable import IdentitoCommands

@Suite("identito duplicates and audit")
struct MatchingCommandTests {
    private static let base = """
        rec_id;nom_naissance;prenom1;prenoms;sexe;date_naissance;lieu_naissance;tel;statut
        1;ADRUN;ZOE;ZOE LEA;F;1975-12-03;63220;0611223344;PROV
        2;NESSI;NATHALIE;NATHALIE;F;1977-07-14;63220;0655443322;PROV
        3;ADRUN;ZOÉ;ZOÉ LÉA;F;1975-12-03;63220;0611223344;PROV
        4;CORSE;ANTHONY;ANTHONY;M;hier;2B020;;PROV
        5;MANQUE
        """

    private static func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("matching-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(base.utf8).write(to: folder.appendingPathComponent("base.csv"))
        try body(folder)
    }

    @Test("The pairs are written, the faults told by line, and nothing personal goes to standard error")
    func duplicates() throws {
        try Self.inFolder { folder in
            let pairs = folder.appendingPathComponent("pairs.csv")
            let input = folder.appendingPathComponent("base.csv").path
            let run = try IdentitoProcess.run(
                ["duplicates", "--input", input, "--output", pairs.path, "--explain"]
            )
            #expect(run.status == 0)
            let lines = try String(contentsOf: pairs, encoding: .utf8).split(separator: "\n")
            #expect(lines[0] == "rec_id,rec_id,weight,preuve,erreurs,accords,proches,desaccords,poids")
            #expect(lines.count == 2 && lines[1].hasPrefix("1,3,"))
            #expect(run.diagnostics.contains("dateIllisible") && run.diagnostics.contains("5:6"))
            #expect(run.diagnostics.contains("nombreDeChamps"))
            for value in ["ADRUN", "ZO", "1975", "hier", "MANQUE"] { #expect(!run.diagnostics.contains(value)) }
        }
    }

    @Test("With a second base, the pairs are of one record of each, with the reference that each has in its own file")
    func twoBases() throws {
        try Self.inFolder { folder in
            let (second, pairs) = (
                folder.appendingPathComponent("second.csv"), folder.appendingPathComponent("pairs.csv")
            )
            let rows = [
                "ID,PRENOM1,NOM_NAISSANCE,DATE_NAISSANCE,SEXE,TEL,REC_ID", "x,ZOE,ADRUN,1975-12-03,F,0611223344,1", "y",
            ]
            try Data(rows.joined(separator: "\n").utf8).write(to: second)
            let input = folder.appendingPathComponent("base.csv").path
            let run = try IdentitoProcess.run(
                ["duplicates", "--input", input, "--with", second.path, "--output", pairs.path]
            )
            #expect(run.status == 0 && run.diagnostics.contains("7 lignes, 5 fiches comparées, 2 écartées, 2 paires"))
            let lines = try String(contentsOf: pairs, encoding: .utf8).split(separator: "\n").dropFirst()
            #expect(lines.map { $0.split(separator: ",").prefix(2) } == [["1", "1"], ["3", "1"]])
            let faults = run.diagnostics.split(separator: "\n").dropLast().map { $0.prefix { $0 != " " } }
            #expect(Set(faults) == ["--input", "--with"])
            try Data("a,b".utf8).write(to: second)
            let refused = try IdentitoProcess.run(
                ["duplicates", "--input", input, "--with", second.path, "--output", pairs.path]
            )
            #expect(refused.status == 65 && refused.diagnostics.contains("identito: --with : "))
        }
    }

    @Test(
        "With the movements of communes of the INSEE, a former code agrees with the present one; another file is refused"
    )
    func communes() throws {
        try Self.inFolder { folder in
            let (base, cog) = (folder.appendingPathComponent("communes.csv"), folder.appendingPathComponent("cog.csv"))
            let rows = [
                "rec_id,nom_naissance,prenom1,date_naissance,lieu_naissance", "1,ADRUN,ZOE,1960-12-03,53239",
                "2,ADRUN,ZOE,1960-12-03,53249",
            ]
            try Data(rows.joined(separator: "\n").utf8).write(to: base)
            let movements = [
                "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP", "32,2021-01-01,COM,53239,COM,53249",
            ]
            try Data(movements.joined(separator: "\n").utf8).write(to: cog)
            func agreed(_ options: [String]) throws -> Bool {
                let pairs = folder.appendingPathComponent("pairs.csv").path
                let arguments = [
                    "duplicates", "--input", base.path, "--output", pairs, "--explain", "--threshold=-20",
                ]
                #expect(try IdentitoProcess.run(arguments + options).status == 0)
                let fields = try String(contentsOfFile: pairs, encoding: .utf8).split(separator: "\n").last?
                    .split(separator: ",", omittingEmptySubsequences: false)
                return try #require(fields)[5].split(separator: " ").contains("lieuNaissance")
            }
            #expect(try !agreed([]) && agreed(["--cog", cog.path]))
            let options = ["--html", folder.appendingPathComponent("a.html").path]
            #expect(try IdentitoProcess.run(["audit", "--input", base.path, "--cog", cog.path] + options).status == 0)
            let refused = try IdentitoProcess.run(["audit", "--input", base.path, "--cog", base.path] + options)
            #expect(refused.status == 65 && refused.diagnostics.contains("fichierCommunesIllisible"))
        }
    }

    @Test("The audit writes a page and a document of counts")
    func audit() throws {
        try Self.inFolder { folder in
            let (html, json) = (folder.appendingPathComponent("a.html"), folder.appendingPathComponent("a.json"))
            let input = folder.appendingPathComponent("base.csv").path
            let run = try IdentitoProcess.run(
                ["audit", "--input", input, "--html", html.path, "--json", json.path, "--date", "2026-03-02"]
            )
            #expect(run.status == 0)
            let page = try String(contentsOf: html, encoding: .utf8)
            #expect(page.contains("Audit d\u{2019}identitovigilance") && !page.contains("ADRUN"))
            let document = try JSONValue(parsing: String(contentsOf: json, encoding: .utf8))
            guard case .object(let keys) = document else {
                Issue.record("no object")
                return
            }
            #expect(keys["lignes"] == .number(5) && keys["fiches"] == .number(4))
            #expect(
                Set(keys.keys).isSuperset(of: [
                    "statuts", "completude", "alertes", "priorites", "insi", "doublons", "lecture",
                ])
            )
        }
    }

    @Test("A missing column is told by name on standard error, in the page, in the document and in the list of faults")
    func missingColumns() throws {
        try Self.inFolder { folder in
            let path = { (name: String) in folder.appendingPathComponent(name).path }
            try Data("rec_id;prenom1;sexe\n1;ZOE;F\n2;ZOE;X\n".utf8).write(to: URL(fileURLWithPath: path("few.csv")))
            let arguments = ["--input", path("few.csv")]
            let audit = try IdentitoProcess.run(
                ["audit", "--html", path("a.html"), "--json", path("a.json")] + arguments
            )
            #expect(audit.status == 0 && audit.diagnostics.contains("nom_naissance, date_naissance"))
            let page = try String(contentsOfFile: path("a.html"), encoding: .utf8)
            #expect(page.contains("nom_naissance, date_naissance") && page.contains("ins, nom_naissance, nom_utilise,"))
            let document = try String(contentsOfFile: path("a.json"), encoding: .utf8)
            #expect(document.contains(#""colonnesAbsentes":["ins","#) && document.contains(#""colonneManquante":2"#))
            let pairs = try IdentitoProcess.run(
                ["duplicates", "--output", path("p.csv"), "--faults", path("f.csv")] + arguments
            )
            #expect(pairs.status == 0)
            #expect(
                try String(contentsOfFile: path("f.csv"), encoding: .utf8) == """
                    ligne,colonne,code,champ,fichier
                    1,0,colonneManquante,nom_naissance,input
                    1,0,colonneManquante,date_naissance,input
                    3,3,sexeIllisible,sexe,input

                    """
            )
        }
    }

    @Test("Every fault is in the document and in the list, beyond those that standard error shows")
    func everyFault() throws {
        try Self.inFolder { folder in
            let path = { (name: String) in folder.appendingPathComponent(name).path }
            let rows = (0..<1500).map { "\($0),ADRUN,ZOE,hier" }.joined(separator: "\n")
            try Data("rec_id,nom_naissance,prenom1,date_naissance\n\(rows)".utf8).write(
                to: URL(fileURLWithPath: path("bad.csv"))
            )
            let arguments = ["--input", path("bad.csv")]
            let audit = try IdentitoProcess.run(["audit", "--json", path("a.json")] + arguments)
            #expect(audit.diagnostics.contains("et 1495 de plus, toutes dans --json"))
            let document = try String(contentsOfFile: path("a.json"), encoding: .utf8)
            #expect(document.ranges(of: #""code":"dateIllisible""#).count == 1500)
            let output = ["--output", path("p.csv"), "--faults", path("f.csv")]
            let run = try IdentitoProcess.run(["duplicates"] + output + arguments)
            #expect(run.status == 0)
            let listed = try String(contentsOfFile: path("f.csv"), encoding: .utf8).split(separator: "\n")
            #expect(listed.count == 1501 && listed.last == "1501,4,dateIllisible,date_naissance,input")
        }
    }

    @Test("An output that is a link is written through; one that is an input or another output is refused unread")
    func outputs() throws {
        try Self.inFolder { folder in
            let path = { (name: String) in folder.appendingPathComponent(name).path }
            let (input, link, pairs) = (path("base.csv"), path("link.csv"), path("pairs.csv"))
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: pairs)
            func status(_ arguments: [String]) throws -> Int32 { try IdentitoProcess.run(arguments).status }
            #expect(try status(["duplicates", "--input", input, "--output", link]) == 0)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == pairs)
            let written = try String(contentsOfFile: pairs, encoding: .utf8)
            #expect(written.hasPrefix("rec_id,rec_id,weight\n1,3,"))
            try FileManager.default.createSymbolicLink(atPath: path("same.csv"), withDestinationPath: input)
            try FileManager.default.linkItem(atPath: input, toPath: path("hard.csv"))
            for output in [input, path("same.csv"), path("hard.csv"), path("./base.csv")] {
                #expect(try status(["duplicates", "--input", input, "--output", output]) == 64)
                #expect(try status(["duplicates", "--input", pairs, "--with", input, "--output", output]) == 64)
                #expect(try status(["audit", "--input", input, "--html", output]) == 64)
            }
            #expect(try status(["audit", "--input", input, "--html", path("new"), "--json", path("./new")]) == 64)
            #expect(try status(["duplicates", "--input", input, "--output", path("n"), "--faults", path("n")]) == 64)
            #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.base)
            #expect(!FileManager.default.fileExists(atPath: path("new")))
        }
    }

    @Test("A named pipe stays one, and receives the pairs")
    func pipe() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pipe-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, pipe) = (folder.appendingPathComponent("base.csv"), folder.appendingPathComponent("pairs").path)
        try Data(Self.base.utf8).write(to: input)
        let made = unsafe mkfifo(pipe, 0o600)
        try #require(made == 0)
        // Open for both ways, so that neither side waits for the other; the pairs fit in the pipe.
        let descriptor = unsafe open(pipe, O_RDWR | O_NONBLOCK)
        let reader = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        #expect(try IdentitoProcess.run(["duplicates", "--input", input.path, "--output", pipe]).status == 0)
        let type = try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType
        #expect(type == .typeUnknown)
        var bytes = [UInt8](repeating: 0, count: 1000)
        let count = unsafe read(reader.fileDescriptor, &bytes, bytes.count)
        #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).hasPrefix("rec_id,rec_id,weight\n1,3,"))
    }

    @Test("A threshold is a finite number, and may be negative", arguments: ["nan", "inf", "-inf", "x"])
    func thresholds(_ text: String) throws {
        try Self.inFolder { folder in
            func status(_ threshold: String) throws -> Int32 {
                let (input, output) = (
                    folder.appendingPathComponent("base.csv"), folder.appendingPathComponent("pairs.csv")
                )
                return try IdentitoProcess.run(
                    ["duplicates", "--threshold", threshold, "--input", input.path, "--output", output.path]
                ).status
            }
            let (refused, negative) = (try status(text), try status("-5"))
            #expect(refused == 64 && negative == 0)
        }
    }

    @Test("A file without the columns is refused with 65, a file that is not there with 74")
    func refusals() throws {
        try Self.inFolder { folder in
            let bad = folder.appendingPathComponent("bad.csv")
            try Data("a,b\n1,2\n".utf8).write(to: bad)
            let out = folder.appendingPathComponent("pairs.csv").path
            #expect(try IdentitoProcess.run(["duplicates", "--input", bad.path, "--output", out]).status == 65)
            let missing = folder.appendingPathComponent("none.csv").path
            #expect(try IdentitoProcess.run(["duplicates", "--input", missing, "--output", out]).status == 74)
            #expect(try IdentitoProcess.run(["audit", "--input", bad.path]).status == 64)
        }
    }
}
