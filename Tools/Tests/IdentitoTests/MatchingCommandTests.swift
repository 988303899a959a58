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
