import Testing

@testable import IdentityMatching

@Suite("Records brought together by their keys")
struct BlockTests {
    private static func candidates(_ population: Population, _ record: Int) async -> [UInt32] {
        var found: [UInt32] = [77]
        await BlockIndex(population.base, .rniv, .within, workers: 2).candidates(of: record, into: &found)
        return found
    }

    @Test("A record meets the later ones of its blocks, each once and in order")
    func laterOnes() async {
        var population = Population(seed: 33, people: 0)
        let person = population.person()
        for _ in 0..<4 { population.add(person) }
        for record in 0..<4 {
            #expect(await Self.candidates(population, record) == Array(UInt32(record + 1)..<4))
        }
    }

    @Test("A second given name brings two records together only when one of them has it first or in use")
    func secondaryNames() async {
        func entry(_ nom: String, _ prenoms: String) -> [PatientField: String] {
            [
                .nomNaissance: nom, .premierPrenom: String(prenoms.prefix { $0 != " " }), .listePrenoms: prenoms,
                .dateNaissance: "1961-05-07",
            ]
        }
        var population = Population(seed: 34, people: 0)
        population.add(entry("ARBISSELEUR", "ZOE MARIE"))
        population.add(entry("KERTEPIVILLE", "ODETTE MARIE"))
        population.add(entry("MONTIVOUSAC", "MARIE"))
        #expect(await Self.candidates(population, 0) == [2])
        #expect(await Self.candidates(population, 1) == [2])
    }

    @Test("Thousands of one name are divided: the cost stays in proportion")
    func bounded() async {
        var population = Population(seed: 35, people: 0)
        for number in 0..<2000 {
            population.add([
                .nomNaissance: "MARTIN", .premierPrenom: "MARIE",
                .dateNaissance: "\(1930 + number % 80)-0\(1 + number % 9)-1\(number % 10)",
            ])
        }
        let index = await BlockIndex(population.base, .rniv, .within, workers: 2)
        var found: [UInt32] = []
        var total = 0
        for record in 0..<2000 {
            index.candidates(of: record, into: &found)
            total += found.count
        }
        #expect(total < 2000 * 40)
    }
}
