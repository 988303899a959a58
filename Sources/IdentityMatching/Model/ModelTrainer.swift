/// Learns the model from the base itself: expectation-maximisation on the candidate pairs, without labels.
///
/// What the base knows for certain anchors it: two records of one active INS are one person, two of different active
/// INS are two. The other pairs are shared among the classes by their present probability, the classes are measured
/// again, and so on (Fellegi and Sunter 1969; Winkler 1988; Larsen and Rubin 2001).
struct ModelTrainer {
    /// What is known of a pair before its fields are compared.
    enum Proof: Int {
        case none
        case samePerson
        case distinct
    }

    /// A pattern with its proof.
    struct Observation: Hashable {
        let pattern: AgreementPattern
        let proof: Proof
    }

    /// How often each pattern was met among the candidate pairs.
    private(set) var counts: [Observation: Int] = [:]

    private let profile: MatchingProfile
    private let maximumRounds = 20

    init(_ profile: MatchingProfile) { self.profile = profile }

    mutating func add(_ pattern: AgreementPattern, _ proof: Proof, count: Int = 1) {
        counts[Observation(pattern: pattern, proof: proof), default: 0] += count
    }

    mutating func merge(_ other: ModelTrainer) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    /// Learns.
    ///
    /// - Parameters:
    ///   - start: The defaults, with the class `unrelated` measured.
    ///   - pairs: The number of pairs of the whole base.
    ///   - scale: How many candidate pairs each pair of the sample stands for.
    /// - Returns: The model.
    func train(from start: LevelTable, pairs: Double, scale: Double) -> LinkageModel {
        var model = LinkageModel(table: start, shares: firstShares(pairs: pairs), profile: profile)
        // In a fixed order, so that sums round the same way at each run.
        let observations = counts.sorted {
            ($0.key.pattern.bits, $0.key.proof.rawValue) < ($1.key.pattern.bits, $1.key.proof.rawValue)
        }
        for _ in 0..<maximumRounds {
            let next = round(model, observations, start: start, pairs: pairs, scale: scale)
            let change = zip(next.table.probabilities, model.table.probabilities).map { abs($0 - $1) }.max() ?? 0
            model = next
            if change < 5e-4 { break }
        }
        return model
    }

    private func firstShares(pairs: Double) -> [Double] {
        // A base of n records has about n/10 duplicate pairs, n/10 pairs of a family, and few twins or namesakes.
        let records = (2 * pairs).squareRoot()
        let rest = [0.1, 0, 0.1, 0.01, 0.003, 0.002].map { $0 * records / pairs }
        return PairClass.allCases.map { $0 == .unrelated ? 1 : $0.exists(in: profile) ? rest[$0.rawValue] : 0 }
    }

    private func round(
        _ model: LinkageModel,
        _ observations: [(key: Observation, value: Int)],
        start: LevelTable,
        pairs: Double,
        scale: Double
    ) -> LinkageModel {
        var sums = [Double](repeating: 0, count: start.probabilities.count)
        var totals = [Double](repeating: 0, count: PairClass.allCases.count)
        var parts = totals
        var tellsHomonymsApart = false
        for (observation, count) in observations {
            share(model, observation, into: &parts)
            if observation.pattern.tellsNamesakesApart {
                tellsHomonymsApart = tellsHomonymsApart || observation.pattern[.dateNaissance] == Level.Date.same
            } else {
                // Else these classes would take what they explain as well as any other.
                parts[PairClass.homonyms.rawValue] = 0
                parts[PairClass.namesakes.rawValue] = 0
            }
            for pairClass in PairClass.allCases {
                let weight = parts[pairClass.rawValue] * Double(count)
                totals[pairClass.rawValue] += weight
                guard pairClass != .unrelated, weight > 1e-6 else { continue }
                var bits = observation.pattern.bits
                var index = pairClass.rawValue * LevelTable.stride
                while bits != 0 {
                    sums[index + Int(bits & 0xF)] += weight
                    bits >>= 4
                    index += Level.count
                }
            }
        }
        var table = start
        for pairClass in PairClass.allCases where pairClass != .unrelated {
            let strength = DefaultProbabilities.strength(pairClass)
            for field in ComparedField.allCases {
                let indices = (1..<Level.count).map { LevelTable.index(pairClass, field, $0) }
                let known = indices.map { sums[$0] }.reduce(0, +)
                for (level, index) in zip(1..., indices) {
                    let prior = start.probabilities[index] * strength
                    table[pairClass, field, level] = (sums[index] + prior) / (known + strength)
                }
            }
        }
        let first = firstShares(pairs: pairs)
        // In a base of a few records, one pair of each kind would be as many as duplicates.
        var shares = zip(totals, first).map { max($0 * scale, min(1, $1 * pairs)) / pairs }
        shares[PairClass.unrelated.rawValue] = 1
        if !tellsHomonymsApart { shares[PairClass.homonyms.rawValue] = first[PairClass.homonyms.rawValue] }
        for pairClass in PairClass.allCases where !pairClass.exists(in: profile) { shares[pairClass.rawValue] = 0 }
        return LinkageModel(table: table, shares: shares, profile: profile)
    }

    /// How much of a pair each class takes.
    private func share(_ model: LinkageModel, _ observation: Observation, into parts: inout [Double]) {
        guard observation.proof != .samePerson else {
            for index in parts.indices { parts[index] = index == PairClass.samePerson.rawValue ? 1 : 0 }
            return
        }
        var best = -Float.infinity
        for pairClass in PairClass.allCases {
            let isRuledOut = observation.proof == .distinct && pairClass == .samePerson
            let score = isRuledOut ? -.infinity : model.score(of: observation.pattern, pairClass)
            parts[pairClass.rawValue] = Double(score)
            best = max(best, score)
        }
        var total = 0.0
        for index in parts.indices {
            parts[index] = Double(LinkageModel.exp2(Float(parts[index]) - best))
            total += parts[index]
        }
        for index in parts.indices { parts[index] /= total }
    }
}
