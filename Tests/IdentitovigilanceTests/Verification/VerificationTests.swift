import Identitovigilance
import Testing

@Suite("Verification of an INS")
struct VerificationTests {
    private static func act(_ resultat: Act.Verification.Resultat) -> Act {
        .verifierINS(Act.Verification(resultat: resultat))
    }

    @Test(
        "Conforming, only the version changes; not conforming, the INS goes and the control stays (rniv-rules 1.4 D3, D8)",
        arguments: [
            (ConfidenceStatus.recuperee, Act.Verification.Resultat.conforme, ConfidenceStatus.recuperee),
            (.qualifiee, .conforme, .qualifiee), (.recuperee, .nonConforme, .provisoire),
            (.qualifiee, .nonConforme, .validee),
        ]
    )
    func act(from statut: ConfidenceStatus, resultat: Act.Verification.Resultat, to expected: ConfidenceStatus) throws {
        let before = try Scenario.record(statut)
        let after = try before.applying(Self.act(resultat), at: Scenario.noon).get()
        #expect(after.statut == expected && after.version == before.version + 1)
        #expect(after.ins == (resultat == .conforme ? before.ins : nil))
        #expect(after.controles == before.controles)
        #expect(after.transmissible == (expected == .qualifiee))
    }

    @Test(
        "There is nothing to verify without an INS (rniv-rules 1.2.1)",
        arguments: [ConfidenceStatus.provisoire, .validee]
    )
    func nothing(_ statut: ConfidenceStatus) throws {
        let record = try Scenario.record(statut)
        #expect(throws: ActRefusal(.transitionInterdite)) { try record.verificationQuery() }
        for resultat in Act.Verification.Resultat.allCases {
            #expect(record.applying(Self.act(resultat), at: Scenario.noon).refusal?.code == .transitionInterdite)
        }
    }

    @Test("After an INS that was not conforming, a new retrieval and not the old control alone qualifies (1.4.4)")
    func again() throws {
        let fallen = try Scenario.record(.qualifiee).applying(Self.act(.nonConforme), at: Scenario.noon).get()
        #expect(fallen.traits.nomNaissance == Person.dominique.nom)
        #expect(try fallen.applying(Scenario.decision(), at: Scenario.noon).get().statut == .qualifiee)
    }

    @Test("The desk stores what INSi says, and nothing when it says nothing known (rniv-rules 6.10)")
    func desk() async throws {
        let store = InMemoryIdentityStore()
        let service = ScriptedINSService(
            [.trouvee(try Person.dominique.found())],
            verifications: [.conforme, .autre(code: "42", libelle: "?"), .nonConforme]
        )
        let desk = VigilanceDesk(store: store, service: service, clock: FixedClock())
        let id = try await desk.create(Person.dominique.traits(), by: Scenario.secretary).get().id
        #expect(try await desk.verifyINS(of: id, by: Scenario.secretary) == .refused(ActRefusal(.transitionInterdite)))
        guard case .found(let proposal) = try await desk.searchINSi(for: id, by: Scenario.secretary) else {
            Issue.record("nobody was proposed")
            return
        }
        _ = try await desk.decide(proposal, accepting: true, by: Scenario.secretary).get()
        for expected in [(4, ConfidenceStatus.recuperee), (4, .recuperee), (5, .provisoire)] {
            _ = try await desk.verifyINS(of: id, by: Scenario.secretary)
            let record = try #require(try await desk.record(id))
            #expect(record.version == expected.0 && record.statut == expected.1)
        }
        await #expect(throws: ScriptedINSService.Breakdown.self) {
            _ = try await service.verify(try Scenario.record(.recuperee).verificationQuery())
        }
    }
}
