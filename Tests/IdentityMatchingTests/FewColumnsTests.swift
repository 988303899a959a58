import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Duplicates in bases of few columns or few records")
struct FewColumnsTests {
    private static let three: [PatientField] = [.nomNaissance, .premierPrenom, .dateNaissance]

    private static func pairs(_ population: Population, keeping fields: [PatientField]) async -> Set<[String]> {
        let entries = population.entries.map { entry in
            PatientEntry(reference: entry.reference, Dictionary(uniqueKeysWithValues: fields.map { ($0, entry[$0]) }))
        }
        return Set(await DuplicateFinder(PatientBase(entries)).find().map { [$0.left, $0.right] })
    }

    /// Of two records, all bear one name: that says nothing of how common it is.
    @Test(
        "Two equal records are proposed, however small the base",
        arguments: [three, three + [.sexe], three + [.sexe, .lieuNaissance]],
        [0, 1, 20]
    )
    func smallBase(_ fields: [PatientField], _ others: Int) async {
        var population = Population(seed: 41, people: others)
        let pair = population.addPair(changing: [:])
        #expect(await Self.pairs(population, keeping: fields) == [[pair.0, pair.1]])
    }

    /// Nothing tells them from homonyms, who are rarer by far.
    @Test("Equal records are proposed where names, sex and date are all that is known")
    func equalRecords() async {
        var population = Population(seed: 42, people: 2000)
        let expected = (0..<60).map { _ in population.addPair(changing: [:]) }
        for fields in [Self.three, Self.three + [.sexe]] {
            let found = await Self.pairs(population, keeping: fields)
            #expect(expected.count { found.contains([$0.0, $0.1]) } >= 57)
            #expect(found.count <= 63)
        }
    }

    @Test("Where nothing tells two persons of one name apart, neither homonyms nor namesakes take the equal records")
    func lookAlikesLearnNothing() {
        var start = DefaultProbabilities.table
        for field in ComparedField.allCases {
            for level in 1..<Level.count { start[.unrelated, field, level] = 1e-3 }
        }
        var equal = AgreementPattern()
        for (field, level) in [(ComparedField.nom, 4), (.prenom, 4), (.dateNaissance, Level.Date.same), (.sexe, 1)] {
            equal[field] = level
        }
        var trainer = ModelTrainer(.rniv)
        trainer.add(equal, .none, count: 300)
        let pairs = 5e7
        let model = trainer.train(from: start, pairs: pairs, scale: 1)
        // What is believed of 10,000 records before any is seen, and no more.
        #expect(abs(model.shares[PairClass.homonyms.rawValue] * pairs - 20) < 0.01)
        #expect(model.shares[PairClass.namesakes.rawValue] * pairs <= 1)
        #expect(model.margin(of: equal) == 0 && model.weight(of: equal) > 2)
    }

    @Test("Twins are not proposed where names and dates are all that is known")
    func twins() async {
        var population = Population(seed: 43, people: 2000)
        let equal = (0..<60).map { _ in population.addPair(changing: [:]) }
        let twins = (0..<40).map { number in
            population.addPair(
                [.premierPrenom: ["OCTAVE", "GATIEN", "ARMEL", "BASILE"][number % 4]],
                changing: [.premierPrenom: ["ZOE", "HORTENSE", "MELCHIOR"][number % 3]]
            )
        }
        let found = await Self.pairs(population, keeping: Self.three)
        #expect(twins.count { found.contains([$0.0, $0.1]) } <= 2)
        #expect(equal.count { found.contains([$0.0, $0.1]) } >= 54)
    }

    @Test("A parent and a child of one name and one household are not proposed (rniv-rules 6.4.3)")
    func parents() async {
        var population = Population(seed: 44, people: 2000)
        for _ in 0..<60 { _ = population.addPair(changing: [:]) }
        let parents = (0..<10).map { number in
            population.addPair(
                [.dateNaissance: "19\(40 + number)-01-10", .listePrenoms: ""],
                changing: [.dateNaissance: "19\(66 + number)-10-2\(number)"]
            )
        }
        let found = await Self.pairs(population, keeping: PatientField.allCases.filter { $0 != .reference })
        for pair in parents { #expect(!found.contains([pair.0, pair.1])) }
    }

    @Test("Records of one active INS are all linked, however many there are (rniv-rules 6.4.4)", arguments: [60, 450])
    func oneINS(_ count: Int) async {
        var population = Population(seed: 45, people: 50)
        for _ in 0..<count {
            population.add(population.person().merging([.matricule: "275126322074974", .statut: "QUAL"]) { $1 })
        }
        let found = await Self.pairs(population, keeping: PatientField.allCases.filter { $0 != .reference })
        if count <= Blocks.largestOfINS { #expect(found.count == count * (count - 1) / 2) }
        var reached: Set = ["50"]
        var waiting = ["50"]
        while let one = waiting.popLast() {
            for pair in found where pair.contains(one) {
                for other in pair where reached.insert(other).inserted { waiting.append(other) }
            }
        }
        #expect(reached.count == count)
    }

    @Test("Look-alikes are named only where what they would not share differs or is not known")
    func namedLookAlikes() {
        let same: [ComparedField: Int] = [.nom: 1, .prenom: 1, .dateNaissance: Level.Date.same]
        let cases: [(PairClass, [ComparedField: Int], [SuspectedError])] = [
            (.twins, [:], []), (.homonyms, [:], [.homonymesPossibles]), (.family, [:], []),
            (.homonyms, [.telephone: Level.Exact.same], []), (.namesakes, [:], []),
            (.twins, [.prenom: Level.Prenom.near], [.prenomMalSaisi, .jumeauxPossibles]),
            (.namesakes, [.dateNaissance: Level.Date.close], [.dateMalSaisie, .parentsPossibles]),
        ]
        for (rival, changes, expected) in cases {
            var pattern = AgreementPattern()
            for (field, level) in same.merging(changes, uniquingKeysWith: { $1 }) { pattern[field] = level }
            #expect(SuspectedError.reading(pattern, evidence: .weight, rival: rival) == expected)
        }
        var pattern = AgreementPattern()
        pattern[.nom] = Level.Nom.different
        pattern[.prenom] = Level.Prenom.different
        #expect(SuspectedError.reading(pattern, evidence: .sameINS, rival: .twins) == [.insAttribueeATort])
    }
}
