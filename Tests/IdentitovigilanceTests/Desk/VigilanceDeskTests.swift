import Identitovigilance
import Testing

@Suite("Vigilance desk")
struct VigilanceDeskTests {
    private let store = InMemoryIdentityStore()

    private func desk(_ answers: [INSAnswer?] = [], policy: VigilancePolicy = .production) -> VigilanceDesk {
        VigilanceDesk(
            store: store,
            service: ScriptedINSService(answers),
            clock: FixedClock(),
            identifiers: FixedIdentifiers(),
            policy: policy
        )
    }

    private func proposal(_ desk: VigilanceDesk) async throws -> INSProposal {
        let outcome = try await desk.searchINSi(for: Scenario.id, by: Scenario.secretary)
        guard case .found(let proposal) = outcome else { throw ScriptedINSService.Breakdown() }
        return proposal
    }

    @Test("Create, search, accept, control: the identity is qualified, and its journal tells it all (rniv-rules 1.3)")
    func story() async throws {
        let desk = desk([.trouvee(try Person.dominique.found())])
        let created = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
        #expect(created.statut == .provisoire && created.id == Scenario.id && created.canal == .saisieManuelle)
        let proposal = try await proposal(desk)
        #expect(proposal.isAcceptable && proposal.comparison.classe == .identique)
        #expect(try await desk.record(Scenario.id)?.version == 1)
        let retrieved = try await desk.decide(proposal, accepting: true, by: Scenario.secretary).get()
        #expect(retrieved.statut == .recuperee)
        let doctor = Auteur("medecin")
        let qualified = try await desk.controlDocument(.passeport, for: Scenario.id, by: doctor).get()
        #expect(qualified.statut == .qualifiee && qualified.version == 3)
        #expect(try await desk.record(Scenario.id) == qualified)
        let history = try await desk.history(Scenario.id)
        #expect(history.map(\.act.kind) == [.creer, .recupererINS, .controlerPiece])
        #expect(history.map(\.auteur) == [Scenario.secretary, Scenario.secretary, doctor])
        #expect(history.map(\.version) == [1, 2, 3] && history.allSatisfy { $0.instant == Scenario.noon })
        #expect(await store.verifyJournal() == .intact(JournalHead(history[2])))
    }

    @Test("The search follows the plan with the names of the record (insi-protocol 10.8)")
    func plan() async throws {
        let service = ScriptedINSService([.aucune, .trouvee(try Person.catarina.found())])
        let desk = VigilanceDesk(store: store, service: service, clock: FixedClock(), identifiers: FixedIdentifiers())
        _ = try await desk.create(Person.catarina.traits(), by: Scenario.secretary)
        #expect(try await proposal(desk).comparison.classe == .identique)
        #expect(await service.asked.map { $0.prenoms.map(\.texte) } == [["OLA"], ["CATARINA"]])
    }

    @Test("Nobody found is a result, and changes nothing (rniv-rules 1.7.1)")
    func nobody() async throws {
        let desk = desk([.aucune])
        _ = try await desk.create(Person.dominique.traits(), by: Scenario.secretary)
        let questions: [Conseil] = [.nomEpoux, .ordrePrenoms, .traitsParent, .personneInconnue]
        #expect(
            try await desk.searchINSi(for: Scenario.id, by: Scenario.secretary)
                == .notFound(.aucune, conseils: questions)
        )
        #expect(try await desk.record(Scenario.id)?.version == 1)
    }

    @Test("A breakdown of INSi is an error, and leaves the identity as it was (rniv-rules 1.7.11)")
    func breakdown() async throws {
        let desk = desk([nil])
        let created = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
        await #expect(throws: ScriptedINSService.Breakdown()) {
            try await desk.searchINSi(for: Scenario.id, by: Scenario.secretary)
        }
        #expect(try await desk.record(Scenario.id) == created)
        #expect(try await desk.history(Scenario.id).count == 1)
    }

    @Test("A refused decision of the user is stored, and changes no status (rniv-rules 1.8.5)")
    func declined() async throws {
        let desk = desk([.trouvee(try Person.dominique.found())])
        _ = try await desk.create(Person.dominique.traits(), by: Scenario.secretary)
        let record = try await desk.decide(proposal(desk), accepting: false, by: Scenario.secretary).get()
        #expect(record.statut == .provisoire && record.version == 2 && record.ins == nil)
        #expect(try await desk.history(Scenario.id).count == 2)
    }

    @Test("A decision on an identity that changed since the search is a conflict, and stores nothing (design)")
    func stale() async throws {
        let desk = desk([.trouvee(try Person.dominique.found())])
        _ = try await desk.create(Person.dominique.traits(), by: Scenario.secretary)
        let proposal = try await proposal(desk)
        let validated = try await desk.controlDocument(.passeport, for: Scenario.id, by: Scenario.secretary).get()
        await #expect(throws: StoreError(.conflitVersion)) {
            try await desk.decide(proposal, accepting: true, by: Scenario.secretary)
        }
        #expect(try await desk.record(Scenario.id) == validated)
    }

    @Test("An identifier already given is a conflict, and the first identity stays")
    func sameIdentifier() async throws {
        let desk = desk()
        let first = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
        await #expect(throws: StoreError(.conflitVersion)) {
            try await desk.create(Person.leonardo.traits(), by: Scenario.secretary)
        }
        #expect(try await desk.record(Scenario.id) == first)
    }
}
