import Foundation
import INSi
import INSiHTTP
import INSiSimulator
import Identitovigilance
import Testing

@testable import IdentitoCommands

@Suite("identito simulator --scenario, over the network")
struct SimulatorScenarioTests {
    private func run(
        _ scenario: String,
        _ arguments: [String] = [],
        _ body: (INSiHTTPTransport) async throws -> Void
    ) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(scenario.utf8).write(to: file)
        try await SimulatorProcess.run(["--plain", "--scenario", file.path] + arguments) { address in
            let configuration = try INSiHTTPConfiguration(endpoint: address, clientCertificate: nil)
            try await INSiHTTPTransport.withTransport(configuration, body)
        }
    }

    private func request(_ traits: String = Samples.traits()) async throws -> INSiWireRequest {
        try await RequestDocument.encode(Array(Samples.request(traits).utf8))
    }

    private static let leonardo = Samples.traits([
        "nomNaissance": #""DE VINCI""#, "listePrenoms": #""LEONARDO""#, "dateNaissance": #""2014-02-01""#,
        "lieuNaissance": "null",
    ])

    @Test(
        "A connection that is closed, reset or cut in the answer is an error of the transport, and the next call passes"
    )
    func cut() async throws {
        let rules = [#""connexion":"fermee""#, #""connexion":"reinitialisee""#, #""octets":0"#, #""octets":300"#]
            .map { #"{"fois":1,"alors":{\#($0)}}"# }
        try await run(#"{"regles":[\#(rules.joined(separator: ","))]}"#) { transport in
            let request = try await request()
            for _ in rules {
                let error = await #expect(throws: INSiTransportError.self) { try await transport.exchange(request) }
                #expect(error?.code == .connexionInterrompue)
            }
            #expect(try await transport.exchange(request).status == 200)
        }
    }

    @Test("An answer that arrives twice may reach the next question of a kept connection: the comparison refuses it")
    func duplicated() async throws {
        let leonardo = try ConformanceBench.record("DE VINCI", "LEONARDO", .masculin, "2014-02-01", nil)
        try await run(#"{"regles":[{"si":{"prenom":"TOUSSAINT"},"alors":{"connexion":"dupliquee"}}]}"#) { transport in
            var answered = 0
            for _ in 0..<100 {
                _ = try? await transport.exchange(try await request())
                guard let answer = try? await transport.exchange(try await request(Self.leonardo)) else { continue }
                answered += 1
                // INSi answers name no request (insi-protocol 5.9): only what they say of the person can tell.
                guard case .resultat(let resultat) = try ReplyDecoder.decode(answer.body) else { throw Unexpected() }
                guard let personne = resultat.individu else {
                    #expect(resultat.codeCR == "02")
                    continue
                }
                let act = Act.Recuperation(personne: personne, canal: .traits, accepte: true)
                let outcome = leonardo.applying(.recupererINS(act), at: ConformanceBench.now)
                #expect(outcome.refusal?.code == .traitsDivergents)
            }
            #expect(answered > 0)
        }
    }

    private struct Unexpected: Error {}

    @Test("Latency, status, media type, faults, codes and files arrive as the scenario says, and the traits choose")
    func answers() async throws {
        let name = "answer-\(UUID()).xml"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("<x/>".utf8).write(to: file)
        let scenario = """
            {"regles":[{"si":{"nomNaissance":"DE VINCI"},"alors":{"fichier":"\(name)"}},
            {"si":{"appel":2},"alors":{"latenceMs":250,"faute":"desir_560"}},
            {"si":{"appel":3},"alors":{"statut":503,"contentType":"text/html","codeCR":"02"}}]}
            """
        try await run(scenario) { transport in
            let injected = try await transport.exchange(try await request(Self.leonardo))
            #expect(injected.body == Array("<x/>".utf8) && injected.status == 200)
            let clock = ContinuousClock()
            let start = clock.now
            let fault = try await transport.exchange(try await request())
            #expect(clock.now - start >= .milliseconds(250))
            guard case .faute(let faute) = try ReplyDecoder.decode(fault.body) else {
                Issue.record("no fault")
                return
            }
            #expect(faute.code == "desir_560" && faute.messageID == "uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004")
            let error = await #expect(throws: INSiTransportError.self) {
                try await transport.exchange(try await request())
            }
            #expect(error?.code == .echecHTTP)
        }
    }

    @Test("--era and --environment choose how answers are written, before what the scenario says")
    func eras() async throws {
        let nobody = Samples.traits(["nomNaissance": #""HOUILLES""#])
        let scenario = #"{"epoque":"2022-01","environnement":"editorTest"}"#
        for (arguments, prefix, code) in [
            ([], "<ns2:RESULTAT", "insi_102"), (["--era", "2023-10"], "<RESULTAT", "desir_1020"),
            (["--era", "2025-05"], "<RESULTAT", ">01<"), (["--environment", "production"], "<ns2:RESULTAT", ">01<"),
        ] {
            try await run(scenario, arguments) { transport in
                let found = try await transport.exchange(try await request()).body
                #expect(String(decoding: found, as: UTF8.self).contains(prefix))
                let unknown = try await transport.exchange(try await request(nobody)).body
                #expect(String(decoding: unknown, as: UTF8.self).contains(code))
            }
        }
    }

    @Test("A scenario that is refused ends with status 64 and its line; a wrong era or environment too")
    func usage() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("scenario-\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("{\n\"x\":1}".utf8).write(to: file)
        let refused = try IdentitoProcess.run(["simulator", "--plain", "--scenario", file.path])
        #expect(refused.status == 64 && refused.diagnostics == "identito: scénario, ligne 2 : clé inconnue\n")
        let absent = try IdentitoProcess.run(["simulator", "--plain", "--scenario", file.path + "x"])
        #expect(absent.status == 74)
        for arguments in [
            ["--era", "2021-01"], ["--environment", "test"], ["--assertion-ca", "x"], ["--require-assertion"],
        ] {
            #expect(try IdentitoProcess.run(["simulator", "--plain"] + arguments).status == 64)
        }
    }
}
