import Identitovigilance
import Testing

@Suite("Rule book")
struct RuleBookTests {
    @Test("Every act and state has one rule at most, and every case of act has one (design: rules are data)")
    func unambiguous() {
        for cas in ActCase.allCases {
            let rows = RuleBook.standard.rows.filter { $0.cas == cas }
            #expect(!rows.isEmpty, "\(cas)")
            let states = rows.flatMap(\.de)
            #expect(Set(states).count == states.count, "\(cas)")
        }
        let ids = RuleBook.standard.rows.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(RuleBook.standard.rows.allSatisfy { !$0.source.isEmpty && !$0.de.isEmpty })
    }

    @Test("Conditions, effects, cases and states each have a French sentence of their own (Rules.md)")
    func sentences() {
        let sentences = [
            RuleCondition.allCases.map(\.libelle), RuleEffect.allCases.map(\.libelle), ActCase.allCases.map(\.libelle),
            EtatIdentite.allCases.map(\.libelle),
        ]
        for group in sentences {
            #expect(Set(group).count == group.count && !group.contains(where: \.isEmpty))
        }
        let used = RuleBook.standard.rows.flatMap(\.conditions)
        #expect(Set(used) == Set(RuleCondition.allCases))
    }

    @Test("The status is a function of the two facts, with its official code (RNIV EXI SI 07; rniv-rules 1.1, 1.2)")
    func statuses() throws {
        #expect(ConfidenceStatus.allCases.map(\.rawValue) == ["PROV", "RECUP", "VALI", "QUAL"])
        for statut in ConfidenceStatus.allCases {
            let record = try Scenario.record(statut)
            #expect(record.statut == statut)
            #expect((record.recuperation != nil) == (statut == .recuperee || statut == .qualifiee))
            #expect(!record.controles.isEmpty == (statut == .validee || statut == .qualifiee))
        }
    }

    @Test("The INS is there when retrieved or qualified, and leaves only when qualified (RNIV EXI SI 08, EXI ID 29)")
    func sharing() throws {
        for statut in ConfidenceStatus.allCases {
            let record = try Scenario.record(statut)
            #expect((record.ins != nil) == (statut == .recuperee || statut == .qualifiee))
            #expect(record.transmissible == (statut == .qualifiee))
            #expect((QualifiedIdentity(record) != nil) == (statut == .qualifiee))
            let sent = Act.transmettreINS(Act.Transmission(destinataire: "confrere", format: "FHIR"))
            let refusal = record.applying(sent, at: Scenario.noon).refusal?.code
            #expect(refusal == (statut == .qualifiee ? nil : .nonTransmissible))
        }
        let qualified = try #require(QualifiedIdentity(Scenario.record(.qualifiee)))
        #expect(qualified.ins.matricule.texte == "297022A02077878" && qualified.id == Scenario.id)
        #expect(qualified.traits.nomNaissance == "ADRTROIS")
    }
}
