import Foundation
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@testable import IdentitoCommands

@Suite("identito simulator")
struct SimulatorCommandTests {
    private func ask(_ address: String, _ traits: String) async throws -> INSiReply {
        let request = try await RequestDocument.encode(Array(Samples.request(traits).utf8))
        let configuration = try INSiHTTPConfiguration(endpoint: address, clientCertificate: nil)
        return try await INSiHTTPTransport.withTransport(configuration) { transport in
            try ReplyDecoder.decode(try await transport.exchange(request).body)
        }
    }

    @Test("--plain answers 00, 01 and 02 about the fictional people, and ends on SIGTERM")
    func plain() async throws {
        try await SimulatorProcess.run(["--plain"]) { address in
            for (traits, code) in [
                (Samples.traits(), "00"),
                (Samples.traits(["nomNaissance": #""HOUILLES""#]), "01"),
                (
                    Samples.traits([
                        "nomNaissance": #""DE VINCI""#, "listePrenoms": #""LEONARDO""#,
                        "dateNaissance": #""2014-02-01""#, "lieuNaissance": "null",
                    ]), "02"
                ),
            ] {
                guard case .resultat(let resultat) = try await ask(address, traits) else {
                    Issue.record("a fault")
                    continue
                }
                #expect(resultat.codeCR == code)
            }
        }
    }

    @Test("The HTTPS transport passes the suite of transports, against the simulator over mutual TLS")
    func conformance() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await SimulatorProcess.run(["--tls-directory", folder.path]) { address in
            let file = try Data(contentsOf: folder.appendingPathComponent("client.p12"))
            let certificate = try SoftwareCertificate(pkcs12: [UInt8](file), passphrase: "identito")
            let authority = try FileBytes.certificates(folder.appendingPathComponent("ca.pem").path)
            let configuration = try INSiHTTPConfiguration(
                endpoint: address,
                clientCertificate: certificate.clientCertificate,
                trustAnchors: .certificates(authority)
            )
            try await INSiHTTPTransport.withTransport(configuration) { transport in
                try await INSiTransportConformance.check(transport)
            }
        }
    }

    @Test("--population serves the persons of a file, and refuses a line that is no person")
    func population() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("people-\(UUID()).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        let person = #"{"ins":\#(Samples.toussaintINS),"traits":\#(Samples.traits(["nomNaissance": #""AUTRE""#]))}"#
        try Data("\(person)\n".utf8).write(to: file)
        try await SimulatorProcess.run(["--plain", "--population", file.path]) { address in
            let reply = try await ask(address, Samples.traits(["nomNaissance": #""AUTRE""#]))
            guard case .resultat(let resultat) = reply else {
                Issue.record("a fault")
                return
            }
            #expect(resultat.individu?.matricule.texte == "160012B02077713")
        }
        try Data("\(person)\n{}\n".utf8).write(to: file)
        let refused = try IdentitoProcess.run(["simulator", "--plain", "--population", file.path])
        #expect(refused.status == 65)
        #expect(refused.diagnostics.contains("personne 2"))
    }

    @Test("Keys are written for their owner only")
    func keyModes() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tls-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await SimulatorProcess.run(["--tls-directory", folder.path]) { _ in
            for (name, mode) in [("client.key", 0o600), ("client.p12", 0o600), ("ca.pem", 0o644)] {
                let path = folder.appendingPathComponent(name).path
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
            }
        }
    }
}
