import Identitovigilance
import Testing

@testable import IdentityMatching

@Suite("Suspected duplicates")
struct DuplicateTests {
    private static func found(_ population: Population, threshold: Double? = nil, workers: Int = 2) async
        -> DuplicateReport
    {
        var finder = DuplicateFinder(population.base)
        finder.threshold = threshold
        finder.workers = workers
        return await finder.find()
    }

    private static func pair(_ report: DuplicateReport, _ pair: (String, String)) -> SuspectedPair? {
        report.first { $0.left == pair.0 && $0.right == pair.1 }
    }

    static let errors: [(SuspectedError, [PatientField: String], [PatientField: String])] = [
        (.nomMalSaisi, [.nomNaissance: "TCHITCHIBAN"], [.nomNaissance: "TCHITCHIBAM"]),
        (
            .nomMarital, [.nomNaissance: "HOUILLERES", .nomUtilise: "BRISANT"],
            [.nomNaissance: "BRISANT", .nomUtilise: ""]
        ),
        (.nomComposeTronque, [.nomNaissance: "HERMANTIER-CORSE"], [.nomNaissance: "HERMANTIER"]),
        (
            .nomPrenomInverses, [.nomNaissance: "PROVISOIR", .premierPrenom: "GATIEN", .listePrenoms: "GATIEN"],
            [.nomNaissance: "GATIEN", .premierPrenom: "PROVISOIR", .listePrenoms: "PROVISOIR"]
        ),
        (.dateInversee, [.dateNaissance: "1971-03-09"], [.dateNaissance: "1971-09-03"]),
        (.dateMalSaisie, [.dateNaissance: "1971-03-19"], [.dateNaissance: "1971-03-18"]),
        (.dateConventionnelle, [.dateNaissance: "1971-03-19"], [.dateNaissance: "1971-01-01"]),
        (.dateAbsente, [:], [.dateNaissance: ""]),
        (
            .prenomComposeTronque, [.premierPrenom: "MARIE-ODETTE", .listePrenoms: "MARIE-ODETTE"],
            [.premierPrenom: "MARIE", .listePrenoms: "MARIE"]
        ),
        (.lieuErrone, [.lieuNaissance: "63220"], [.lieuNaissance: "63990"]),
        (.diminutif, [.premierPrenom: "ELISABETH", .listePrenoms: ""], [.premierPrenom: "BABETH"]),
        (.matriculeMalSaisi, [.matricule: "275126322074974"], [.matricule: "275126322074984"]),
    ]

    @Test("Each error of the field is found and named (rniv-rules 3.4 to 3.7)")
    func eachError() async {
        var population = Population(seed: 11, people: 1000)
        let expected = Self.errors.map { population.addPair($0.1, changing: $0.2) }
        let report = await Self.found(population)
        for (pair, (error, _, _)) in zip(expected, Self.errors) {
            let found = Self.pair(report, pair)
            #expect(found?.errors.contains(error) == true, "\(error)")
            #expect((found?.probability ?? 0) > 0.5)
        }
    }

