import Identitovigilance
import Testing

@Suite("Decision on an INSi answer")
struct RecuperationTests {
    @Test("Accepted from provisional, then a document: retrieved, then qualified (rniv-rules 11 vector 2)")
    func vector2() throws {
        let retrieved = try Scenario.record().applying(Scenario.decision(), at: Scenario.noon).get()
        #expect(retrieved.statut == .recuperee)
        #expect(retrieved.applying(Scenario.control("CM"), at: Scenario.noon).refusal?.code == .pieceInsuffisante)
        #expect(try retrieved.applying(Scenario.control("PA"), at: Scenario.noon).get().statut == .qualifiee)
    }

    @Test("A document, then an equal answer: validated, then qualified; another date is refused (11 vector 1)")
    func vector1() throws {
        let validated = try Scenario.record().applying(Scenario.control(), at: Scenario.noon).get()
        #expect(validated.statut == .validee)
        #expect(try validated.applying(Scenario.decision(), at: Scenario.noon).get().statut == .qualifiee)
        let other = try Scenario.decision(Person.dominique.with { $0.date = "1997-02-27" })
        let refusal = validated.applying(other, at: Scenario.noon).refusal
        #expect(refusal?.code == .traitsDivergents)
        #expect(refusal?.comparison?.ecarts.map(\.champ) == [.dateNaissance])
    }

    @Test("From provisional any difference short of major may be accepted (rniv-rules 7.2)")
    func minorFromProvisional() throws {
        for answer in Self.minorAnswers {
            let act = Act.recupererINS(try Self.decision(answer))
            #expect(try Scenario.record(of: .pierreAlain).applying(act, at: Scenario.noon).get().statut == .recuperee)
        }
    }

    @Test(
        "A major difference can't be accepted, from either status (rniv-rules 7.2, 1.8.6)",
        arguments: Champ.fiveTraits
    )
    func major(_ champ: Champ) throws {
        let values: [Champ: String] = [
            .nomNaissance: "HERMANN", .listePrenoms: "GATIEN", .sexe: "F", .dateNaissance: "1981-03-24",
            .lieuNaissance: "2B020",
        ]
        let act = Act.recupererINS(try Self.decision(Person.pierreAlain.recus(replacing: champ, by: values[champ])))
        for statut in [ConfidenceStatus.provisoire, .validee] {
            let outcome = try Scenario.record(statut, of: .pierreAlain).applying(act, at: Scenario.noon)
            #expect(outcome.refusal?.code == .traitsDivergents)
            #expect(outcome.refusal?.comparison?.ecarts.first?.champ == champ)
        }
    }

    @Test("From validated, only an absent place and a list cut short, written alike, are tolerated (rniv-rules 7.3)")
    func strictness() throws {
        let validated = try Scenario.record(.validee, of: .pierreAlain)
        let outcomes = try Self.minorAnswers.map { answer in
            validated.applying(.recupererINS(try Self.decision(answer)), at: Scenario.noon).refusal?.code
        }
        #expect(outcomes == [nil, nil, nil, .traitsDivergents, .traitsDivergents, .traitsDivergents])
        let unknownPlace = Person.pierreAlain.with { $0.lieu = "99999" }
        let completed = try Scenario.record(.validee, of: unknownPlace)
            .applying(Scenario.decision(.pierreAlain), at: Scenario.noon)
        #expect(completed.refusal?.code == .traitsDivergents)
    }

    @Test("A refused answer changes the version and nothing else (rniv-rules 1.8.5)")
    func declined() throws {
        for statut in [ConfidenceStatus.provisoire, .validee] {
            let before = try Scenario.record(statut)
            let after = try before.applying(Scenario.decision(accepted: false), at: Scenario.noon).get()
            #expect(after.version == before.version + 1)
            #expect(after.statut == statut && after.ins == nil && after.controles == before.controles)
            #expect(after.traits == before.traits)
        }
    }

    /// Absent place, shorter list, longer list; then other separators in the name, the list, a longer list.
    private static let minorAnswers: [TraitsRecus] = {
        let person = Person.pierreAlain
        return [
            person.recus(replacing: .lieuNaissance, by: nil),
            person.recus(replacing: .listePrenoms, by: "PIERRE-ALAIN"),
            person.recus(replacing: .listePrenoms, by: person.prenoms + " ZOE"),
            person.recus(replacing: .nomNaissance, by: "ECETINSI "),
            person.recus(replacing: .listePrenoms, by: "PIERRE ALAIN MURIEL FLORIANT"),
            person.recus(replacing: .listePrenoms, by: "PIERRE ALAIN MURIEL FLORIANT ZOE"),
        ]
    }()

    private static func decision(_ recus: TraitsRecus) throws -> Act.Recuperation {
        Act.Recuperation(personne: try Person.pierreAlain.found(recus), canal: .traits, accepte: true)
    }
}
