import Testing

@testable import IdentityMatching

@Suite("Given names compared")
struct GivenNameTests {
    /// A base where Marie, Maria and Jeanne are borne by many, and the records to compare come last.
    private static func levels(_ left: [PatientField: String], _ right: [PatientField: String]) -> AgreementPattern {
        var population = Population(seed: 21, people: 400)
        for name in ["MARIE", "MARIA", "JEANNE", "FRANCOISE", "DANIELE", "DANIELLE"] {
            for _ in 0..<20 { population.add([.nomNaissance: "X", .premierPrenom: name]) }
        }
        population.add(left)
        population.add(right)
        let base = population.base
        let comparator = PairComparator(base, .rniv)
        return comparator.compare(base.rows[base.count - 2], base.rows[base.count - 1]).pattern
    }

    static let firsts: [(String, String, Int)] = [
        ("MARIE", "MARIA", Level.Prenom.nearNames), ("MARIE", "MARUE", Level.Prenom.near),
        ("MARIA", "MARUA", Level.Prenom.near),
        ("FRANCOISE", "FRANCOIZE", Level.Prenom.near),
        // Two writings that sound alike are one name, however many bear each.
        ("DANIELE", "DANIELLE", Level.Prenom.near), ("ELISABETH", "BABETH", Level.Prenom.diminutive),
        ("MAXIMILIEN", "MAXI", Level.Prenom.diminutive),
    ]

    @Test("Two names that many bear, a letter apart, are no slip; a slip is rare", arguments: 0..<firsts.count)
    func nearNames(_ number: Int) {
        let (left, right, expected) = Self.firsts[number]
        let pattern = Self.levels(
            [.nomNaissance: "ADRUN", .premierPrenom: left],
            [.nomNaissance: "ADRUN", .premierPrenom: right]
        )
        #expect(pattern[.prenom] == expected, "\(left) \(right)")
    }

    static let lists: [(String, String, Int)] = [
        ("ZOE BERTHE", "ZOE BERTHE", Level.Autres.same), ("ZOE JEANNE", "ZOE JEANNE", Level.Autres.sameCommon),
        ("ZOE JEANNE BERTHE", "ZOE JEANNE BERTHE", Level.Autres.same),
        ("ZOE JEANNE BERTHE", "ZOE BERTHE", Level.Autres.truncated), ("ZOE BERTHE", "ZOE", Level.absent),
        ("ZOE MARIE", "ZOE MARIA", Level.Autres.different), ("ZOE BERTHE", "ZOE BERTHA", Level.Autres.same),
        // ZOEA is near the first name, which is no other name.
        ("ZOEE ZOEA", "ZOEE ADELE", Level.Autres.different),
    ]

    @Test("One other name that many bear proves less than a rare one, or than two", arguments: 0..<lists.count)
    func others(_ number: Int) {
        let (left, right, expected) = Self.lists[number]
        let first = String(left.prefix { $0 != " " })
        let pattern = Self.levels(
            [.nomNaissance: "ADRUN", .premierPrenom: first, .listePrenoms: left],
            [.nomNaissance: "ADRUN", .premierPrenom: first, .listePrenoms: right]
        )
        #expect(pattern[.autresPrenoms] == expected, "\(left) / \(right)")
    }
}
