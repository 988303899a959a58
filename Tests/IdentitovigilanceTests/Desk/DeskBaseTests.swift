import Identitovigilance
import Testing

@Suite("Vigilance desk: one INS, merges and splits")
struct DeskBaseTests {
    private static var reason: Motif { get throws { try Motif("doublon constaté au guichet") } }

    @Test(
        "An INS that another identity holds is refused, the other is named, the attempt traced (rniv-rules 1.8.8, 6.4.4)"
    )
    func unique() async throws {
        let desks = Desks([.trouvee(try Person.dominique.found())])
        let first = try await desks.add(.dominique, .recuperee)
        let second = try await desks.add(.dominique)
        guard case .found(let proposal) = try await desks.desk.searchINSi(for: second.id, by: Scenario.secretary) else {
            Issue.record("nobody was proposed")
            return
        }
        let outcome = try await desks.desk.decide(proposal, accepting: true, by: Scenario.secretary)
        #expect(outcome.refusal?.code == .insDejaActive && outcome.refusal?.doublon == first.id)
        #expect(try await desks.desk.record(second.id)?.statut == .provisoire)
        #expect(try await desks.acts(of: second) == [.creer, .tracerRefus])
        let holder = try await desks.desk.record(holding: try Person.dominique.found().identifiant)
        #expect(holder?.id == first.id)
        // Once the first gave it up, the second may have it: the decision is still the one that was compared.
        _ = try await desks.desk.withdrawINS(of: first.id, because: Self.reason, by: Scenario.secretary).get()
        let later = try await desks.desk.decide(proposal, accepting: true, by: Scenario.secretary)
        #expect(try later.get().statut == .recuperee)
    }

