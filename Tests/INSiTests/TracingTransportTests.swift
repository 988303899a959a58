import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Synchronization
import Testing

@Suite("The trace of the exchanges with INSi")
struct TracingTransportTests {
    private let store = InMemoryINSiExchangeStore()

    private func client(
        _ transport: any INSiTransport,
        to store: any INSiExchangeStore,
        whenUntraced: TracingTransport.WhenUntraced = .withhold
    ) throws -> INSiClient {
        INSiClient(
            transport: TracingTransport(transport, to: store, whenUntraced: whenUntraced, clock: TickingClock()),
            encoder: try Caller.encoder(),
            clock: ManualClock(Caller.moment),
            identifiers: CountingIdentifiers()
        )
    }

    private func traced() async -> [INSiExchange] {
        await store.exchanges(.all, after: 0, limit: 99).map(\.exchange)
    }

    @Test("An exchange is kept byte for byte, with its moment, its duration, its operation and its code (EXI REC 07)")
    func kept() async throws {
        let recorder = RecordingTransport(INSiSimulator())
        let client = try client(recorder, to: store)
        let auteur = Auteur("secretaire")
        _ = try await client.search(try Caller.toussaint().asked(by: auteur))
        let wire = try #require(recorder.recorded.first)
        let exchange = try #require(await traced().first)
        #expect(exchange.request == wire.request.body)
        #expect(exchange.outcome.answer?.body == wire.response?.body)
        #expect(exchange.outcome.answer?.status == 200)
        #expect(exchange.outcome.answer?.contentType == INSiWireRequest.contentType)
        #expect(exchange.outcome.code == INSiExchange.Code(.compteRendu, "00"))
        #expect(exchange.beganAt == Caller.moment && exchange.duration == .seconds(1))
        #expect(exchange.operation == "rechercherInsAvecTraitsIdentite" && exchange.messageID == "uuid:id-1")
        #expect(exchange.origin == CallOrigin(identity: IdentityID("1"), auteur: auteur))
        let body = String(decoding: wire.request.body, as: UTF8.self)
        #expect(!body.contains("secretaire"), "the user is for the trace, not for INSi")
    }

    @Test(
        "Whatever comes back is kept with its code: nobody, several, a fault, an answer that can't be read (rules 8.1)",
        arguments: [
            (Wire.live(Wire.cr01), INSiExchange.Code(.compteRendu, "01")),
            (Wire.live(Wire.cr02), INSiExchange.Code(.compteRendu, "02")),
            (Wire.live(Wire.cr01.edited(">01<", ">99<")), INSiExchange.Code(.compteRendu, "99")),
            (Wire.live(Wire.cr00), INSiExchange.Code(.illisible, "elementManquant")),
            ("<html/>", INSiExchange.Code(.illisible, "enveloppeInattendue")),
            ("", INSiExchange.Code(.illisible, "xmlMalForme")),
        ]
    )
    func codes(_ body: String, _ code: INSiExchange.Code) async throws {
        let client = try client(CannedTransport(status: 200, body: body), to: store)
        _ = try? await client.search(try Caller.toussaint())
        let exchanges = await traced()
        #expect(exchanges.map(\.outcome.code) == [code])
        #expect(exchanges.map(\.outcome.answer?.body) == [Array(body.utf8)])
    }

    @Test("A fault is kept with its code")
    func fault() async throws {
        let client = try client(Simulation.configured { $0.isUnavailable = true }, to: store)
        await #expect(throws: INSiFaultError.self) { try await client.search(try Caller.toussaint()) }
        #expect(await traced().map(\.outcome.code) == [INSiExchange.Code(.faute, "desir_1020")])
    }

    @Test("A breakdown is kept with its code, and passes through", arguments: ErrorCode.transportCatalogue)
    func breakdown(_ code: ErrorCode) async throws {
        let client = try client(BrokenTransport(code: code), to: store)
        await #expect(throws: INSiTransportError(code)) { try await client.search(try Caller.toussaint()) }
        #expect(await traced().map(\.outcome) == [.broken(INSiExchange.Code(.transport, code.rawValue))])
    }

