import Testing

@testable import IdentityMatching

@Suite("Rules that no weight outweighs (rniv-rules 6.4.3)")
struct PairRuleTests {
    private static func pattern(_ levels: [ComparedField: Int]) -> AgreementPattern {
        var pattern = AgreementPattern()
        for (field, level) in levels { pattern[field] = level }
        return pattern
    }

    private static let sameDay: [ComparedField: Int] = [
        .nom: Level.Nom.same, .prenom: Level.Prenom.same, .dateNaissance: Level.Date.same, .sexe: Level.Sexe.same,
        .lieuNaissance: Level.Lieu.sameRare,
    ]

    static let cases: [(PairRules.Refusal?, [ComparedField: Int])] = [
        (nil, [:]), (.twins, [.prenom: Level.Prenom.different]), (.twins, [.prenom: Level.Prenom.listedContradicted]),
        (nil, [.prenom: Level.Prenom.different, .courriel: Level.Exact.same]),
        (nil, [.prenom: Level.Prenom.part]), (.twins, [.prenom: Level.Prenom.part, .sexe: Level.Sexe.different]),
        (.homonyms, [.lieuNaissance: Level.Lieu.different]),
        (nil, [.lieuNaissance: Level.Lieu.different, .telephone: Level.Exact.same]),
        (nil, [.lieuNaissance: Level.Lieu.different, .autresPrenoms: Level.Autres.same]),
        (nil, [.lieuNaissance: Level.Lieu.different, .autresPrenoms: Level.Autres.sameCommon]),
        (
            .homonyms,
            [
                .lieuNaissance: Level.Lieu.different, .autresPrenoms: Level.Autres.sameCommon,
                .telephone: Level.Exact.different, .adresse: Level.Adresse.different,
            ]
        ),
        (.homonyms, [.autresPrenoms: Level.Autres.different]),
        (nil, [.autresPrenoms: Level.Autres.different, .adresse: Level.Adresse.same]),
        (nil, [.lieuNaissance: Level.Lieu.different, .courriel: Level.Exact.same]),
        (
            .homonyms,
            [
                .lieuNaissance: Level.Lieu.different, .courriel: Level.Exact.same,
                .telephone: Level.Exact.different, .adresse: Level.Adresse.different,
            ]
        ),
        // A telephone that one of the two lacks says nothing for a household that has moved.
        (
            .homonyms,
            [
                .lieuNaissance: Level.Lieu.different, .courriel: Level.Exact.same, .adresse: Level.Adresse.different,
            ]
        ),
        (
            .homonyms,
            [
                .lieuNaissance: Level.Lieu.different, .autresPrenoms: Level.Autres.sameCommon,
                .adresse: Level.Adresse.town,
            ]
        ),
        (nil, [.prenom: Level.Prenom.nearNames]),
        (.twins, [.prenom: Level.Prenom.nearNames, .sexe: Level.Sexe.different]),
        (
            .twins,
            [
                .prenom: Level.Prenom.part, .autresPrenoms: Level.Autres.different, .adresse: Level.Adresse.same,
            ]
        ),
        (.namesakes, [.lieuNaissance: Level.Lieu.different, .dateNaissance: Level.Date.different]),
        (.namesakes, [.dateNaissance: Level.Date.generation, .adresse: Level.Adresse.same]),
        (nil, [.dateNaissance: Level.Date.generation, .autresPrenoms: Level.Autres.same]),
        (nil, [.dateNaissance: Level.Date.different]),
        (.otherName, [.nom: Level.Nom.different]), (nil, [.nom: Level.Nom.different, .telephone: Level.Exact.same]),
    ]

    @Test(
        "Twins, homonyms, namesakes and other names are refused, unless something personal is shared",
        arguments: 0..<cases.count
    )
    func refusals(_ number: Int) {
        let (expected, changes) = Self.cases[number]
        let pattern = Self.pattern(Self.sameDay.merging(changes) { $1 })
        #expect(PairRules.refusal(of: pattern, .rniv) == expected)
        #expect(PairRules.refusal(of: pattern, .general) == nil)
    }

