import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import SafeXML
import Testing

@Suite("Search with a carte Vitale")
struct CardRequestTests {
    private static func query(individu: String? = "1810163220751", assure: String? = "1810163220751") throws
        -> INSiCardQuery
    {
        let person = try VitaleBeneficiary(
            matriculeIndividu: individu.map { try Matricule($0) },
            matriculeOD: assure.map { try Matricule($0) },
            nomNaissance: "ADRDEUX",
            dateNaissance: DateNaissance("1981-01-01"),
            rangNaissance: 1
        )
        let card = VitaleCard(serialNumber: "1", beneficiaires: [person], readAt: Caller.moment)
        return try card.query(for: person, inReader: "1", at: Caller.moment)
    }

    private static func client(_ transport: any INSiTransport) throws -> INSiClient {
        INSiClient(transport: transport, encoder: try Caller.encoder(), clock: TickingClock())
    }

    @Test(
        "The body has the numbers without keys in the order of the schema, the coverage repeats them (9.3, 9.4, 17.3)"
    )
    func request() throws {
        let request = try Caller.encoder().encode(Self.query(), context: Caller.context())
        let text = String(decoding: request.body, as: UTF8.self)
        #expect(request.action == "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecCarteVitale")
        #expect(
            text.hasSuffix(
                """
                <soap:Body><rec:RECVITALE xmlns:rec="http://www.cnamts.fr/INSiRecVit"><rec:MatriculeIndividu>\
                <rec:NumIdentifiant>1810163220751</rec:NumIdentifiant></rec:MatriculeIndividu><rec:MatriculeOD>\
                <rec:NumIdentifiant>1810163220751</rec:NumIdentifiant></rec:MatriculeOD>\
                <rec:NomNaissance>ADRDEUX</rec:NomNaissance><rec:DateNaissance>1981-01-01</rec:DateNaissance>\
                <rec:RangNaissance>1</rec:RangNaissance></rec:RECVITALE></soap:Body></soap:Envelope>
                """
            )
        )
        #expect(
            text.contains(
                """
                <ctxbam:COUVERTURE><ctxbam:ASSURE><ctxbam:Id><ctxbam:Num>1810163220751</ctxbam:Num></ctxbam:Id>\
                </ctxbam:ASSURE><ctxbam:BENEFICIAIRE><ctxbam:Nir><ctxbam:Num>1810163220751</ctxbam:Num></ctxbam:Nir>\
                <ctxbam:DateNai>1981-01-01</ctxbam:DateNai><ctxbam:Rang>1</ctxbam:Rang></ctxbam:BENEFICIAIRE>\
                </ctxbam:COUVERTURE>
                """
            )
        )
    }

    @Test("A number that the card does not hold is not sent, in the body nor in the coverage (9.3)")
    func absent() throws {
        let request = try Caller.encoder().encode(Self.query(individu: nil), context: Caller.context())
        let text = String(decoding: request.body, as: UTF8.self)
        #expect(!text.contains("MatriculeIndividu") && !text.contains("Nir"))
        let other = try Caller.encoder().encode(Self.query(assure: nil), context: Caller.context())
        #expect(!String(decoding: other.body, as: UTF8.self).contains("ASSURE"))
    }

    @Test("The simulator answers 00 about a beneficiary it knows, 01 or insi_101 about another (16.1)")
    func simulator() async throws {
        let known = try await Self.client(INSiSimulator()).search(Self.query())
        #expect(known == .trouvee(try FictionalPerson.adrdeux.personneTrouvee()))
        let stranger = try Self.query(individu: "1810163220999", assure: nil)
        #expect(try await Self.client(INSiSimulator()).search(stranger) == .aucune)
        var testBench = INSiSimulator.Configuration()
        testBench.environment = .editorTest
        let client = try Self.client(INSiSimulator(configuration: testBench))
        let error = await #expect(throws: INSiFaultError.self) { try await client.search(stranger) }
        #expect(error?.faute.code == "insi_101")
    }
}
