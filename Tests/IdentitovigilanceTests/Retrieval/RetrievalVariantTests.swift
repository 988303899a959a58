import Identitovigilance
import Testing

@Suite("Other writings that a record supports")
struct RetrievalVariantTests {
    private static func plan(_ nom: String, _ prenoms: String, _ used: (String?, String?) = (nil, nil)) throws
        -> RetrievalPlan
    {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms),
            dateNaissance: DateNaissance("1981-03-24"),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("63220"),
            nomUtilise: used.0.map { try NomUtilise($0) },
            prenomUtilise: used.1.map { try PrenomUtilise($0) }
        )
        return try RetrievalPlan(for: Scenario.record(from: traits))
    }

    @Test(
        "After the given names of the act come the writings that the record supports, each once (field study)",
        arguments: [
            ("HERMAN", "GATIEN", (nil, nil), []),
            ("HERMAN", "GATIEN", ("NESSI", nil), ["nomUtilise NESSI/GATIEN"]),
            ("HERMAN", "GATIEN", ("HERMAN", nil), []),
            ("HERMAN", "GATIEN", (nil, "ZOE"), ["prenomUtilise HERMAN/ZOE"]),
            ("HERMAN", "GATIEN ZOE", (nil, "ZOE"), []),
            ("LE GOFF", "ZOE", (nil, nil), []),
            ("DUPONT MARTIN", "ZOE", (nil, nil), ["separateursNom DUPONT-MARTIN/ZOE"]),
            (
                "DUPONT-MARTIN", "ZOE", (nil, nil),
                ["separateursNom DUPONT MARTIN/ZOE", "separateursNom DUPONT--MARTIN/ZOE"]
            ),
            (
                "DUPONT--MARTIN", "ZOE", (nil, nil),
                ["separateursNom DUPONT MARTIN/ZOE", "separateursNom DUPONT-MARTIN/ZOE"]
            ),
            ("HERMAN", "MARIE-ANNE", (nil, nil), ["prenomCompose HERMAN/MARIE ANNE"]),
        ] as [(String, String, (String?, String?), [String])]
    )
    func variants(nom: String, prenoms: String, used: (String?, String?), expected: [String]) throws {
        let main: Set<PlannedQuery.Motif> = [.premierPrenom, .autrePrenom, .tousPrenoms, .lieuAjoute]
        let variants = try Self.plan(nom, prenoms, used).queries.filter { !main.contains($0.motif) }
        let told = variants.map { planned in
            "\(planned.motif.rawValue) \(planned.query.nomNaissance.texte)/\(planned.query.prenoms[0].texte)"
        }
        #expect(told == expected)
        #expect(variants.allSatisfy { $0.surCode == "01" && $0.query.lieuNaissance == nil })
    }

    @Test("The list of searches begins with the first given name alone, and sends the place on 02 only (1.7.4)")
    func queries() throws {
        let queries = try Self.plan("HERMAN", "GATIEN ZOE").queries
        #expect(queries.map(\.motif) == [.premierPrenom, .autrePrenom, .tousPrenoms, .lieuAjoute])
        #expect(queries.map(\.surCode) == [nil, "01", "01", "02"])
        #expect(queries.map { $0.query.lieuNaissance?.code } == [nil, nil, nil, "63220"])
        let single = try Self.plan("HERMAN", "GATIEN").queries
        #expect(single.map(\.motif) == [.premierPrenom, .lieuAjoute])
        #expect(single.map(\.surCode) == [nil, "02"])
    }

    @Test("Several persons under another writing are told apart under that writing, not under the entry (10.11)")
    func narrowed() throws {
        var plan = try Self.plan("HERMAN", "GATIEN", ("NESSI", nil))
        guard case .ask(let used) = try plan.next(after: .aucune),
            case .ask(let narrow) = try plan.next(after: .plusieurs)
        else {
            Issue.record("the plan stopped")
            return
        }
        #expect(used.query.nomNaissance.texte == "NESSI" && narrow.query.nomNaissance.texte == "NESSI")
        #expect(narrow.query.lieuNaissance?.code == "63220")
    }

    @Test("A person found by another writing than the entry can't be accepted as she is (rniv-rules 7.2)")
    func neverAccepted() throws {
        let variants = try Self.plan("HERMAN", "GATIEN", ("NESSI", nil)).queries.filter { $0.motif == .nomUtilise }
        let found = TraitsRecus(
            nomNaissance: variants.first?.query.nomNaissance.texte,
            listePrenoms: "GATIEN",
            sexe: "F",
            dateNaissance: "1981-03-24",
            lieuNaissance: "63220"
        )
        let entered = try IdentityTraits(
            nomNaissance: NomNaissance("HERMAN"),
            listePrenoms: ListePrenoms("GATIEN"),
            dateNaissance: DateNaissance("1981-03-24"),
            sexe: .feminin,
            lieuNaissance: LieuNaissance("63220")
        )
        #expect(Comparison(local: entered, recus: found).classe == .majeure)
    }

    @Test(
        "When nobody is found, the questions fit the record, the married name first for a woman (field study)",
        arguments: [
            ("HERMAN", "1981-03-24", Sexe.feminin, Conseil.nomEpoux, true),
            ("HERMAN", "1981-03-24", .masculin, .nomEpoux, false),
            ("DUPONT MARTIN", "1981-03-24", .masculin, .nomCompose, true),
            ("DE VINCI", "1981-03-24", .masculin, .particule, true),
            ("HERMAN", "1981-03-24", .masculin, .jourMois, false),
            ("HERMAN", "1981-03-04", .masculin, .jourMois, true),
            ("HERMAN", "1981-03-03", .masculin, .jourMois, false),
        ]
    )
    func conseils(nom: String, date: String, sexe: Sexe, conseil: Conseil, given: Bool) throws {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms("ZOE"),
            dateNaissance: DateNaissance(date),
            sexe: sexe,
            lieuNaissance: .inconnu
        )
        let conseils = try RetrievalPlan(for: Scenario.record(from: traits)).conseils
        #expect(conseils.contains(conseil) == given)
        #expect(conseils.last == .personneInconnue)
        #expect(Set(conseils).count == conseils.count)
    }
}
