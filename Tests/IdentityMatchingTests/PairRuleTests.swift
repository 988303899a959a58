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
        (nil, [.prenom: Level.Prenom.nearNames]),
        (.twins, [.prenom: Level.Prenom.nearNames, .sexe: Level.Sexe.different]),
        (
            .twins,
            [
                .prenom: Level.Prenom.part, .autresPrenoms: Level.Autres.different, .adresse: Level.Adresse.same,
            ]
        ),
        (.namesakes, [.lieuNaissance: Level.Lieu.different, .dateNaissance: Level.Date.different]),
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
}
