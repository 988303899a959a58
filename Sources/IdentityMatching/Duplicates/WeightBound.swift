/// How much a pair can still weigh, while its fields are being compared.
struct WeightBound: Sendable {
    /// What has been compared so far.
    enum Stage: Int, CaseIterable {
        case facts
        case addresses
        case surnames

        /// The fields that are still to be compared.
        var remaining: [ComparedField] {
            let givenNames: [ComparedField] = [.prenom, .autresPrenoms]
            return switch self {
            case .facts: [.adresse, .commune, .nom] + givenNames
            case .addresses: [.nom] + givenNames
            case .surnames: givenNames
            }
        }
    }

    /// What each level of each field says for "one person" against chance.
    private let terms: [Float]

    /// By stage, what the fields compared must say at least.
    private let least: [Float]

    /// Prepares the bounds of a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - floor: The least weight of interest.
    init(_ model: LinkageModel, floor: Float) {
        let terms = ComparedField.allCases.flatMap { field in
            (0..<Level.count).map { model.term(field, level: $0, against: .unrelated) }
        }
        let prior = model.priors[PairClass.samePerson.rawValue] - model.priors[PairClass.unrelated.rawValue]
        self.terms = terms
        least = Stage.allCases.map { stage in
            let most = stage.remaining.map { field in
                terms[(field.rawValue * Level.count)..<((field.rawValue + 1) * Level.count)].max() ?? 0
            }
            return floor - prior - most.reduce(0, +)
        }
    }

    /// Whether a pair can reach the floor: its weight is never more than its weight against chance alone.
    ///
    /// - Parameters:
    ///   - pattern: How the fields compared agree; the others are absent.
    ///   - stage: What has been compared.
    /// - Returns: Whether it can.
    func admits(_ pattern: AgreementPattern, after stage: Stage) -> Bool {
        var sum: Float = 0
        var bits = pattern.bits
        var index = 0
        while bits != 0 {
            sum += terms[index + Int(bits & 0xF)]
            bits >>= 4
            index += Level.count
        }
        return sum >= least[stage.rawValue]
    }
}
