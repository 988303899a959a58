import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("Deposit and collection with the simulator, provisional")
struct DepositClientTests {
    private static func query(_ person: FictionalPerson) throws -> INSVerificationQuery {
        let creation = Act.Creation(traits: try person.traits(), canal: .saisieManuelle)
        let decision = Act.Recuperation(personne: try person.personneTrouvee(), canal: .traits, accepte: true)
        let created = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: Caller.moment).get()
        return try created.applying(.recupererINS(decision), at: Caller.moment).get().verificationQuery()
    }

    private static func client(
        _ transport: any INSiTransport,
        _ features: Set<ProvisionalFeature> = [.verification, .deposit]
    ) throws -> INSiDepositClient {
        let logiciel = try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance)
        let encoder = try RequestEncoder(logiciel: logiciel, emetteur: Caller.emetteur, provisional: features)
        return INSiDepositClient(transport: transport, encoder: encoder)
    }

    @Test(
        "Nothing is sent unless the vendor switches both features on (insi-protocol 19.2)",
        arguments: [Set<ProvisionalFeature>(), [.verification], [.deposit]]
    )
    func off(_ features: Set<ProvisionalFeature>) async throws {
        let transport = RecordingTransport(INSiSimulator())
        let client = try Self.client(transport, features)
        let query = try Self.query(.adrun)
        await #expect(throws: INSiMessageError(.fonctionProvisoire)) { try await client.deposit([query], as: "d") }
        await #expect(throws: INSiMessageError(.fonctionProvisoire)) { try await client.collect("d") }
        #expect(transport.recorded.isEmpty)
    }

    @Test(
        "A deposit is unknown, then pending, then answered in its order, as often as asked; a second one changes nothing"
    )
    func life() async throws {
        let clock = ManualClock(Caller.moment)
        var configuration = INSiSimulator.Configuration()
        configuration.depositDelay = .seconds(60)
        let population = Population([try FictionalPerson.adrun.personneTrouvee()])
        let client = try Self.client(
            INSiSimulator(population: population, configuration: configuration, clock: clock)
        )
        let queries = try [FictionalPerson.toussaint, .adrun, .toussaint].map(Self.query)
        #expect(try await client.collect("d") == .unknown)
        try await client.deposit(queries, as: "d")
        #expect(try await client.collect("d") == .pending)
        clock.advance(by: .seconds(60))
        try await client.deposit([queries[1]], as: "d")
        for _ in 0..<2 {
            #expect(try await client.collect("d") == .ready([.nonConforme, .conforme, .nonConforme]))
        }
        #expect(try await client.collect("autre") == .unknown)
    }

    @Test("Nothing in its messages looks like an official operation: names and actions say whose they are (19.2)")
    func names() async throws {
        let recorder = RecordingTransport(INSiSimulator())
        let client = try Self.client(recorder)
        try await client.deposit([try Self.query(.adrun)], as: "d")
        _ = try await client.collect("d")
        for exchange in recorder.recorded {
            #expect(exchange.request.action.hasPrefix("urn:identitovigilance:provisoire:"))
            let body = String(decoding: exchange.request.body, as: UTF8.self)
            #expect(!body.contains("urn:ServiceIdentiteCertifiee") && !body.contains("WS_INS"))
        }
    }

    @Test("A search can't be deposited: the simulator refuses whatever is no verification (rniv-rules 1.7.7)")
    func search() async throws {
        let recorder = RecordingTransport(INSiSimulator())
        let client = try Self.client(recorder)
        try await client.deposit([try Self.query(.adrun)], as: "d")
        let request = try #require(recorder.recorded.first?.request)
        let body = String(decoding: request.body, as: UTF8.self)
        let edited = body.replacing("RequeteUnitaire", with: "RECSANSVITALE")
        #expect(edited != body)
        let response = try await INSiSimulator().exchange(
            INSiWireRequest(action: request.action, body: Array(edited.utf8))
        )
        #expect(response.status == 500)
    }

    @Test("A hundred INS, the most of a deposit by default, stay well within the limits of a message")
    func size() async throws {
        let client = try Self.client(INSiSimulator())
        let query = try Self.query(.ecetinsi)
        try await client.deposit(Array(repeating: query, count: DepositThenCollect.Rhythm().size * 4), as: "d")
        guard case .ready(let answers) = try await client.collect("d") else { throw Unexpected() }
        #expect(answers.count == 400 && answers.allSatisfy { $0 == .conforme })
    }

    @Test("The exchanges of a deposit are traced as any other")
    func traced() async throws {
        let store = InMemoryINSiExchangeStore()
        let client = try Self.client(TracingTransport(INSiSimulator(), to: store))
        try await client.deposit([try Self.query(.adrun)], as: "d")
        _ = try await client.collect("d")
        let codes = await store.exchanges(.all, after: 0, limit: 9).map(\.exchange.outcome.code)
        #expect(codes == [INSiExchange.Code(.compteRendu, "recu"), INSiExchange.Code(.compteRendu, "pret")])
    }
}
