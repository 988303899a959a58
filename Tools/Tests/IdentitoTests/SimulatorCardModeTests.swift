import Foundation
import INSi
import INSiHTTP
import Testing

@testable import IdentitoCommands

@Suite("identito simulator --require-assertion")
struct SimulatorCardModeTests {
    private func request(_ p12: String, age: Int = 0) -> String {
        let instant = Date().addingTimeInterval(-Double(age)).ISO8601Format().replacing("Z", with: ".000Z")
        return """
            {"operation":"rechercherInsAvecTraitsIdentite","traits":\(Samples.traits()),"contexte":\(Samples.contexte),\
            "authentification":{"mode":"cpx","p12":"\(p12)","motDePasse":"identito","typeCarte":"CPS",\
            "secteurActivite":"SA07","identifiantFacturation":"991130972","instant":"\(instant)"}}
            """
    }

    private func code(of body: String, _ transport: INSiHTTPTransport) async throws -> String {
        let answer = try await transport.exchange(INSiWireRequest(action: "", body: Array(body.utf8)))
        switch try ReplyDecoder.decode(answer.body) {
        case .resultat(let resultat): return resultat.codeCR
        case .faute(let faute): return faute.libelle.split(separator: " ").last.map(String.init) ?? ""
        case .verification: return "verification"
        }
    }

    private func encode(_ document: String) async throws -> String {
        String(decoding: try await RequestDocument.encode(Array(document.utf8)).body, as: UTF8.self)
    }

    @Test("A signed request passes without a client certificate; unsigned, moved, doubled, old or foreign ones do not")
    func verifies() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("carte-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await SimulatorProcess.run(["--require-assertion", "--tls-directory", folder.path]) { address in
            let configuration = try INSiHTTPConfiguration(
                endpoint: address,
                clientCertificate: nil,
                trustAnchors: .certificates(try FileBytes.certificates(folder.appendingPathComponent("ca.pem").path))
            )
            let card = folder.appendingPathComponent("card.p12").path
            try await INSiHTTPTransport.withTransport(configuration) { transport in
                let signed = try await encode(request(card))
                let assertion = String(signed.assertion)
                let moved = signed.replacing(assertion, with: "").replacing(
                    "</soap:Header>",
                    with: assertion + "</soap:Header>"
                )
                for (body, expected) in [
                    (signed, "00"), (try await encode(request(card, age: 3000)), "00"),
                    (try await encode(request(card, age: 3700)), "assertionPerimee"),
                    (try await encode(Samples.request()), "assertionAbsente"),
                    (signed.replacing(assertion, with: assertion + assertion), "assertionMultiple"),
                    (moved, "assertionMalPlacee"),
                    (signed.replacing("991130972", with: "991130973"), "empreinteFausse"),
                ] { #expect(try await code(of: body, transport) == expected) }
                // A card of an authority that nobody named here.
                let other = folder.appendingPathComponent("other")
                try SimulatorCertificates(makesCard: true).write(to: other.path)
                let foreign = try await encode(request(other.appendingPathComponent("card.p12").path))
                #expect(try await code(of: foreign, transport) == "certificatCarteNonReconnu")
            }
        }
    }

    @Test("--assertion-ca names the authorities, also over plain HTTP")
    func authority() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("carte-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try SimulatorCertificates(makesCard: true).write(to: folder.path)
        let path = { folder.appendingPathComponent($0).path }
        try await SimulatorProcess.run(
            ["--plain", "--require-assertion", "--assertion-ca", path("card-ca.pem")]
        ) { address in
            let configuration = try INSiHTTPConfiguration(endpoint: address, clientCertificate: nil)
            try await INSiHTTPTransport.withTransport(configuration) { transport in
                let signed = try await encode(request(path("card.p12")))
                let unsigned = try await encode(Samples.request())
                #expect(try await code(of: signed, transport) == "00")
                #expect(try await code(of: unsigned, transport) == "assertionAbsente")
            }
        }
    }
}

extension String {
    fileprivate var assertion: Substring {
        guard let start = firstRange(of: "<Assertion"), let end = firstRange(of: "</Assertion>") else { return "" }
        return self[start.lowerBound..<end.upperBound]
    }
}