    @Test("A merge closes one identity, the other keeps its own INS and controls, both or neither (rniv-rules 6.5)")
    func merge() async throws {
        let desks = Desks()
        let sure = try await desks.add(.dominique, .qualifiee)
        let twin = try await desks.add(.dominique, .validee)
        let reason = try Self.reason
        let wrong = try await desks.desk.merge(sure.id, into: twin.id, because: reason, by: Scenario.secretary)
        #expect(wrong.refusal?.code == .fusionInverse)
        let itself = try await desks.desk.merge(sure.id, into: sure.id, because: reason, by: Scenario.secretary)
        #expect(itself.refusal?.code == .transitionInterdite)
        let kept = try await desks.desk.merge(twin.id, into: sure.id, because: reason, by: Scenario.secretary).get()
        #expect(kept.statut == .qualifiee && kept.ins == sure.ins && kept.controles == sure.controles)
        let closed = try #require(try await desks.desk.record(twin.id))
        #expect(closed.etat == .close && closed.fusionneeDans == sure.id && !closed.transmissible)
        let after = try await desks.desk.controlDocument(.passeport, for: twin.id, by: Scenario.secretary)
        #expect(after.refusal?.code == .transitionInterdite)
        #expect(
            try await desks.desk.search(IdentityQuery(before: Person.dominique.traits())).map(\.record.id) == [sure.id]
        )
        let again = try await desks.desk.merge(twin.id, into: sure.id, because: reason, by: Scenario.secretary)
        #expect(again.refusal?.code == .transitionInterdite)
    }

    @Test("Two different INS are never merged (rniv-rules 6.5.3)")
    func different() async throws {
        let desks = Desks()
        let first = try await desks.add(.dominique, .qualifiee)
        let second = try await desks.add(.leonardo, .recuperee)
        let outcome = try await desks.desk.merge(
            second.id,
            into: first.id,
            because: Self.reason,
            by: Scenario.secretary
        )
        #expect(outcome.refusal?.code == .insDifferentes)
        #expect(try await desks.desk.record(second.id)?.ins == second.ins)
    }

    @Test("A merge that loses an INS gives it up: another identity may hold it (rniv-rules 6.5.6)")
    func givenUp() async throws {
        var policy = VigilancePolicy.production
        policy.mergeKeepsSurest = false
        let desks = Desks(policy: policy)
        let sure = try await desks.add(.dominique, .qualifiee)
        let plain = try await desks.add(.dominique)
        let kept = try await desks.desk.merge(sure.id, into: plain.id, because: Self.reason, by: Scenario.secretary)
            .get()
        #expect(kept.statut == .provisoire && kept.ins == nil)
        let closed = try #require(try await desks.desk.record(sure.id))
        #expect(closed.insRetirees.map(\.par) == [.cloreParFusion] && closed.ins == nil)
        #expect(try await desks.desk.record(holding: try Person.dominique.found().identifiant) == nil)
    }

    @Test("A split leaves both identities provisional and doubtful, the INS given up (rniv-rules 6.6.1)")
    func split() async throws {
        let desks = Desks()
        let mixed = try await desks.add(.dominique, .qualifiee)
        let other = try Person.leonardo.traits()
        let second = try await desks.desk.split(mixed.id, givingTo: other, because: Self.reason, by: Scenario.secretary)
            .get()
        let first = try #require(try await desks.desk.record(mixed.id))
        for record in [first, second] {
            #expect(record.statut == .provisoire && record.attributs == [.douteuse] && record.ins == nil)
        }
        #expect(second.traitsSaisis == other && first.insRetirees.count == 1)
        #expect(try await desks.store.record(of: second.id) == second)
        let imaginary = try await desks.add(.houilles)
        let fictive = try await desks.desk.addAttribute(
            .fictive,
            to: imaginary.id,
            confirming: false,
            by: Scenario.secretary
        )
        #expect(fictive.refusal == nil)
        let refused = try await desks.desk.split(
            imaginary.id,
            givingTo: other,
            because: Self.reason,
            by: Scenario.secretary
        )
        #expect(refused.refusal?.code == .attributsIncompatibles)
    }

    @Test("A duplicate of a base older than this rule is still cared for, and can be merged (rniv-rules 6.4.4)")
    func old() async throws {
        let desks = Desks()
        let first = try await desks.add(.dominique, .recuperee)
        // As in a store that did not keep holders: the second claims nothing.
        let twin = try IdentityRecord.creating(IdentityID("old"), by: Scenario.creation(), at: Scenario.noon).get()
            .applying(Scenario.decision(), at: Scenario.noon).get()
        let drafts = try [Scenario.creation(), Scenario.decision()].map {
            JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: $0)
        }
        _ = try await desks.store.append(drafts, to: twin.id, expecting: 0)
        let controlled = try await desks.desk.controlDocument(.passeport, for: twin.id, by: Scenario.secretary).get()
        #expect(controlled.statut == .qualifiee)
        let low = try await desks.desk.controlDocument(
            PieceIdentite(rawValue: "PC"),
            for: twin.id,
            by: Scenario.secretary
        )
        #expect(low.refusal?.code == .pieceInsuffisante)
        let reason = try Self.reason
        let merged = try await desks.desk.merge(first.id, into: twin.id, because: reason, by: Scenario.secretary).get()
        #expect(merged.statut == .qualifiee)
        #expect(try await desks.desk.record(holding: try Person.dominique.found().identifiant)?.id == twin.id)
    }

    @Test("Nothing is merged or split that does not exist")
    func missing() async throws {
        let desks = Desks()
        let known = try await desks.add(.dominique)
        let nobody = IdentityID("nobody")
        let reason = try Self.reason
        let codes = [
            try await desks.desk.merge(nobody, into: known.id, because: reason, by: Scenario.secretary),
            try await desks.desk.merge(known.id, into: nobody, because: reason, by: Scenario.secretary),
            try await desks.desk.split(
                nobody,
                givingTo: Person.leonardo.traits(),
                because: reason,
                by: Scenario.secretary
            ),
        ].map { $0.refusal?.code }
        #expect(codes == [.nonCree, .nonCree, .nonCree])
    }
}
