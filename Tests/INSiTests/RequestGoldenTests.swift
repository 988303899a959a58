import INSi
import Testing

@Suite("The envelope of a search by traits")
struct RequestGoldenTests {
    /// Written by hand from insi-protocol 17.1.
    private static let envelope = """
        <?xml version="1.0" encoding="UTF-8"?>\
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">\
        <soap:Header>\
        <ctxbam:ContexteBAM xmlns:ctxbam="urn:siram:bam:ctxbam" Version="01_02">\
        <ctxbam:Id>0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001</ctxbam:Id>\
        <ctxbam:Temps>2026-03-02T09:15:00.007Z</ctxbam:Temps>\
        <ctxbam:Emetteur>300000000000001</ctxbam:Emetteur>\
        <ctxbam:COUVERTURE/>\
        </ctxbam:ContexteBAM>\
        <ctxlps:ContexteLPS xmlns:ctxlps="urn:siram:lps:ctxlps" Nature="CTXLPS" Version="01_00">\
        <ctxlps:Id>7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002</ctxlps:Id>\
        <ctxlps:Temps>2026-03-02T09:15:00.007Z</ctxlps:Temps>\
        <ctxlps:Emetteur>300000000000001</ctxlps:Emetteur>\
        <ctxlps:LPS>\
        <ctxlps:IDAM R="4">TEST00NF00AA0</ctxlps:IDAM>\
        <ctxlps:Version>1.0</ctxlps:Version>\
        <ctxlps:Instance>5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003</ctxlps:Instance>\
        <ctxlps:Nom>urn:lps:DEMO:1.0</ctxlps:Nom>\
        </ctxlps:LPS>\
        </ctxlps:ContexteLPS>\
        <wsa:Action xmlns:wsa="http://www.w3.org/2005/08/addressing">\
        urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite</wsa:Action>\
        <wsa:MessageID xmlns:wsa="http://www.w3.org/2005/08/addressing">\
        uuid:2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004</wsa:MessageID>\
        @SECURITY@</soap:Header>\
        <soap:Body>\
        <rec:RECSANSVITALE xmlns:rec="http://www.cnamts.fr/INSiRecSans">\
        <rec:NomNaissance>ADRTROIS</rec:NomNaissance>\
        <rec:Prenom>TOUSSAINT</rec:Prenom>\
        <rec:Sexe>M</rec:Sexe>\
        <rec:DateNaissance>1960-01-01</rec:DateNaissance>\
        <rec:LieuNaissance>2B020</rec:LieuNaissance>\
        </rec:RECSANSVITALE>\
        </soap:Body>\
        </soap:Envelope>
        """

    private static let emptySecurity = """
        <wsse:Security \
        xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/>
        """

    @Test(
        "A search is the expected envelope byte for byte, with wsse:Security absent or empty (insi-protocol 6.1, 17.1)",
        arguments: [
            (Authentification.certificatLogiciel(), ""),
            (.certificatLogiciel(.absent), ""),
            (.certificatLogiciel(.empty), emptySecurity),
        ]
    )
    func golden(_ authentification: Authentification, _ security: String) throws {
        let encoder = try Caller.encoder(authentification: authentification)
        let request = try encoder.encode(try Caller.toussaint(), context: try Caller.context())
        let expected = Self.envelope.edited("@SECURITY@", security)
        #expect(String(decoding: request.body, as: UTF8.self) == expected)
        #expect(request.body == Array(expected.utf8))
    }

    @Test("The same arguments give the same bytes, and the action of the request is that of the envelope (3.2)")
    func deterministic() throws {
        let first = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        let second = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        #expect(first == second)
        #expect(first.action == "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite")
        #expect(INSiWireRequest.contentType == "application/soap+xml; charset=utf-8")
    }
}