    @Test("A base that has telephones is one of patients, where twins and parents are known, whatever else it lacks")
    func withTelephones() {
        for changes in [
            [ComparedField.prenom: Level.Prenom.different], [.dateNaissance: Level.Date.generation],
        ] {
            let household = Self.sameDay.merging(changes) { $1 }.merging([.telephone: Level.Exact.same]) { $1 }
            #expect(PairRules.refusal(of: Self.pattern(household), .general) != nil)
        }
        #expect(PairRules.refusal(of: Self.pattern([.nom: 1, .telephone: 1, .lieuNaissance: 5]), .general) == nil)
    }

    @Test(
        "A date is a generation apart when nothing of it agrees and neither stands for an unknown day",
        arguments: [
            ("1940-01-10", "1966-10-20", true), ("1940-01-10", "1954-10-20", true),
            ("1940-01-10", "1953-10-20", false), ("1940-01-10", "2001-10-20", false),
            ("1940-01-10", "1966-01-20", false), ("1940-01-10", "1966-10-10", false),
            ("1940-01-01", "1966-10-20", false), ("1966-10-20", "1940-12-31", false),
        ]
    )
    func generations(_ one: String, _ other: String, _ isGeneration: Bool) {
        let base = PatientBase([one, other].map { PatientEntry(reference: $0, [.dateNaissance: $0]) })
        for (left, right) in [(0, 1), (1, 0)] {
            let level = DateComparator.level(base.rows[left], base.rows[right])
            #expect((level == Level.Date.generation) == isGeneration)
        }
    }

    @Test("Where twins or homonyms explain a pair too, it must weigh more than the threshold")
    func margin() {
        // Chance, which only a base can measure, is left out.
        let shares = [1e-4, 1e-30, 1e-4, 1e-4, 1e-4, 1e-4]
        let model = LinkageModel(table: DefaultProbabilities.table, shares: shares, profile: .rniv)
        let household: [ComparedField: Int] = [.telephone: Level.Exact.same, .adresse: Level.Adresse.same]
        let twins = household.merging([.prenom: Level.Prenom.part]) { $1 }
        let homonyms = [.telephone: Level.Exact.different, .adresse: Level.Adresse.different]
            .merging([ComparedField.lieuNaissance: Level.Lieu.different]) { $1 }
        let family = household.merging([
            .prenom: Level.Prenom.different, .dateNaissance: Level.Date.different,
            .lieuNaissance: Level.Lieu.different,
        ]) { $1 }
        for (changes, margin) in [
            (twins, LinkageModel.lookAlikeMargin), (homonyms, LinkageModel.lookAlikeMargin), (family, 0),
        ] {
            #expect(model.margin(of: Self.pattern(Self.sameDay.merging(changes) { $1 })) == margin)
        }
    }

    @Test("Two places where many were born are no slip of each other: Morocco and Tunisia, but not 99359")
    func places() {
        var population = Population(seed: 32, people: 200)
        for place in ["99350", "99351", "99359"] {
            for _ in 0..<(place == "99359" ? 1 : 8) { _ = population.addPair(changing: [.lieuNaissance: place]) }
        }
        let base = population.base
        let comparator = PairComparator(base, .rniv)
        func level(_ one: String, _ other: String) -> Int? {
            let rows = [one, other].map { text in
                base.rows.first { $0.lieu == PackedPlace(Array(text.utf8).span) }
            }
            guard let left = rows[0], let right = rows[1] else { return nil }
            return comparator.compare(left, right).pattern[.lieuNaissance]
        }
        #expect(level("99350", "99351") == Level.Lieu.department)
        #expect(level("99350", "99359") == Level.Lieu.near)
    }
}
