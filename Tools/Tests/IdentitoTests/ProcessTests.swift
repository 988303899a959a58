import Foundation
import Testing

@testable import IdentitoCommands

@Suite("The identito process")
struct ProcessTests {
    @Test("Ten thousand lines come back one for one, in order, with status 0")
    func order() throws {
        let lines = (0..<10_000).map { "2750163220\(String(format: "%03d", $0 % 1000))" }
        let result = try IdentitoProcess.run(["matricule"], input: lines.joined(separator: "\n"))
        let entries = try result.output.split(separator: "\n").map { try JSONValue(parsing: String($0)).text("entree") }
        #expect(result.status == 0)
        #expect(entries == lines)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(
        "Wrong usage ends with status 64",
        arguments: [
            ["normalize"], ["normalize", "--field", "adresse"], ["inconnu"], ["simulator", "--port", "70000"],
            ["qualify", "--endpoint", "https://127.0.0.1:1/lps"],
        ]
    )
    func usage(arguments: [String]) throws {
        #expect(try IdentitoProcess.run(arguments).status == 64)
    }

    @Test("What was typed on the command line is never repeated on standard error (cli-contract)")
    func nothingPersonal() throws {
        for arguments in [
            ["matricule", "160012B02077713"], ["normalize", "--field", "ADRTROIS"], ["160012B02077713"],
            ["matricule", "--160012B02077713=ADRTROIS"],
        ] {
            let result = try IdentitoProcess.run(arguments)
            #expect(result.status == 64)
            #expect(!result.diagnostics.contains("ADRTROIS"), "\(arguments)")
            #expect(!result.diagnostics.contains("160012B02077713"), "\(arguments)")
        }
        #expect(try IdentitoProcess.run(["simulator", "--port", "70000"]).diagnostics.contains("0 to 65535"))
    }

    @Test("A request that INSi would refuse ends with status 65 and erreur on standard output")
    func refusedRequest() throws {
        let result = try IdentitoProcess.run(
            ["insi", "encode"],
            input: Samples.request(Samples.traits(["sexe": #""I""#]))
        )
        #expect(result.status == 65)
        #expect(try JSONValue(parsing: result.output).erreur == "sexeIndetermine")
    }

    @Test(
        "An output that can't be written ends with status 74",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))
    )
    func fullOutput() throws {
        let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
        #expect(try IdentitoProcess.run(["matricule"], input: "1\n", output: full).status == 74)
    }

    @Test("qualify plays the whole story over mutual TLS and leaves a qualified identity")
    func qualify() throws {
        let result = try IdentitoProcess.run(["qualify", "--json"])
        let steps = try result.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        #expect(result.status == 0, "\(result.diagnostics)")
        let expected = [
            "Identité provisoire", nil, "Identité récupérée", "Identité qualifiée", "Identité qualifiée",
        ]
        #expect(steps.map { $0.text("statut") } == expected)
    }

    @Test("qualify refuses a wrong pass phrase and a server that nobody trusts, without a word about the patient")
    func qualifyRefusals() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await SimulatorProcess.run(["--tls-directory", folder.path]) { address in
            let right = folder.appendingPathComponent("right.txt")
            let wrong = folder.appendingPathComponent("wrong.txt")
            try Data("identito\n".utf8).write(to: right)
            try Data("autre\n".utf8).write(to: wrong)
            let p12 = folder.appendingPathComponent("client.p12").path
            let ca = folder.appendingPathComponent("ca.pem").path
            func qualify(_ password: URL, _ more: [String]) throws -> IdentitoProcess.Result {
                try IdentitoProcess.run(
                    ["qualify", "--endpoint", address, "--p12", p12, "--password-file", password.path] + more
                )
            }
            #expect(try qualify(right, ["--ca", ca]).status == 0)
            let badPassword = try qualify(wrong, ["--ca", ca])
            #expect(badPassword.status == 74)
            #expect(badPassword.diagnostics.contains("motDePasseIncorrect"))
            let untrusted = try qualify(right, [])
            #expect(untrusted.status == 74)
            #expect(untrusted.diagnostics.contains("echecTLS"))
            #expect(!untrusted.diagnostics.contains("ARTAGNAN"))
        }
    }
}
