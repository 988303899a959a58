import Foundation
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@testable import IdentitoCommands

@Suite("identito assertion verify")
struct AssertionVerifyTests {
    private let authority: TestCertificateAuthority
    private let moment = Timestamp(millisecondsSince1970: 1_772_442_900_000)

    init() throws {
        authority = try TestCertificateAuthority()
    }

    private func envelope() async throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("carte-\(UUID()).p12")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try authority.cardIdentity().pkcs12(passphrase: "secret")).write(to: file)
        let mode = #""authentification":{"mode":"certificatLogiciel"}"#
        let card = """
            "authentification":{"mode":"cpx","p12":"\(file.path)","motDePasse":"secret","typeCarte":"CPS",\
            "secteurActivite":"SA07","identifiantFacturation":"991130972","instant":"\(moment.iso)"}
            """
        let search = Samples.cardRequest(#""matriculeOD":"1810163220751","numeroSerie":"0123456789","#)
        let document = search.replacing(mode, with: card)
        return String(decoding: try await RequestDocument.encode(Array(document.utf8)).body, as: UTF8.self)
    }

    private func answer(_ envelope: String, at moment: Timestamp) -> JSONValue {
        let verifier = AssertionVerifier(anchors: [authority.certificateDER])
        return AssertionVerifyCommand.answer(Array(envelope.utf8), verifier, at: moment)
    }

    @Test("A good request tells what its assertions say; a changed, an old or an empty one why it is refused")
    func answers() async throws {
        let envelope = try await envelope()
        let good = answer(envelope, at: moment)
        #expect(good.line.contains(#""identifiantFacturation":"991130972""#))
        #expect(good.line.contains(#""numeroSerie":"0123456789""#))
        #expect(good.line.contains(#""codeSpecialite":null"#) && good.line.contains(#""valide":true"#))
        let changed = envelope.replacing("991130972", with: "991130973")
        for (message, moment, code) in [
            (changed, moment, "empreinteFausse"), ("", moment, "assertionInvalide"),
            (envelope, moment.advanced(by: .seconds(301)), "assertionPerimee"),
        ] as [(String, Timestamp, String)] {
            let refused = answer(message, at: moment).line
            #expect(refused.contains(#""code":"\#(code)""#))
            #expect(refused.hasPrefix(#"{"erreur":{"#))
            #expect(refused.hasSuffix(#""professionnel":null,"valide":false,"vitale":null}"#))
        }
    }
}
