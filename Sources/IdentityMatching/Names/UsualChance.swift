/// What two persons taken at random share by chance, where a base is too small to show it.
///
/// Two records of one name are all of a base of two: that says nothing of how common the name is. Ours (no text gives
/// figures): orders of magnitude for France, worth little once a base has a thousand records.
enum UsualChance {
    /// The number of pairs that what is usual counts for.
    private static let pairs = 5_000.0

    /// The chance of an agreement.
    ///
    /// - Parameters:
    ///   - agreeing: How many pairs of the base agree, each counted in both orders.
    ///   - count: How many records have a value.
    ///   - usual: The chance in a large base.
    /// - Returns: The chance, between what the base shows and what is usual.
    static func mixed(_ agreeing: Int, among count: Int, usual: Double) -> Double {
        (Double(agreeing) + pairs * usual) / (Double(count) * Double(max(count - 1, 0)) + pairs)
    }
}
