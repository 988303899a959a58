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

    @Test(
        "A block may be smaller the more records there are, from a million on",
        arguments: [(0, 40), (1_000_000, 40), (2_000_000, 20), (5_000_000, 8), (100_000_000, 8)]
    )
    func blockSize(count: Int, size: Int) { #expect(Blocks.largest(among: count) == size) }

    @Test("Entries of one key come together, records in order", arguments: [2, 999, 50_000, 300_000])
    func sorter(count: Int) {
        // A third each: keys that differ in their last bits, keys anywhere, one key for many.
        let entries = (0..<count).map { record -> (key: UInt64, record: UInt32) in
            let random = Hash.of(7, UInt64(record) / 3)
            let key = [UInt64(record / 5), Hash.of(random, UInt64(record) % 2), 1 << 63][record % 3]
            return (key, UInt32(record))
        }
        var sorter = EntrySorter(expecting: count)
        for entry in entries { sorter.add(entry.key, entry.record, isSecondary: entry.record % 7 == 0) }
        var groups: [UInt64: [UInt32]] = [:]
        sorter.forEachGroup { group in
            #expect(group.allSatisfy { $0.key == group.first?.key && $0.isSecondary == ($0.record % 7 == 0) })
            groups[group.first?.key ?? 0, default: []] += group.map(\.record)
        }
        let expected = Dictionary(grouping: entries, by: \.key).mapValues { $0.map(\.record) }
        #expect(groups == expected.filter { $0.value.count > 1 })
    }
}
