import Identitovigilance
import Testing

/// The test vectors of the rules (rniv-rules 11) that are about acts; the others are beside what they test.
@Suite("Test vectors of the rules")
struct RuleVectorTests {
    private func qualified() throws -> IdentityRecord { try Scenario.record(.qualifiee, of: RuleActs.person) }

    private func apply(_ act: Act, to record: IdentityRecord) throws -> IdentityRecord {
        try record.applying(act, at: Scenario.noon).get()
    }

    @Test("3: strict traits of QUAL need the right and the confirmation; then PROV, and the INS is archived")
    func vector3() throws {
        let before = try qualified()
        let born = RuleActs.person.with { $0.date = "2001-06-18" }
        let refused = before.applying(try RuleActs.enter(born, right: false), at: Scenario.noon)
        #expect(refused.refusal?.code == .traitsVerrouilles)
        let after = try apply(try RuleActs.enter(born), to: before)
        #expect(after.statut == .provisoire && after.ins == nil && after.controles.isEmpty)
        #expect(after.insRetirees.map(\.ins) == [before.ins] && after.insRetirees.map(\.par) == [.modifierTraits])
        #expect(after.insRetirees.map(\.instant) == [Scenario.noon])
        #expect(after.traits.dateNaissance.texte == "2001-06-18")
    }

    @Test("4: the INS or the control withdrawn from QUAL leaves VALI or RECUP; the INS from RECUP leaves PROV")
    func vector4() throws {
        #expect(try apply(try RuleActs.withdrawINS(), to: qualified()).statut == .validee)
        let retrieved = try Scenario.record(.recuperee, of: RuleActs.person)
        #expect(try apply(try RuleActs.withdrawINS(), to: retrieved).statut == .provisoire)
        let uncontrolled = try apply(try RuleActs.withdrawControl(), to: qualified())
        #expect(uncontrolled.statut == .recuperee && uncontrolled.ins != nil && !uncontrolled.transmissible)
    }

    @Test("5: douteuse makes QUAL provisional, without INS; INSi is refused, and a document gives nothing")
    func vector5() throws {
        let before = try qualified()
        let doubtful = try apply(RuleActs.set(.douteuse), to: before)
        #expect(
            doubtful.statut == .provisoire && doubtful.ins == nil && doubtful.insRetirees.map(\.ins) == [before.ins]
        )
        #expect(throws: ActRefusal(.insiInterdit)) { try doubtful.insiQuery() }
        #expect(throws: ActRefusal(.insiInterdit)) { try doubtful.verificationQuery() }
        let answer = try RuleActs.answer(RuleActs.person)
        #expect(doubtful.applying(answer, at: Scenario.noon).refusal?.code == .insiInterdit)
        let controlled = try apply(Scenario.control(), to: doubtful)
        #expect(controlled.statut == .provisoire)
        #expect(try apply(RuleActs.unset(.douteuse), to: controlled).statut == .provisoire)
    }

    @Test(
        "6: fictive stands alone, in either order; douteuse and homonyme may stand together",
        arguments: AttributIdentite.allCases,
        AttributIdentite.allCases
    )
    func vector6(_ first: AttributIdentite, _ second: AttributIdentite) throws {
        let marked = try apply(RuleActs.set(first), to: Scenario.record())
        let outcome = marked.applying(RuleActs.set(second), at: Scenario.noon)
        let isLegal = first == second || (first != .fictive && second != .fictive)
        #expect(outcome.refusal?.code == (isLegal ? nil : .attributsIncompatibles))
    }

    @Test("10: nothing can be exported of an identity that is not qualified", arguments: ConfidenceStatus.allCases)
    func vector10(_ statut: ConfidenceStatus) throws {
        let record = try Scenario.record(statut, of: RuleActs.person)
        #expect((QualifiedIdentity(record) == nil) == (statut != .qualifiee))
    }

    @Test("11: of a flow, a consumer drops the INS under PROV and is qualified under VALI; a référentiel has to verify")
    func vector11() throws {
        let provisional = try #require(try RuleBench().record(after: [RuleActs.flow("PROV", ins: true)]))
        #expect(provisional.statut == .provisoire && provisional.ins == nil)
        let consumer = try #require(try RuleBench().record(after: [RuleActs.flow("VALI", ins: true)]))
        #expect(consumer.statut == .qualifiee && consumer.transmissible)
        #expect(consumer.recuperation?.interrogation == nil && consumer.controles.map(\.piece) == [.controleEmetteur])
        let received = Act.recevoirIdentite(try RuleActs.reception("VALI", ins: true))
        let reference = try apply(received, to: Scenario.record(of: RuleActs.person))
        #expect(reference.statut == .provisoire && reference.ins == nil && reference.receptions.count == 1)
    }

    @Test("12: the Appli carte Vitale qualifies at once, without a date of INSi query")
    func vector12() throws {
        let app = try RuleActs.app(RuleActs.person)
        for acts in [[app], [try Scenario.creation(RuleActs.person), app]] {
            let record = try #require(try RuleBench().record(after: acts))
            #expect(record.statut == .qualifiee && record.recuperation?.canal == .appliCarteVitale)
            #expect(record.recuperation?.interrogation == nil && record.controles.map(\.piece) == [.appliCarteVitale])
        }
        let asked = try #require(try qualified().recuperation)
        #expect(asked.canal == .insi && asked.interrogation == Scenario.noon)
    }

    @Test("The first given name is taken anew from the list that INSi gives, when it no longer begins it (1.8.9)")
    func derivedPrenom() throws {
        let retrieved = try Scenario.record(.recuperee, of: RuleActs.person)
        #expect(retrieved.traits.premierPrenom == "PIERRE-ALAIN")
        let changed = try apply(try RuleActs.answer(RuleActs.changed), to: retrieved)
        #expect(changed.traits.listePrenoms == "ANNE GUNTHER" && changed.traits.premierPrenom == "ANNE")
    }

    @Test("The place that INSi gave once stays when the NIR that follows a NIA comes without one (1.8.7)")
    func placeKept() throws {
        let placeless = try RuleActs.answer(RuleActs.person, replacing: .lieuNaissance, by: nil)
        let created = try Scenario.creation(RuleActs.person.with { $0.lieu = "99999" })
        let record = try #require(
            try RuleBench().record(after: [created, RuleActs.answer(RuleActs.nia), Scenario.control(), placeless])
        )
        #expect(record.ins?.nature == .nir && record.traits.lieuNaissance == "63220" && record.statut == .qualifiee)
    }
}
