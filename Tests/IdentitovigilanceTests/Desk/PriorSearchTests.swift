import Identitovigilance
import Testing

@Suite("Search before creation, and search with distinct fields")
struct PriorSearchTests {
    /// What is known of a person, by whom it must be found among those of ``base()``.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let query: IdentityQuery
        let found: [String]
    }

    static let married = Person.dominique.with { $0.date = "1980-05-17" }

    private static func base() async throws -> Desks {
        let desks = Desks()
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("LE GOFF-D'ARC"),
            listePrenoms: ListePrenoms("ANNE MARIE LOUISE"),
            dateNaissance: DateNaissance("1980-05-17"),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("63220"),
            nomUtilise: NomUtilise("DURAND"),
            prenomUtilise: PrenomUtilise("NINA")
        )
        _ = try await desks.desk.create(traits, by: Scenario.secretary).get()
        for person in [Person.dominique, .pierreAlain, .leonardo] { _ = try await desks.add(person, .recuperee) }
        return desks
    }

    private static let born = CalendarDate(year: 1980, month: 5, day: 17)

    static let cases = [
        Case(
            testDescription: "birth name",
            query: IdentityQuery(nom: "le goff d arc", dateNaissance: born),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(
            testDescription: "separators",
            query: IdentityQuery(nom: "Legoff", prenom: "anne"),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(
            testDescription: "used name",
            query: IdentityQuery(nom: "dur", dateNaissance: born),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(
            testDescription: "used given name",
            query: IdentityQuery(nom: "durand", prenom: "Nina"),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(
            testDescription: "second given name",
            query: IdentityQuery(nom: "durand", prenom: "louise"),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(testDescription: "date alone", query: IdentityQuery(dateNaissance: born), found: ["LE GOFF-D'ARC"]),
        Case(
            testDescription: "one of three wrong",
            query: IdentityQuery(nom: "MARTIN", prenom: "Anne", dateNaissance: born),
            found: ["LE GOFF-D'ARC"]
        ),
        Case(
            testDescription: "two of three wrong",
            query: IdentityQuery(nom: "MARTIN", prenom: "ZOE", dateNaissance: born),
            found: []
        ),
        Case(
            testDescription: "matricule",
            query: IdentityQuery(matricule: try? Matricule("114026322083356")),
            found: ["DE VINCI"]
        ),
        Case(testDescription: "sex alone", query: IdentityQuery(sexe: .masculin), found: []),
        Case(testDescription: "nothing", query: IdentityQuery(), found: []),
        Case(testDescription: "punctuation only", query: IdentityQuery(nom: "-"), found: []),
    ]

    @Test(
        "Each field finds, whatever the writing, in birth and used names (EXI ID 17; rniv-rules 6.2)",
        arguments: cases
    )
    func fields(_ example: Case) async throws {
        let hits = try await Self.base().desk.search(example.query)
        #expect(hits.map(\.record.traitsSaisis.nomNaissance.texte) == example.found)
    }

    @Test("A hit says why, and the likeliest comes first (rniv-rules 6.2.5)")
    func reasons() async throws {
        let desks = try await Self.base()
        _ = try await desks.add(Self.married)
        let query = IdentityQuery(nom: "durand", prenom: "anne", dateNaissance: Self.born, sexe: .feminin)
        let hits = try await desks.desk.search(query)
        let reasons = [
            Concordance(.dateNaissance, .same), Concordance(.nomUtilise, .same), Concordance(.prenoms, .same),
            Concordance(.sexe, .same),
        ]
        #expect(hits.map(\.concordances) == [reasons])
        #expect(hits.first?.concordances.first?.libelle == "date de naissance\u{A0}: identique")
        let fields = Concordance.Field.allCases.map(\.libelle) + Concordance.Manner.allCases.map(\.libelle)
        #expect(Set(fields).count == fields.count)
        let looser = try await desks.desk.search(IdentityQuery(dateNaissance: Self.born, sexe: .feminin))
        #expect(looser.count == 2 && looser.allSatisfy { $0.concordances.map(\.field) == [.dateNaissance, .sexe] })
        #expect(try await desks.desk.search(IdentityQuery(dateNaissance: Self.born), limit: 1).count == 1)
    }

    @Test("Nothing is created without the search of these very traits (rniv-rules 6.3.1)")
    func needed() async throws {
        let desks = Desks()
        let traits = try Person.dominique.traits()
        let other = try await desks.desk.searchPrior(for: Person.leonardo.traits())
        let refused = try await desks.desk.create(traits, after: other.dismissed, by: Scenario.secretary)
        #expect(refused.refusal?.code == .rechercheManquante)
        let search = try await desks.desk.searchPrior(for: traits)
        #expect(search.hits.isEmpty && search.allowsCreation)
        #expect(try await desks.desk.create(traits, after: search, by: Scenario.secretary).get().statut == .provisoire)
    }

    @Test("With somebody alike there, a creation asks that the user dismissed them (rniv-rules 6.3.1, 6.4.3)")
    func alike() async throws {
        let desks = Desks()
        let known = try await desks.add(.dominique)
        let typed = try Person.dominique.with { $0.date = "1997-02-27" }.traits()
        let search = try await desks.desk.searchPrior(for: typed)
        #expect(search.hits.map(\.record.id) == [known.id] && !search.allowsCreation)
        let refused = try await desks.desk.create(typed, after: search, by: Scenario.secretary)
        #expect(refused.refusal?.code == .antecedentsPossibles)
        #expect(try await desks.desk.create(typed, after: search.dismissed, by: Scenario.secretary).refusal == nil)
        #expect("\(search)" == "<recherche d'antériorité, 1 identités>")
    }

    @Test("From a card or the Appli carte Vitale too, and the status is the one of the way (rniv-rules 1.3 U2, U8)")
    func fromCards() async throws {
        let desks = Desks()
        let person = try Person.dominique.found()
        let search = try await desks.desk.searchPrior(for: person)
        let app = try await desks.desk.createFromAppliCarteVitale(person, after: search, by: Scenario.secretary).get()
        #expect(app.statut == .qualifiee && app.recuperation?.interrogation == nil && app.canal == .appliCarteVitale)
        let other = try Person.leonardo.found()
        let stale = try await desks.desk.createFromCarteVitale(other, after: search, by: Scenario.secretary)
        #expect(stale.refusal?.code == .rechercheManquante)
        let fresh = try await desks.desk.searchPrior(for: other)
        let card = try await desks.desk.createFromCarteVitale(other, after: fresh, by: Scenario.secretary).get()
        #expect(card.statut == .recuperee && card.recuperation?.interrogation == Scenario.noon)
        #expect(try await desks.store.record(of: card.id) == card)
    }
}
