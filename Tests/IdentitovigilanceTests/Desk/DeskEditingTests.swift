import Identitovigilance
import Testing

@Suite("Vigilance desk: corrections, attributes, withdrawals")
struct DeskEditingTests {
    @Test("A strict trait is locked until the user confirms; then INS and controls go (rniv-rules 1.4 D1, 1.5.1)")
    func locked() async throws {
        let desks = Desks()
        let record = try await desks.add(.dominique, .qualifiee)
        let traits = try Person.dominique.with { $0.date = "1997-02-27" }.traits()
        let refused = try await desks.desk.changeTraits(
            of: record.id,
            to: traits,
            confirming: false,
            by: Scenario.secretary
        )
        #expect(refused.refusal?.code == .traitsVerrouilles)
        let changed = try await desks.desk.changeTraits(
            of: record.id,
            to: traits,
            confirming: true,
            by: Scenario.secretary
        ).get()
        #expect(changed.statut == .provisoire && changed.controles.isEmpty && changed.traitsSaisis == traits)
        #expect(changed.insRetirees.map(\.ins) == [record.ins])
    }

    @Test("The first given name and the names in use change at every status, and lower nothing (1.5.2, 1.5.3)")
    func free() async throws {
        let desks = Desks()
        let record = try await desks.add(.pierreAlain, .qualifiee)
        let traits = try Person.pierreAlain.with { $0.premier = "PIERRE-ALAIN MURIEL" }.traits()
        let changed = try await desks.desk.changeTraits(
            of: record.id,
            to: traits,
            confirming: false,
            by: Scenario.secretary
        ).get()
        #expect(changed.statut == .qualifiee && changed.traits.premierPrenom == "PIERRE-ALAIN MURIEL")
        let renamed = try await desks.desk.changeNamesInUse(
            of: record.id,
            to: NomUtilise("DURAND"),
            nil,
            by: Scenario.secretary
        ).get()
        #expect(renamed.statut == .qualifiee && renamed.ins == record.ins && renamed.traits.nomUtilise == "DURAND")
    }

    @Test("Douteuse takes INS and controls once confirmed, closes INSi, and gives nothing back (2.2, 2.3, 2.5)")
    func doubtful() async throws {
        let desks = Desks([.trouvee(try Person.dominique.found())])
        let record = try await desks.add(.dominique, .qualifiee)
        let asked = try await desks.desk.addAttribute(
            .douteuse,
            to: record.id,
            confirming: false,
            by: Scenario.secretary
        )
        #expect(asked.refusal?.code == .confirmationRequise)
        let doubtful = try await desks.desk.addAttribute(
            .douteuse,
            to: record.id,
            confirming: true,
            by: Scenario.secretary
        ).get()
        #expect(doubtful.statut == .provisoire && doubtful.ins == nil && doubtful.controles.isEmpty)
        let search = try await desks.desk.searchINSi(for: record.id, by: Scenario.secretary)
        #expect(search == .refused(ActRefusal(.insiInterdit)))
        #expect(try await desks.acts(of: record).last == .tracerRefus)
        let verified = try await desks.desk.verifyINS(of: record.id, by: Scenario.secretary)
        #expect(verified == .refused(ActRefusal(.insiInterdit)))
        let cleared = try await desks.desk.removeAttribute(.douteuse, from: record.id, by: Scenario.secretary).get()
        #expect(cleared.statut == .provisoire && cleared.ins == nil && cleared.controles.isEmpty)
    }

    @Test("A withdrawn INS or control lowers the status by one fact; a purged copy by none (1.4 D3, D5, D9)")
    func withdrawn() async throws {
        let desks = Desks()
        let first = try await desks.add(.dominique, .qualifiee)
        let reason = try Motif("INS d'une autre personne")
        let purged = try await desks.desk.notePurge(of: .carteNationaleIdentite, for: first.id, by: Scenario.secretary)
        #expect(try purged.get().statut == .qualifiee && purged.get().controles.map(\.copiePurgee) == [true])
        let validated = try await desks.desk.withdrawINS(of: first.id, because: reason, by: Scenario.secretary).get()
        #expect(validated.statut == .validee && validated.insRetirees.map(\.par) == [.retirerINS])
        let second = try await desks.add(.leonardo, .qualifiee)
        let other = try await desks.desk.withdrawControl(
            of: .passeport,
            for: second.id,
            because: reason,
            by: Scenario.secretary
        )
        #expect(other.refusal?.code == .transitionInterdite)
        let retrieved = try await desks.desk.withdrawControl(for: second.id, because: reason, by: Scenario.secretary)
            .get()
        #expect(retrieved.statut == .recuperee)
    }

    @Test("Only a qualified identity is given out, and the receiver is traced (EXI ID 29; rniv-rules 8.1)")
    func shared() async throws {
        let desks = Desks()
        let plain = try await desks.add(.leonardo, .recuperee)
        await #expect(throws: ActRefusal(.nonTransmissible)) {
            try await desks.desk.share(plain.id, with: "confrere", as: "FHIR", by: Scenario.secretary)
        }
        let qualified = try await desks.add(.dominique, .qualifiee)
        let shared = try await desks.desk.share(qualified.id, with: "confrere", as: "FHIR", by: Scenario.secretary)
        #expect(shared.ins == qualified.ins)
        let sent = Act.transmettreINS(Act.Transmission(destinataire: "confrere", format: "FHIR"))
        #expect(try await desks.desk.history(qualified.id).last?.act == sent)
    }
}