    @Test("Twins, homonyms, spouses, and a parent and child of one name are not proposed")
    func lookAlikes() async {
        var population = Population(seed: 12)
        let telephone = "0611223344"
        let twins = population.addPair(
            [.premierPrenom: "OCTAVE", .listePrenoms: "OCTAVE BASILE", .sexe: "M", .telephone: telephone],
            changing: [.premierPrenom: "MELCHIOR", .listePrenoms: "MELCHIOR AURELE"]
        )
        let homonyms = population.addPair(
            changing: [
                .lieuNaissance: "75113", .adresse: "9 PLACE DU MARCHE", .codePostal: "75013", .telephone: "0699887766",
                .listePrenoms: "",
            ]
        )
        let spouses = population.addPair(
            [
                .nomNaissance: "ISLEMADE", .premierPrenom: "OCTAVE", .listePrenoms: "OCTAVE", .sexe: "M",
                .telephone: telephone,
            ],
            changing: [
                .nomNaissance: "QUATREVENT", .nomUtilise: "ISLEMADE", .premierPrenom: "ZOE", .listePrenoms: "ZOE",
                .sexe: "F",
                .dateNaissance: "1950-02-11", .lieuNaissance: "69001",
            ]
        )
        let child = population.addPair(
            [.dateNaissance: "1950-04-12", .lieuNaissance: "63113"],
            changing: [.dateNaissance: "1981-11-30", .lieuNaissance: "69382", .listePrenoms: ""]
        )
        let report = await Self.found(population)
        for pair in [twins, homonyms, spouses, child] { #expect(Self.pair(report, pair) == nil) }
    }

    @Test(
        "One active INS is certain, whatever the rest; two different ones are never proposed (rniv-rules 6.4.4, 6.5.3)"
    )
    func ins() async throws {
        var population = Population(seed: 13)
        let (one, other) = (try Matricule("2751263220749").texte, try Matricule("2751263220750").texte)
        let same = population.addPair(
            [.matricule: one, .statut: "QUAL"],
            changing: [
                .nomNaissance: "TOUTAUTRE", .premierPrenom: "WOLFGANG", .listePrenoms: "", .dateNaissance: "1999-09-09",
            ]
        )
        let different = population.addPair(
            [.matricule: other, .statut: "QUAL"],
            changing: [.matricule: try Matricule("2751263220751").texte]
        )
        let inactive = population.addPair(
            [.matricule: try Matricule("1751263220752").texte, .statut: "PROV"],
            changing: [.matricule: try Matricule("1751263220753").texte, .statut: "QUAL"]
        )
        let report = await Self.found(population)
        #expect(Self.pair(report, same)?.evidence == .sameINS && Self.pair(report, same)?.weight == 99)
        #expect(Self.pair(report, same)?.errors.first == .insAttribueeATort)
        #expect(Self.pair(report, different) == nil)
        // Only a retrieved or qualified identity holds an INS (1.2.1).
        #expect(Self.pair(report, inactive) != nil)
        let all = await Self.found(population, threshold: -100)
        #expect(Self.pair(all, different) == nil)
    }

    @Test("The same base gives the same pairs, on any number of threads")
    func deterministic() async {
        var population = Population(seed: 14)
        for _ in 0..<40 { _ = population.addPair(changing: [.lieuNaissance: "", .telephone: ""]) }
        let one = await Self.found(population, workers: 1)
        for workers in [2, 3, 8] {
            let more = await Self.found(population, workers: workers)
            #expect(Array(one) == Array(more) && one.threshold == more.threshold)
            #expect(one.expectedPrecision == more.expectedPrecision)
        }
        #expect(one.threshold == 0 && one.count >= 40)
    }

    @Test("The precision that the model expects is about the true one, and nearly all is found, without any label")
    func precision() async {
        var population = Population(seed: 15, people: 2000)
        var truth: Set<[String]> = []
        for round in 0..<300 {
            let changes: [PatientField: String] =
                switch round % 5 {
                case 0: [.telephone: "0612000000", .adresse: ""]
                case 1: [.lieuNaissance: "", .listePrenoms: ""]
                case 2: [.dateNaissance: "1900-01-01"]
                case 3: [.sexe: "I", .telephone: ""]
                default: [:]
                }
            let pair = population.addPair(changing: changes)
            truth.insert([pair.0, pair.1])
        }
        let report = await Self.found(population)
        let right = report.count { truth.contains([$0.left, $0.right]) }
        #expect(Double(right) >= 0.98 * Double(report.count) && right >= 290)
        #expect(report.expectedPrecision > 0.98)
        #expect(report.redundantRecords <= report.count)
    }

    @Test("A pair that only a third record tells is proposed, and says so")
    func thirdRecord() async {
        var population = Population(seed: 16)
        var person = population.person()
        person[.nomNaissance] = "WAMBRECHIES"
        person[.nomUtilise] = "YVETEAUX"
        person[.courriel] = "a@exemple.fr"
        population.add(person)
        population.add(
            person.merging([
                .nomNaissance: "YVETEAUX", .nomUtilise: "", .dateNaissance: "", .telephone: "", .adresse: "",
                .codePostal: "",
            ]) { $1 }
        )
        population.add(
            person.merging([.nomUtilise: "", .lieuNaissance: "", .courriel: "", .telephone: "", .listePrenoms: ""]) {
                $1
            }
        )
        let report = await Self.found(population)
        let last = population.entries.count - 1
        let third = report.first { $0.left == String(last - 1) && $0.right == String(last) }
        #expect(third == nil || third?.evidence == .thirdRecord || (third?.weight ?? 0) > 0)
        #expect(report.contains { $0.left == String(last - 2) && $0.right == String(last) })
    }

    @Test("A base without the traits that tell twins apart is matched by name, date and address")
    func general() async {
        let kept: Set<PatientField> = [.nomNaissance, .premierPrenom, .dateNaissance, .adresse, .codePostal]
        var population = Population(seed: 17, people: 0)
        for _ in 0..<800 { population.add(population.person().filter { kept.contains($0.key) }) }
        let base = population.base
        #expect(MatchingProfile(fitting: base) == .general)
        #expect(MatchingProfile(fitting: Population(seed: 1, people: 50).base) == .rniv)
        _ = await DuplicateFinder(base).find()
    }

    @Test("Of two bases, pairs of one record of each are told, also through a third record, and none of one base")
    func twoBases() async {
        var population = Population(seed: 19, people: 0)
        let people = (0..<400).map { _ in population.person() }
        for person in people { population.add(person) }
        let double = population.person()
        let within = population.addPair(double, changing: [.telephone: ""])
        let firstCount = population.entries.count
        for copied in [0, 7, 21] { population.add(people[copied]) }
        let withinSecond = population.addPair(changing: [.telephone: ""])
        population.add(double)
        let last = String(population.entries.count - 1)
        var finder = DuplicateFinder(population.base)
        func pairs() async -> Set<[String]> { Set(await finder.find().map { [$0.left, $0.right] }) }

        let copies = [["0", String(firstCount)], ["7", String(firstCount + 1)], ["21", String(firstCount + 2)]]
        let across = Set(copies + [[within.0, last], [within.1, last]])
        #expect(await pairs() == across.union([[within.0, within.1], [withinSecond.0, withinSecond.1]]))
        finder.firstBaseCount = firstCount
        #expect(await pairs() == across)
    }

    @Test("Without sex and place, the same street under another number brings mistyped names together")
    func street() async throws {
        var population = Population(seed: 20, people: 0)
        let kept: Set<PatientField> = [.nomNaissance, .premierPrenom, .dateNaissance, .adresse, .codePostal]
        for _ in 0..<800 { population.add(population.person().filter { kept.contains($0.key) }) }
        let one: [PatientField: String] = [
            .nomNaissance: "YVETEAUX", .premierPrenom: "MELUSINE", .dateNaissance: "1962-04-09",
            .adresse: "15 CHEMIN DU VIEUX LAVOIR", .codePostal: "63410",
        ]
        population.add(one)
        // Neither name has the sound of the other's, there is no date, and no other pass brings them together.
        population.add(
            one.merging([
                .nomNaissance: "YVETERUX", .premierPrenom: "MELUSIME", .dateNaissance: "",
                .adresse: "51 CHEMIN DU VIEUX LAVOIR", .codePostal: "64310",
            ]) { $1 }
        )
        let report = await Self.found(population, threshold: -20)
        #expect(report.profile == .general)
        let pair = try #require(Self.pair(report, ("800", "801")))
        #expect(pair.fields.first { $0.field == .adresse }?.agreement == .near)
    }

    @Test("Empty and tiny bases give nothing and do not fail", arguments: 0...2)
    func tiny(_ count: Int) async {
        let report = await Self.found(Population(seed: 18, people: count))
        #expect(report.isEmpty)
    }
}