    @Test("Through the desk, each call of a search names its identity and its user; a refused act takes none away")
    func desk() async throws {
        let identities = InMemoryIdentityStore()
        let desk = VigilanceDesk(store: identities, service: try client(INSiSimulator(), to: store))
        let traits = try FictionalPerson.toussaint.traits()
        var created: [IdentityRecord] = []
        for _ in 0..<2 {
            let search = try await desk.searchPrior(for: traits).dismissed
            created.append(try await desk.create(traits, after: search, by: Auteur("a")).get())
        }
        let (first, second) = (created[0], created[1])
        _ = try await desk.searchINSi(for: first.id, by: Auteur("b"))
        guard case .found(let proposal) = try await desk.searchINSi(for: second.id, by: Auteur("c")) else {
            throw Unexpected()
        }
        _ = try await desk.decide(proposal, accepting: true, by: Auteur("a")).get()
        await #expect(throws: StoreError(.conflitVersion)) {
            try await desk.decide(proposal, accepting: true, by: Auteur("a"))
        }
        let about = await store.exchanges(.init(about: first.id), after: 0, limit: 9).map(\.exchange.origin)
        #expect(!about.isEmpty && about.allSatisfy { $0 == CallOrigin(identity: first.id, auteur: Auteur("b")) })
        let others = await store.exchanges(.init(about: second.id), after: 0, limit: 9)
        #expect(others.count == about.count && others.allSatisfy { $0.exchange.origin.auteur == Auteur("c") })
    }

    @Test("By default an answer that could not be traced is not handed out, and the error says why")
    func withheld() async throws {
        let client = try client(INSiSimulator(), to: FullExchangeStore())
        let error = await #expect(throws: INSiTransportError(.echangeNonTrace)) {
            try await client.search(try Caller.toussaint())
        }
        #expect(error?.cause == .disquePlein && error?.description.contains("disquePlein") == true)
    }

    @Test("The other policy hands it out and reports the error; a breakdown stays the breakdown it was")
    func handedOut() async throws {
        let reported = Mutex<[StoreError]>([])
        let policy = TracingTransport.WhenUntraced.handOut { error in reported.withLock { $0.append(error) } }
        let found = try await client(INSiSimulator(), to: FullExchangeStore(), whenUntraced: policy)
            .search(try Caller.toussaint())
        #expect(found.codeCR == "00")
        let broken = try client(BrokenTransport(code: .echecTLS), to: FullExchangeStore(), whenUntraced: policy)
        await #expect(throws: INSiTransportError(.echecTLS)) { try await broken.search(try Caller.toussaint()) }
        #expect(reported.withLock(\.self) == [StoreError(.disquePlein), StoreError(.disquePlein)])
    }

    @Test("A cancelled call is traced too, even by a store that honours cancellation")
    func cancelled() async throws {
        let client = try client(INSiSimulator(), to: CancellableExchangeStore(store: store))
        let task = Task {
            // Until the cancellation has arrived.
            while !Task.isCancelled { await Task.yield() }
            _ = try? await client.search(try Caller.toussaint())
        }
        task.cancel()
        await task.value
        #expect(await traced().count == 1)
    }

    @Test("A wrapped transport is still a transport")
    func conformance() async throws {
        try await INSiTransportConformance.check(TracingTransport(INSiSimulator(), to: store))
        #expect(await traced().count >= FictionalPerson.all.count)
    }
}

/// A trace on a disk that is full.
private struct FullExchangeStore: INSiExchangeStore {
    func append(_ exchange: INSiExchange) async throws(StoreError) -> TracedExchange { throw StoreError(.disquePlein) }
    func exchanges(_: INSiExchangeSelection, after: Int64, limit: Int) async -> [TracedExchange] { [] }
    func purgeExchanges(before: Timestamp, at: Timestamp) async throws(StoreError) -> INSiExchangePurge {
        throw StoreError(.disquePlein)
    }
    func exchangePurges() async -> [INSiExchangePurge] { [] }
}

/// A trace that keeps nothing for a task that is cancelled.
private struct CancellableExchangeStore: INSiExchangeStore {
    let store: InMemoryINSiExchangeStore

    func append(_ exchange: INSiExchange) async throws(StoreError) -> TracedExchange {
        guard !Task.isCancelled else { throw StoreError(.stockageOccupe) }
        return await store.append(exchange)
    }
    func exchanges(_: INSiExchangeSelection, after: Int64, limit: Int) async -> [TracedExchange] { [] }
    func purgeExchanges(before: Timestamp, at: Timestamp) async throws(StoreError) -> INSiExchangePurge {
        throw StoreError(.disquePlein)
    }
    func exchangePurges() async -> [INSiExchangePurge] { [] }
}
