/// Adds the pairs that a third record tells: when A is B and B is C, A is C.
enum Triangles {
    /// The weight that both pairs must have, in bits.
    static let leastWeight: Float = 4

    /// Finds the missing third sides.
    ///
    /// - Parameters:
    ///   - pairs: The pairs proposed.
    ///   - comparator: Compares the third side, which must not be proven distinct nor refused by a rule.
    ///   - profile: Says which rules hold.
    /// - Returns: The pairs to add, each with the weight of the weaker of the two that tell it, less one.
    static func missing(among pairs: [ScoredPair], _ comparator: PairComparator, _ profile: MatchingProfile)
        -> [ScoredPair]
    {
        var neighbours: [UInt32: [(record: UInt32, weight: Float)]] = [:]
        var known: Set<UInt64> = []
        for pair in pairs {
            known.insert(key(pair.left, pair.right))
            guard pair.weight >= leastWeight else { continue }
            neighbours[pair.left, default: []].append((pair.right, pair.weight))
            neighbours[pair.right, default: []].append((pair.left, pair.weight))
        }
        var added: [UInt64: ScoredPair] = [:]
        for (_, others) in neighbours where others.count > 1 && others.count <= 12 {
            for (position, one) in others.enumerated() {
                for other in others[..<position] {
                    let (left, right) = (min(one.record, other.record), max(one.record, other.record))
                    let key = key(left, right)
                    let weight = min(one.weight, other.weight) - 1
                    guard !known.contains(key), added[key]?.weight ?? -.infinity < weight else { continue }
                    let (row, otherRow) = (comparator.base.rows[Int(left)], comparator.base.rows[Int(right)])
                    let result = comparator.compare(row, otherRow)
                    // Whole lists that contradict each other are no error: the third record is the one in doubt.
                    guard !result.provenDistinct, PairRules.refusal(of: result.pattern, profile) == nil,
                        result.pattern[.autresPrenoms] != Level.Autres.different
                    else { continue }
                    added[key] = ScoredPair(
                        left: left,
                        right: right,
                        weight: weight,
                        pattern: result.pattern,
                        evidence: .thirdRecord
                    )
                }
            }
        }
        return added.values.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    private static func key(_ left: UInt32, _ right: UInt32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }
}
