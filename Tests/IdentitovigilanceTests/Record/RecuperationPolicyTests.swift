import Identitovigilance
import Testing

@Suite("Decision on an INSi answer: what is always refused, and what the policy decides")
struct RecuperationPolicyTests {
    @Test("Sex I receives no INS and calls no INSi, whatever the answer (rniv-rules 3.6.2, 11 vector 15)")
    func undetermined() throws {
        let record = try Scenario.record(of: Person.dominique.with { $0.sexe = "I" })
        let expected = ActRefusal(.sexeIndetermine, champ: .sexe)
        #expect(record.applying(try Scenario.decision(), at: Scenario.noon) == .refused(expected))
        #expect(throws: expected) { try record.insiQuery() }
        #expect(throws: expected) { try RetrievalPlan(for: record) }
        let answer = try Person.dominique.found(Person.dominique.recus(replacing: .sexe, by: "I"))
        let act = Act.recupererINS(Act.Recuperation(personne: answer, canal: .traits, accepte: true))
        #expect(try Scenario.record().applying(act, at: Scenario.noon) == .refused(expected))
    }

    @Test("An answer without one of its traits makes no INS; the place alone may be absent (1.2.2, 1.8.7)")
    func absent() throws {
        for champ in Champ.fiveTraits where champ != .lieuNaissance {
            let answer = try Person.dominique.found(Person.dominique.recus(replacing: champ, by: nil))
            let act = Act.recupererINS(Act.Recuperation(personne: answer, canal: .traits, accepte: true))
            let outcome = try Scenario.record().applying(act, at: Scenario.noon)
            #expect(outcome == .refused(ActRefusal(.insIncomplete, champ: champ)))
        }
    }

    @Test("An absent place is the local one under the default policy, and refused under a strict one (1.8.7)")
    func absentPlace() throws {
        let answer = try Person.dominique.found(Person.dominique.recus(replacing: .lieuNaissance, by: nil))
        let act = Act.recupererINS(Act.Recuperation(personne: answer, canal: .traits, accepte: true))
        let accepted = try Scenario.record().applying(act, at: Scenario.noon).get()
        #expect(accepted.ins?.traits.lieuNaissance == "2A020" && accepted.ins?.traits.lieuRecu == false)
        var policy = VigilancePolicy()
        policy.toleratesMissingPlace = false
        let refused = try Scenario.record().applying(act, at: Scenario.noon, policy: policy)
        #expect(refused == .refused(ActRefusal(.insIncomplete, champ: .lieuNaissance)))
    }

    @Test(
        "A matricule of test stays out of production and is admitted on a bench (rniv-rules 4.1.4)",
        arguments: NatureMatricule.allCases
    )
    func natures(_ nature: NatureMatricule) throws {
        let act = try Scenario.decision(Person.dominique.with { $0.nature = nature })
        let record = try Scenario.record()
        let production = record.applying(act, at: Scenario.noon, policy: .production)
        #expect(production.refusal?.code == (nature == .nir || nature == .nia ? nil : .natureNonAdmise))
        #expect(try record.applying(act, at: Scenario.noon, policy: .bench).get().ins?.nature == nature)
    }

    @Test("An unknown local place is completed, unless the policy says that it contradicts (rniv-rules 7.1)")
    func unknownPlace() throws {
        let record = try Scenario.record(of: Person.dominique.with { $0.lieu = "99999" })
        let act = try Scenario.decision()
        #expect(try record.applying(act, at: Scenario.noon).get().traits.lieuNaissance == "2A020")
        var policy = VigilancePolicy()
        policy.completesUnknownPlace = false
        #expect(record.applying(act, at: Scenario.noon, policy: policy).refusal?.code == .traitsDivergents)
    }

    @Test("An INS on a partly known date of the same day depends on the policy (rniv-rules 3.7.9)")
    func interpretedDate() throws {
        let born = DateNaissance.interpretee(try PartialDate(year: 1997, month: 2, day: 26, anneeEstimee: true))
        let record = try Scenario.record(from: Person.dominique.traits(born: born))
        let act = try Scenario.decision()
        #expect(try record.applying(act, at: Scenario.noon).get().statut == .recuperee)
        var policy = VigilancePolicy()
        policy.acceptsINSOnInterpretedDate = false
        let refusal = ActRefusal(.dateInterpretee, champ: .dateNaissance)
        #expect(record.applying(act, at: Scenario.noon, policy: policy) == .refused(refusal))
    }
}
