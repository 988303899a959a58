/// Measures in the base how two persons taken at random agree: the class `unrelated`.
enum UnrelatedMeasure {
    /// The most random pairs that are compared.
    static let sample = 60_000

    /// Fills the class `unrelated` of a table.
    static func fill(_ table: inout LevelTable, _ comparator: PairComparator) {
        let base = comparator.base
        var counts = [Double](repeating: 0, count: LevelTable.stride)
        var state: UInt64 = 0x5EED
        func next() -> Int {
            state = Hash.of(state, 1)
            return Int(state % UInt64(max(base.count, 1)))
        }
        for _ in 0..<(base.count > 1 ? min(sample, base.count * 20) : 0) {
            let (left, right) = (next(), next())
            guard left != right else { continue }
            var pattern = comparator.compareFacts(base.rows[left], base.rows[right]).pattern
            comparator.compareNames(base.rows[left], base.rows[right], &pattern)
            for field in ComparedField.allCases { counts[field.rawValue * Level.count + pattern[field]] += 1 }
        }
        let exact = ExactChances(base, comparator.frequencies)
        for field in ComparedField.allCases {
            let row = (0..<Level.count).map { counts[field.rawValue * Level.count + $0] }
            let known = max(row.dropFirst().reduce(0, +), 1)
            for level in 1..<Level.count {
                // Every level may happen once more than it was seen, a little.
                let seen = (row[level] + 0.2) / (known + 3)
                table[.unrelated, field, level] = exact.chance(field, level) ?? seen
            }
        }
    }
}
