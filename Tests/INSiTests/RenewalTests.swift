import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("An assertion is made anew before it ages (insi-protocol 8.9)")
struct RenewalTests {
    let card = FakeCard()
    let clock = ManualClock(Caller.moment)

    private func renewal(
        dureeDeVie: Duration = SignedAssertion.dureeDeVie,
        marge: Duration = AssertionRenewal.marge
    ) throws -> AssertionRenewal {
        try AssertionRenewal(
            signer: card,
            attributes: AssertionAttributes(secteurActivite: "SA07", identifiantFacturation: "991130972"),
            dureeDeVie: dureeDeVie,
            marge: marge,
            clock: clock,
            identifiers: SeededIdentifierSource(seed: 1)
        )
    }

    private func client(_ caller: any INSiCaller, _ transport: any INSiTransport) throws -> INSiClient {
        let logiciel = try LogicielLPS(idam: Caller.idam, nom: "DEMO", version: "1.0", instance: Caller.instance)
        return INSiClient(transport: transport, logiciel: logiciel, caller: caller, clock: clock)
    }

    private func assertion(_ proof: CallerProof) -> SignedAssertion? {
        if case .cpx(let assertion) = proof.authentification { assertion } else { nil }
    }

    @Test(
        "A client that lives for an hour never sends an assertion older than four minutes, and signs no more than needed"
    )
    func longLived() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let client = try client(try renewal(), transport)
        let query = try Caller.toussaint()
        for _ in 0..<60 {
            #expect(try await client.search(query) != .aucune)
            clock.advance(by: .seconds(60))
        }
        var ages: Set<Duration> = []
        for (minute, exchange) in transport.recorded.enumerated() {
            let text = String(decoding: exchange.request.body, as: UTF8.self)
            let instant = try #require(text.firstMatch(of: /IssueInstant="([^"]*)"/)).1
            let made = try #require(Timestamp(iso: String(instant)))
            let sent = Caller.moment.advanced(by: .seconds(60 * minute))
            ages.insert(.milliseconds(sent.millisecondsSince1970 - made.millisecondsSince1970))
            #expect(text.contains("<ctxlps:Emetteur>899900000000</ctxlps:Emetteur>"))
        }
        #expect(ages == Set((0...4).map { .seconds(60 * $0) }))
        #expect(await card.signatures == 12)
    }

    @Test(
        "It is used until a minute before the end of its life, whatever the life",
        arguments: [
            (300, 60, 240_000, 1), (300, 60, 240_001, 2), (20, 0, 20_000, 1), (20, 0, 20_001, 2),
            (3600, 60, 3_540_000, 1),
            (3600, 60, 3_540_001, 2), (300, 60, -1, 2), (60, 60, 0, 2), (20, 60, 0, 2),
        ]
    )
    func boundary(_ life: Int, _ margin: Int, _ milliseconds: Int, _ signatures: Int) async throws {
        let caller = try renewal(dureeDeVie: .seconds(life), marge: .seconds(margin))
        let first = try await caller.proof()
        clock.advance(by: .milliseconds(milliseconds))
        let second = try await caller.proof()
        #expect(await card.signatures == signatures)
        #expect((first == second) == (signatures == 1))
        #expect(assertion(second)?.issueInstant == (signatures == 1 ? Caller.moment : clock.now()))
    }

    @Test("Those who call at once share one signature, and its failure")
    func shared() async throws {
        for present in [true, false] {
            let before = await card.signatures
            await card.setPresent(present)
            await card.hold()
            let caller = try renewal()
            let calls = (0..<20).map { _ in Task { try await caller.proof() } }
            await card.begun()
            for _ in 0..<100 { await Task.yield() }
            await card.release()
            var proofs: Set<CallerProof> = []
            for call in calls {
                switch await call.result {
                case .success(let proof): proofs.insert(proof)
                case .failure(let error): #expect(error is FakeCard.CardGone && !present)
                }
            }
            #expect(proofs.count == (present ? 1 : 0))
            #expect(await card.signatures == before + 1)
        }
    }

    @Test("One who gives up goes at once and leaves the signature to the others")
    func cancelled() async throws {
        await card.hold()
        let caller = try renewal()
        let staying = Task { try await caller.proof() }
        await card.begun()
        let leaving = Task { try await caller.proof() }
        leaving.cancel()
        // It ends while the signature still waits.
        await #expect(throws: CancellationError.self) { try await leaving.value }
        await card.release()
        _ = try await staying.value
        #expect(await card.signatures == 1)
    }

    @Test("When the last one gives up so does the signature, and one who comes then has another")
    func abandoned() async throws {
        await card.hold()
        let caller = try renewal()
        let leaving = Task { try await caller.proof() }
        await card.begun()
        leaving.cancel()
        await #expect(throws: CancellationError.self) { try await leaving.value }
        let coming = Task { try await caller.proof() }
        for _ in 0..<100 { await Task.yield() }
        await card.release()
        _ = try await coming.value
        #expect(await card.signatures == 2)
    }

    @Test("An assertion of a card that left is not sent, nor again when the card is back")
    func removed() async throws {
        let transport = RecordingTransport(INSiSimulator())
        let caller = try renewal()
        let client = try client(caller, transport)
        let query = try Caller.toussaint()
        _ = try await client.search(query)
        await card.setPresent(false)
        await #expect(throws: FakeCard.CardGone.self) { try await client.search(query) }
        #expect(transport.recorded.count == 1)
        await card.setPresent(true)
        _ = try await client.search(query)
        #expect(await card.signatures == 3)
        #expect(Set(transport.recorded.map(\.request.body)).count == 2)
    }

    @Test("A code that was typed slowly does not leave an old assertion behind")
    func slow() async throws {
        let clock = clock
        await card.whenSigning { if clock.now() == Caller.moment { clock.advance(by: .seconds(600)) } }
        let made = assertion(try await renewal().proof())
        #expect(made?.issueInstant == clock.now())
        #expect(await card.signatures == 2)
    }

    @Test("Attributes that can't be written are refused before the first call")
    func attributes() {
        #expect(throws: INSiMessageError(.contexteInvalide, element: "secteurActivite")) {
            try AssertionRenewal(
                signer: card,
                attributes: AssertionAttributes(secteurActivite: "", identifiantFacturation: "1")
            )
        }
    }

    @Test("A client with an assertion that nobody renews refuses to send it once it is old")
    func fixed() async throws {
        guard case .cpx(let assertion) = try await renewal().proof().authentification else { return }
        let transport = RecordingTransport(INSiSimulator())
        let encoder = try Caller.encoder(authentification: .cpx(assertion))
        let client = INSiClient(transport: transport, encoder: encoder, clock: clock)
        clock.advance(by: SignedAssertion.dureeDeVie)
        _ = try await client.search(Caller.toussaint())
        clock.advance(by: .milliseconds(1))
        let query = try Caller.toussaint()
        await #expect(throws: INSiMessageError(.assertionPerimee, element: "Assertion")) {
            try await client.search(query)
        }
        #expect(transport.recorded.count == 1)
    }

    @Test("No description shows whom a proof names")
    func hidden() async throws {
        let proof = try await renewal().proof()
        var dumped = ""
        dump(proof, to: &dumped)
        for text in ["\(proof)", String(reflecting: proof), dumped] { #expect(!text.contains("8999")) }
    }
}
