import Foundation

/// A rate as the table of results shows it.
enum RateText {
    /// Writes three significant digits, with `k` from ten thousand on and `M` from a million on, never an exponent.
    ///
    /// - Parameter rate: How many a second.
    /// - Returns: Such as `41.2`, `3,550`, `27.1 k`, `17.3 M`.
    static func text(_ rate: Double) -> String {
        // What is rounded to a thousand of one unit is one of the next.
        if rate >= 999_500 { return "\(number(rate / 1e6)) M" }
        if rate >= 9_995 { return "\(number(rate / 1e3)) k" }
        return number(rate)
    }

    private static func number(_ value: Double) -> String {
        guard value >= 999.5 else { return String(format: value >= 99.95 ? "%.0f" : "%.3g", value) }
        let rounded = Int((value / 10).rounded()) * 10
        return "\(rounded / 1000),\(String(format: "%03d", rounded % 1000))"
    }
}
