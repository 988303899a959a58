import Testing

@testable import Identitovigilance

@Suite("Vigilance desk: refusals are results, traced on an existing identity")
struct DeskRefusalTests {
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

    @Test("An identity that does not exist is neither searched nor controlled")
    func missing() async throws {
        let desk = desk()
        #expect(try await desk.record(Scenario.id) == nil)
        #expect(try await desk.history(Scenario.id).isEmpty)
        #expect(try await desk.searchINSi(for: Scenario.id, by: Scenario.secretary) == .refused(ActRefusal(.nonCree)))
        let outcome = try await desk.controlDocument(.passeport, for: Scenario.id, by: Scenario.secretary)
        #expect(outcome == .refused(ActRefusal(.nonCree)))
    }

    @Test("A birth in the future is not stored (rniv-rules 3.7.10)")
    func future() async throws {
        let traits = try Person.dominique.with { $0.date = "2031-01-01" }.traits()
        let outcome = try await desk().create(traits, by: Scenario.secretary)
        #expect(outcome.refusal == ActRefusal(.dateFuture, champ: .dateNaissance))
        #expect(await store.identities(after: nil, limit: 9).isEmpty)
    }

    @Test("A document of low confidence changes nothing, and the attempt is traced (rniv-rules 1.2.4, 8.1)")
    func lowConfidence() async throws {
        let desk = desk()
        let created = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
        let licence = PieceIdentite(rawValue: "PC")
        let outcome = try await desk.controlDocument(licence, for: Scenario.id, by: Scenario.secretary)
        #expect(outcome.refusal?.code == .pieceInsuffisante)
        let record = try #require(try await desk.record(Scenario.id))
        #expect(record.differsOnlyByTraces(from: created) && record.version == 2)
        let trace = Act.tracerRefus(Act.Refus(acteRefuse: .controlerPiece, code: "pieceInsuffisante"))
        #expect(try await desk.history(Scenario.id).map(\.act) == [try Scenario.creation(), trace])
    }

    @Test("Sex I is not searched: INSi is not even asked (rniv-rules 11 vector 15)")
    func undetermined() async throws {
        let service = ScriptedINSService([.aucune])
        let desk = VigilanceDesk(store: store, service: service, clock: FixedClock(), identifiers: FixedIdentifiers())
        _ = try await desk.create(Person.dominique.with { $0.sexe = "I" }.traits(), by: Scenario.secretary)
        let outcome = try await desk.searchINSi(for: Scenario.id, by: Scenario.secretary)
        #expect(outcome == .refused(ActRefusal(.sexeIndetermine, champ: .sexe)))
        #expect(await service.asked.isEmpty)
    }

    @Test("A proposal says that it can be accepted exactly when its acceptance is (rniv-rules 7.2, 4.1.4, 3.7.9)")
    func acceptable() async throws {
        var strict = VigilancePolicy.production
        strict.toleratesMissingPlace = false
        let people = [
            Person.dominique, Person.dominique.with { $0.nature = .nirTest },
            Person.dominique.with { $0.nom = "ADRUN" },
            Person.dominique.with { $0.lieu = nil }, Person.dominique.with { $0.nom = " " },
        ]
        var accepted: [Bool] = []
        for person in people {
            for policy in [VigilancePolicy.production, .bench, strict] {
                let store = InMemoryIdentityStore()
                let desk = VigilanceDesk(
                    store: store,
                    service: ScriptedINSService([.trouvee(try person.found())]),
                    clock: FixedClock(),
                    policy: policy
                )
                let record = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get()
                guard case .found(let proposal) = try await desk.searchINSi(for: record.id, by: Scenario.secretary)
                else { continue }
                let outcome = try await desk.decide(proposal, accepting: true, by: Scenario.secretary)
                #expect(proposal.isAcceptable == (outcome.refusal == nil))
                accepted.append(proposal.isAcceptable)
            }
        }
        let rows: [[Bool]] = [
            [true, true, true], [false, true, false], [false, false, false], [true, true, false],
            [false, false, false],
        ]
        #expect(accepted == rows.flatMap { $0 })
    }
}
