/// For each class and field, the probability of each level of agreement.
struct LevelTable: Sendable {
    static let stride = Level.count * ComparedField.allCases.count

    private(set) var probabilities = [Double](repeating: 0, count: stride * PairClass.allCases.count)

    subscript(pairClass: PairClass, field: ComparedField, level: Int) -> Double {
        get { probabilities[Self.index(pairClass, field, level)] }
        set { probabilities[Self.index(pairClass, field, level)] = newValue }
    }

    static func index(_ pairClass: PairClass, _ field: ComparedField, _ level: Int) -> Int {
        pairClass.rawValue * stride + field.rawValue * Level.count + level
    }

    /// Writes the probabilities of a field; those that are left out share what remains.
    mutating func set(_ pairClass: PairClass, _ field: ComparedField, _ weights: [Double]) {
        let total = weights.reduce(0, +)
        for (level, weight) in weights.enumerated() { self[pairClass, field, level + 1] = weight / total }
    }
}
