import Testing

@testable import IdentityMatching

@Suite("Comparisons that stop early")
struct WeightBoundTests {
    @Test("Only pairs under the floor are given up, the others agree as when all is compared", arguments: [0, 8])
    func givenUp(floor: Float) async {
        var population = Population(seed: 31, people: 120)
        for name in ["TCHITCHIBAN", "HOUILLERES", "HERMANTIER"] {
            _ = population.addPair([.nomNaissance: name], changing: [.lieuNaissance: "", .telephone: ""])
            _ = population.addPair([.nomNaissance: name], changing: [.nomNaissance: name + "E", .adresse: ""])
        }
        let base = population.base
        let comparator = PairComparator(base, .rniv)
        var start = DefaultProbabilities.table
        await UnrelatedMeasure.fill(&start, comparator)
        let pairs = Double(base.count * (base.count - 1) / 2)
        let model = ModelTrainer(.rniv).train(from: start, pairs: pairs, scale: 1)
        let bound = WeightBound(model, floor: floor)
        var kept = 0
        for left in base.rows.indices {
            for right in base.rows.indices.dropFirst(left + 1) {
                let whole = comparator.compare(base.rows[left], base.rows[right]).pattern
                if let stopped = comparator.compare(base.rows[left], base.rows[right], above: bound) {
                    #expect(stopped.pattern == whole)
                    kept += 1
                } else {
                    #expect(model.weight(of: whole) < floor)
                }
            }
        }
        #expect(kept >= 6 && Double(kept) < pairs / 2)
    }

    @Test("A record takes 64 bytes, one line of the processor's cache")
    func rowSize() { #expect(MemoryLayout<PatientRow>.stride == 64) }
}
