import INSi
import Testing

@testable import IdentitoCommands

@Suite("identito insi")
struct INSiCommandTests {
    private func encode(_ request: String) async throws -> String {
        String(decoding: try await RequestDocument.encode(Array(request.utf8)).body, as: UTF8.self)
    }

    @Test("A request becomes the envelope that it describes")
    func encodes() async throws {
        let envelope = try await encode(Samples.request())
        for part in [
            "<wsa:MessageID xmlns:wsa=\"http://www.w3.org/2005/08/addressing\">uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004</",
            "<ctxlps:Nom>urn:lps:DEMO:1.0</ctxlps:Nom>", "<ctxbam:COUVERTURE/>", "<rec:Prenom>TOUSSAINT</rec:Prenom>",
            "<rec:LieuNaissance>2B020</rec:LieuNaissance>", "<ctxlps:Temps>2026-03-02T09:15:00.000Z</ctxlps:Temps>",
        ] { #expect(envelope.contains(part)) }
    }

    @Test("The given name to send can be chosen, and the place left out")
    func choices() async throws {
        let traits = Samples.traits([
            "listePrenoms": #""OLA CATARINA BELLA""#, "prenomRecherche": #""Catarina""#, "lieuNaissance": "null",
        ])
        let envelope = try await encode(Samples.request(traits))
        #expect(envelope.contains("<rec:Prenom>CATARINA</rec:Prenom>"))
        #expect(!envelope.contains("OLA"))
        #expect(!envelope.contains("LieuNaissance"))
    }

    @Test(
        "A request that INSi would refuse, or that the contract does not describe, is refused with its code",
        arguments: [
            (Samples.request(Samples.traits(["sexe": #""I""#])), "sexeIndetermine"),
            (Samples.request(Samples.traits(["nomNaissance": #""D'ÆION/""#])), "caractereInterdit"),
            (Samples.request(Samples.traits(["dateNaissance": #""2026-02-30""#])), "dateInvalide"),
            (Samples.request(Samples.traits(["inconnu": "1"])), "entreeInvalide"),
            (Samples.request(mode: "cpx"), "entreeInvalide"),
            (Samples.request(mode: "psc"), "entreeInvalide"),
            (Samples.request(mode: "autre"), "entreeInvalide"),
            (Samples.request().replacing("rechercherInsAvecTraitsIdentite", with: "effacer"), "entreeInvalide"),
            (
                Samples.request().replacing("AvecTraitsIdentite", with: "AvecCarteVitale"),
                "entreeInvalide"
            ),
            (Samples.cardRequest(#""matriculeOD":null,"#), "carteIllisible"),
            (Samples.cardRequest(#""matriculeOD":"181016322075140","#), "longueur"),
            (Samples.cardRequest(#""matriculeOD":"1810163220751","rangNaissance":0,"#), "entreeInvalide"),
            (
                Samples.request(contexte: Samples.contexte.replacing("2026-03-02T", with: "2026-03-32T")),
                "entreeInvalide"
            ),
            (
                Samples.request(contexte: Samples.contexte.replacing(#""idam":"DEMO""#, with: #""idam":"""#)),
                "contexteInvalide"
            ),
            ("{", "entreeInvalide"),
        ]
    )
    func refusals(request: String, code: String) async {
        do {
            _ = try await encode(request)
            Issue.record("the request was accepted")
        } catch { #expect(Refusal.json(error).text("code") == code) }
    }

    @Test("A card becomes its own body and coverage; a lunar date is sent as it is")
    func encodesCard() async throws {
        let envelope = try await encode(Samples.cardRequest(#""matriculeOD":"1810163220751","rangNaissance":"1","#))
        #expect(envelope.contains("<rec:DateNaissance>1981-00-00</rec:DateNaissance>"))
        #expect(envelope.contains("<ctxbam:Num>1810163220751</ctxbam:Num>"))
        #expect(envelope.contains("<rec:RangNaissance>1</rec:RangNaissance>"))
        #expect(envelope.contains(":rechercherInsAvecCarteVitale<"))
    }

    @Test("A verification holds the INS and its five traits, and its answer is a result without a person")
    func verification() async throws {
        let verification = #"{"ins":\#(Samples.toussaintINS),"traits":\#(Samples.traits())}"#
        let request = Samples.request().replacing(
            #""traits":\#(Samples.traits())"#,
            with: #""verification":\#(verification)"#
        )
        .replacing("rechercherIns", with: "verifierIns")
        let envelope = try await encode(request)
        #expect(envelope.contains("<req:Cle>13</req:Cle>"))
        #expect(envelope.contains("<req:LieuNaissance>2B020</req:LieuNaissance>"))
        let answer = INSiDecodeCommand.answer(
            Array(
                """
                <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body>\
                <Resultat xmlns="http://www.cnamts.fr/INSiLot2/REPUnitaire"><CR><CodeCR>00</CodeCR>\
                <LibelleCR>Conforme</LibelleCR></CR></Resultat></e:Body></e:Envelope>
                """.utf8
            )
        )
        #expect(answer.text("type") == "resultat" && answer.text("codeCR") == "00" && answer["ins"] == .null)
    }

    @Test("An answer, a fault and anything else become the three objects of the contract")
    func decodes() {
        let fault = """
            <e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value>\
            <e:Subcode><e:Value>e:siram_100</e:Value></e:Subcode></e:Code><e:Detail><s:Erreur xmlns:s="urn:siram" \
            code="desir_550" severite="erreur">texte</s:Erreur></e:Detail></e:Fault></e:Body></e:Envelope>
            """
        let answer = INSiDecodeCommand.answer(Array(fault.utf8))
        #expect(answer.text("type") == "faute")
        #expect(answer.text("categorie") == "nonAutorise")
        #expect(answer.text("sousCode") == "siram_100")
        #expect(answer["messageID"] == .null)
        #expect(INSiDecodeCommand.answer(Array("<html>".utf8)).erreur == "xmlMalForme")
        #expect(INSiDecodeCommand.answer(Array("<html/>".utf8)).erreur == "enveloppeInattendue")
        #expect(INSiDecodeCommand.answer(Array("<!DOCTYPE a><a/>".utf8)).text("type") == "invalide")
    }
}
