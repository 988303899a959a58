import Foundation
import INSi
import INSiSecurity
import Testing

@testable import IdentitoCommands

@Suite("identito insi encode with a card")
struct CardModeTests {
    private func withCard(_ body: (String) async throws -> Void) async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("carte-\(UUID()).p12")
        defer { try? FileManager.default.removeItem(at: file) }
        let card = try TestCertificateAuthority().cardIdentity()
        try Data(try card.pkcs12(passphrase: "secret")).write(to: file)
        try await body(file.path)
    }

    private func request(_ path: String, password: String = "secret", more: String = "") -> String {
        """
        {"operation":"rechercherInsAvecTraitsIdentite","traits":\(Samples.traits()),"contexte":\(Samples.contexte),\
        "authentification":{"mode":"cpx","p12":"\(path)","motDePasse":"\(password)","typeCarte":"CPS",\
        "codeSpecialite":"SM26","secteurActivite":"SA07","identifiantFacturation":"991130972",\
        "idAssertion":"c6a7f665-9b82-4b4f-9f1c-6f918d1c70b8","instant":"2026-03-02T09:14:58.120Z"\(more)}}
        """
    }

    @Test("The envelope holds one signed assertion with the parts that were asked for, the same each time (8.1)")
    func signed() async throws {
        try await withCard { path in
            let bytes = try await RequestDocument.encode(Array(request(path).utf8)).body
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains(#"ID="_c6a7f665-9b82-4b4f-9f1c-6f918d1c70b8""#))
            #expect(text.contains(#"IssueInstant="2026-03-02T09:14:58.120Z""#))
            #expect(text.contains(#"<NameID NameQualifier="CPS">"#))
            for part in ["SM26", "SA07", "991130972", "SignatureValue", "X509Certificate"] {
                #expect(text.contains(part))
            }
            #expect(try await RequestDocument.encode(Array(request(path).utf8)).body == bytes)
        }
    }

    @Test("A wrong pass phrase, a file that is none and an unknown key are refused, each with its code")
    func refusals() async throws {
        try await withCard { path in
            for (document, code) in [
                (request(path, password: "autre"), "motDePasseIncorrect"),
                (request(path + "x"), "entreeInvalide"),
                (request(path, more: #","inconnu":1"#), "entreeInvalide"),
            ] {
                do {
                    _ = try await RequestDocument.encode(Array(document.utf8))
                    Issue.record("the request was accepted")
                } catch { #expect(Refusal.json(error).text("code") == code) }
            }
        }
    }

    @Test("A search by card has the professional's assertion, then that of the card (9.1, 9.2)")
    func card() async throws {
        try await withCard { path in
            let search = Samples.cardRequest(#""matriculeOD":"1810163220751","numeroSerie":"0123456789","#)
            let mode = try #require(request(path).firstMatch(of: /"authentification":.*/)).output
            let document = search.replacing(/"authentification":.*/, with: mode)
            let text = String(decoding: try await RequestDocument.encode(Array(document.utf8)).body, as: UTF8.self)
            #expect(text.firstMatch(of: /NameQualifier="CPS".*NameQualifier="VITALE">0123456789</) != nil)
        }
    }
}
