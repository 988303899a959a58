/// Measures in the base how two persons taken at random agree: the class `unrelated`.
enum UnrelatedMeasure {
    /// The most random pairs that are compared.
    static let sample = 60_000

    /// The parts of the sample, measured at the same time.
    private static let parts = 8

    /// Fills the class `unrelated` of a table.
    static func fill(_ table: inout LevelTable, _ comparator: PairComparator) async {
        let base = comparator.base
        let size = base.count > 1 ? min(sample, base.count * 20) / parts : 0
        let counts = await withTaskGroup(of: [Int].self) { group in
            for part in 0..<parts { group.addTask { count(part, of: size, comparator) } }
            return await group.reduce(into: [Int](repeating: 0, count: LevelTable.stride)) { sums, counts in
                for index in sums.indices { sums[index] += counts[index] }
            }
        }
        let exact = ExactChances(comparator)
        for field in ComparedField.allCases {
            let row = (0..<Level.count).map { Double(counts[field.rawValue * Level.count + $0]) }
            let known = max(row.dropFirst().reduce(0, +), 1)
            for level in 1..<Level.count {
                // Every level may happen once more than it was seen, a little.
                let seen = (row[level] + 0.2) / (known + 3)
                table[.unrelated, field, level] = exact.chance(field, level) ?? seen
            }
        }
    }

    /// How often each level is met in some random pairs, always the same.
    private static func count(_ part: Int, of size: Int, _ comparator: PairComparator) -> [Int] {
        let rows = comparator.base.rows
        var counts = [Int](repeating: 0, count: LevelTable.stride)
        var state = Hash.of(0x5EED, UInt64(part))
        func next() -> Int {
            state = Hash.of(state, 1)
            return Int(state % UInt64(rows.count))
        }
        for _ in 0..<size {
            let (left, right) = (next(), next())
            guard left != right else { continue }
            let pattern = comparator.compare(rows[left], rows[right]).pattern
            for field in ComparedField.allCases { counts[field.rawValue * Level.count + pattern[field]] += 1 }
        }
        return counts
    }
}
