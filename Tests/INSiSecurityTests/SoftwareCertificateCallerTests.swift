#if OpenSSL
import INSi
import INSiSecurity
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("A software certificate is checked before every call (insi-protocol 7.6)")
struct SoftwareCertificateCallerTests {
    let material: TestMaterial
    let clock = ManualClock(.may2026)
    let transport = RecordingTransport(INSiSimulator())

    init() throws {
        material = try TestMaterial.shared.get()
    }

    private func client(_ identity: TestIdentity) throws -> INSiClient {
        let certificate = try SoftwareCertificate(pkcs12: try identity.pkcs12(passphrase: "x"), passphrase: "x")
        return INSiClient(
            transport: transport,
            logiciel: try LogicielLPS(idam: "TEST00NF00AA0", nom: "DEMO", version: "1.0", instance: "5f0c7a64"),
            caller: SoftwareCertificateCaller(certificate, clock: clock),
            clock: clock
        )
    }

    private func refusal(_ client: INSiClient) async throws -> ErrorCode? {
        let query = try CardMaterial.query()
        do {
            _ = try await client.search(query)
            return nil
        } catch { return (error as? any VigilanceError)?.code }
    }

    @Test("The caller is named by the subject of the certificate, in both contexts (6.6)")
    func emetteur() async throws {
        #expect(try await refusal(client(material.client)) == nil)
        let text = String(decoding: try #require(transport.recorded.first).request.body, as: UTF8.self)
        #expect(text.contains("<ctxbam:Emetteur>10B0123456</ctxbam:Emetteur>"))
        #expect(text.contains("<ctxlps:Emetteur>10B0123456</ctxlps:Emetteur>"))
        #expect(!text.contains("Security"))
    }

    @Test("A certificate that INSi would refuse makes no call: name, issuer, dates (7.1, 7.2, 7.4)")
    func refused() async throws {
        let day = Duration.seconds(86_400)
        let yesterday = Timestamp.may2026.advanced(by: day * -2)...Timestamp.may2026.advanced(by: day * -1)
        let tomorrow = Timestamp.may2026.advanced(by: day)...Timestamp.may2026.advanced(by: day * 2)
        let stranger = try TestCertificateAuthority(commonName: "AUTRE AC")
        for (identity, expected) in [
            (try material.authority.clientIdentity(commonName: "INSI-AUTO2"), .certificatNomNonAdmis),
            (try stranger.clientIdentity(), .certificatEmetteurNonAdmis),
            (try material.authority.clientIdentity(validity: yesterday), .certificatExpire),
            (try material.authority.clientIdentity(validity: tomorrow), .certificatPasEncoreValide),
        ] as [(TestIdentity, ErrorCode)] {
            #expect(try await refusal(client(identity)) == expected)
        }
        #expect(transport.recorded.isEmpty)
    }

    @Test("A client that outlives its certificate stops calling")
    func expires() async throws {
        let last = Timestamp.may2026.advanced(by: .seconds(60))
        let client = try client(material.authority.clientIdentity(validity: .may2026...last))
        #expect(try await refusal(client) == nil)
        clock.advance(by: .seconds(60))
        #expect(try await refusal(client) == nil)
        clock.advance(by: .milliseconds(1))
        #expect(try await refusal(client) == .certificatExpire)
        #expect(transport.recorded.count == 2)
    }
}
#endif
