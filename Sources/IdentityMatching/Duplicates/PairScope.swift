/// Which pairs are looked for.
enum PairScope: Sendable {
    /// Any two records of the base.
    case within
    /// A record before a place and one from it on: two bases, read one after the other.
    case across(Int)

    /// Whether two records, the earlier one first, are such a pair.
    func holds(_ left: UInt32, _ right: UInt32) -> Bool {
        switch self {
        case .within: true
        case .across(let place): left < place && right >= place
        }
    }

    /// How many pairs there are among so many records; never none, since it divides.
    func pairs(among count: Int) -> Double {
        switch self {
        case .within: Double(max(count, 2)) * Double(max(count - 1, 1)) / 2
        case .across(let place): Double(max(place, 1)) * Double(max(count - place, 1))
        }
    }
}
