/// The weights by which two records are judged, and the threshold above which they are proposed.
///
/// The weight of a pair is the logarithm in base 2 of the odds that both records are one person: 0 is an even chance,
/// 10 is a thousand to one. It is the sum of a prior and of one term a field, the Fellegi-Sunter model, against the
/// likeliest of the other explanations.
struct LinkageModel: Sendable {
    /// Probabilities of the levels.
    var table: LevelTable

    /// The share of each class among all the pairs of the base.
    var shares: [Double]

    /// Logarithms in base 2, by class, field and level; 0 for an absent value.
    private(set) var logarithms: [Float]
    private(set) var priors: [Float]

    let profile: MatchingProfile

    init(table: LevelTable, shares: [Double], profile: MatchingProfile) {
        self.profile = profile
        self.table = table
        self.shares = shares
        logarithms = []
        priors = []
        update()
    }

    mutating func update() {
        logarithms = table.probabilities.map { $0 > 0 ? Float(Self.log2($0)) : 0 }
        priors = shares.map { Float(Self.log2($0)) }
    }

    /// The weight of a pair.
    func weight(of pattern: AgreementPattern) -> Float {
        let same = score(of: pattern, .samePerson)
        var (best, sum): (Float, Float) = (-.infinity, 0)
        for pairClass in PairClass.rivals {
            let other = score(of: pattern, pairClass)
            if other > best {
                sum = sum * Self.exp2(best - other) + 1
                best = other
            } else {
                sum += Self.exp2(other - best)
            }
        }
        return same - best - Float(Self.log2(Double(sum)))
    }

    /// The likeliest explanation but "one person".
    func rival(of pattern: AgreementPattern) -> PairClass {
        PairClass.rivals.max {
            score(of: pattern, $0) < score(of: pattern, $1)
        } ?? .unrelated
    }

    /// What a pair that twins or homonyms explain too must weigh beyond the threshold, in bits: sixteen times the odds, since
    /// a collision is worse than a duplicate (rniv-rules 6.4.3).
    static let lookAlikeMargin: Float = 4

    /// What a pair must weigh beyond the threshold, in bits.
    func margin(of pattern: AgreementPattern) -> Float {
        switch rival(of: pattern) {
        case .twins: Self.lookAlikeMargin
        case .homonyms: pattern.tellsNamesakesApart ? Self.lookAlikeMargin : 0
        case .unrelated, .family, .namesakes, .samePerson: 0
        }
    }

    func score(of pattern: AgreementPattern, _ pairClass: PairClass) -> Float {
        var score = priors[pairClass.rawValue]
        var bits = pattern.bits
        var index = pairClass.rawValue * LevelTable.stride
        while bits != 0 {
            score += logarithms[index + Int(bits & 0xF)]
            bits >>= 4
            index += Level.count
        }
        return score
    }

    /// What a field says for "one person" against another explanation, in bits.
    func term(_ field: ComparedField, level: Int, against rival: PairClass) -> Float {
        logarithms[LevelTable.index(.samePerson, field, level)] - logarithms[LevelTable.index(rival, field, level)]
    }

    /// 2 to a power, without the C library; exact enough for probabilities.
    static func exp2(_ power: Float) -> Float {
        guard power > -60 else { return 0 }
        let whole = power.rounded(.down)
        let fraction = power - whole
        let series = 1 + fraction * (0.6931472 + fraction * (0.2402265 + fraction * (0.0555041 + fraction * 0.0096181)))
        return series * Float(sign: .plus, exponent: Int(whole), significand: 1)
    }

    /// The logarithm in base 2, without the C library.
    static func log2(_ value: Double) -> Double {
        guard value > 0 else { return -60 }
        var mantissa = value.significand
        var exponent = Double(value.exponent)
        if mantissa > 1.414_213_562_373_095_1 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
        // The series of the inverse hyperbolic tangent, which converges fast so near 1.
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        let series =
            ratio * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9 + square / 11)))))
        return exponent + 2 * series / 0.693_147_180_559_945_3
    }
}
