import INSi
import Testing

@testable import IdentitoCommands

@Suite("identito insi encode by Pro Santé Connect, provisional")
struct ProSanteConnectModeTests {
    private static let compulsory = #""secteurActivite":"SA07","identifiantFacturation":"991130972""#

    private func encode(_ members: String) async throws -> String {
        let mode = #""mode":"psc""#
        let document = Samples.request(mode: "psc").replacing(mode, with: mode + members)
        return String(decoding: try await RequestDocument.encode(Array(document.utf8)).body, as: UTF8.self)
    }

    @Test("The assertion has what was asked for, and names the emetteur (19.3)")
    func encodes() async throws {
        let text = try await encode(
            #","codeSpecialiteAMO":"SM26","codeProfession":"10","idAssertion":"5d0c1c3e","#
                + #""instant":"2026-03-02T09:14:58.120Z","# + Self.compulsory
        )
        #expect(text.contains(#"ID="_5d0c1c3e" IssueInstant="2026-03-02T09:14:58.120Z""#))
        #expect(text.contains(#"<NameID NameQualifier="PSC">10B0000000</NameID>"#))
        for part in ["codeSpecialiteAMO", "SM26", "SA07", "991130972", "codeProfession"] {
            #expect(text.contains(part))
        }
        #expect(!text.contains("Signature"))
    }

    @Test("The name and the issuer can be given, and the rest left out")
    func names() async throws {
        let text = try await encode(#","nameID":"899900000000","issuer":"CN=PSC","# + Self.compulsory)
        #expect(text.contains("<Issuer>CN=PSC</Issuer>"))
        #expect(text.contains(#"<NameID NameQualifier="PSC">899900000000</NameID>"#))
        #expect(!text.contains("codeSpecialite") && !text.contains("codeProfession"))
    }

    @Test(
        "An unknown key, a missing one or a wrong value is refused",
        arguments: [
            (#","inconnu":1,"# + compulsory, "entreeInvalide"),
            (#","codeSpecialite":"SM26","# + compulsory, "entreeInvalide"),
            (#","secteurActivite":"SA07""#, "entreeInvalide"), (#","identifiantFacturation":"1""#, "entreeInvalide"),
            (#","instant":"hier","# + compulsory, "entreeInvalide"),
            (#","issuer":"","# + compulsory, "contexteInvalide"),
            (#","codeProfession":10,"# + compulsory, "entreeInvalide"),
        ]
    )
    func refusals(_ members: String, _ code: String) async {
        do {
            _ = try await encode(members)
            Issue.record("the request was accepted")
        } catch { #expect(Refusal.json(error).text("code") == code) }
    }
}
