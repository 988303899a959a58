/// Chooses, without any label, the weight from which pairs are proposed.
///
/// The model says of each pair how likely it is to be right; the mean over all the pairs proposed is the precision
/// that the model expects. The lowest weight is chosen that keeps it at the aim, and never one where a pair is more
/// likely wrong than right.
struct ThresholdChoice: Sendable {
    /// The weight, in bits.
    let weight: Float

    /// The precision that the model expects above it.
    let expectedPrecision: Double

    /// The weight that stands for certainty.
    static let certainWeight: Float = 99

    init(_ weights: [Float], aim: Double, imposed: Float? = nil) {
        let (floor, aim) = imposed.map { ($0, 0) } ?? (0, aim)
        let sorted = weights.sorted(by: >)
        var (right, count) = (0.0, 0.0)
        var chosen = (weight: Float(0), right: 0.0, count: 0.0)
        for weight in sorted {
            right += Self.probability(weight)
            count += 1
            if weight >= floor, right / count >= aim { chosen = (weight, right, count) }
        }
        // When the aim holds down to the floor, the floor is the threshold, whatever the lightest pair weighs.
        let isEnough = Int(chosen.count) == sorted.count { $0 >= floor }
        self.weight = imposed ?? (isEnough ? floor : max(floor, chosen.weight))
        expectedPrecision = chosen.count > 0 ? chosen.right / chosen.count : 1
    }

    /// The probability that a weight tells.
    static func probability(_ weight: Float) -> Double {
        1 / (1 + Double(LinkageModel.exp2(-min(max(weight, -50), 50))))
    }
}
