import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("The client of INSi")
struct ClientTests {
    private func client(_ transport: some INSiTransport) throws -> INSiClient {
        INSiClient(
            transport: transport,
            encoder: try Caller.encoder(),
            clock: TickingClock(),
            identifiers: CountingIdentifiers()
        )
    }

    @Test("00, 01 and 02 of the simulator are answers, each after one request (insi-protocol 12)")
    func answers() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let client = try client(transport)
        let found = try await client.search(try Caller.toussaint())
        guard case .trouvee(let personne) = found else { throw Unexpected() }
        #expect(personne.matricule.texte == "160012B02077713")
        let nobody = try Caller.query("HOUILLES", "PIERRE", date: "1993-01-27")
        #expect(try await client.search(nobody) == .aucune)
        let several = try Caller.query("DE VINCI", "LEONARDO", date: "2014-02-01")
        #expect(try await client.search(several) == .plusieurs)
        #expect(transport.requests.count == 3)
    }

    @Test("A code that no text explains is an answer, kept as received (12)")
    func unknownCode() async throws {
        let body = Wire.live(Wire.cr01.edited(">01<", ">99<"))
        let answer = try await client(CannedTransport(status: 200, body: body)).search(try Caller.toussaint())
        #expect(answer == .autre(code: "99", libelle: "Aucune identite trouvee"))
    }

    @Test("A fault is an error with the fault, whatever the HTTP status (5.4)", arguments: [200, 500])
    func fault(_ status: Int) async throws {
        var configuration = INSiSimulator.Configuration()
        configuration.isUnavailable = true
        let simulator = INSiSimulator(configuration: configuration)
        let request = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        let body = String(decoding: try await simulator.exchange(request).body, as: UTF8.self)
        let transport = RecordingTransport(CannedTransport(status: status, body: body))
        let client = try client(transport)
        let query = try Caller.toussaint()
        let error = await #expect(throws: INSiFaultError.self) { try await client.search(query) }
        #expect(error?.faute.code == "desir_1020")
        #expect(error?.code == .fauteIndisponible)
        #expect(transport.requests.count == 1)
    }

    @Test(
        "An answer that can't be read is an error, and is not asked again",
        arguments: [
            ("<html><body/></html>", INSiMessageError(.enveloppeInattendue)), ("", INSiMessageError(.xmlMalForme)),
            (Wire.live(Wire.cr00), INSiMessageError(.elementManquant, element: "INDIVIDU")),
        ]
    )
    func unreadable(_ body: String, _ expected: INSiMessageError) async throws {
        let transport = RecordingTransport(CannedTransport(status: 200, body: body))
        let client = try client(transport)
        let query = try Caller.toussaint()
        await #expect(throws: expected) { try await client.search(query) }
        #expect(transport.requests.count == 1)
    }

    @Test(
        "An error of the transport passes through, and nothing is sent again",
        arguments: ErrorCode.transportCatalogue
    )
    func transportError(_ code: ErrorCode) async throws {
        let transport = RecordingTransport(BrokenTransport(code: code))
        let client = try client(transport)
        let query = try Caller.toussaint()
        await #expect(throws: INSiTransportError(code)) { try await client.search(query) }
        #expect(transport.requests.count == 1)
    }

    @Test("Each call has its own identifiers and its own time, the rest being the same (6.2, 6.4, 6.7)")
    func fresh() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let client = try client(transport)
        for _ in 0..<2 { _ = try await client.search(try Caller.toussaint()) }
        let expected = try [0, 1].map { call in
            let number = call * 3
            let context = try CallContext(
                messageID: "id-\(number + 1)",
                idLPS: "id-\(number + 2)",
                idBAM: "id-\(number + 3)",
                temps: Caller.moment.advanced(by: .seconds(call))
            )
            return try Caller.encoder().encode(try Caller.toussaint(), context: context)
        }
        #expect(transport.requests == expected)
    }

    @Test("By default identifiers are random: a hundred calls share none")
    func random() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let client = INSiClient(transport: transport, encoder: try Caller.encoder())
        let query = try Caller.toussaint()
        for _ in 0..<100 { _ = try await client.search(query) }
        let texts = transport.requests.map { String(decoding: $0.body, as: UTF8.self) }
        let pattern = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/
        let identifiers = texts.flatMap { $0.matches(of: pattern).map { String($0.output) } }
            .filter { $0 != Caller.instance }
        #expect(identifiers.count == 300)
        #expect(Set(identifiers).count == 300)
    }
}
