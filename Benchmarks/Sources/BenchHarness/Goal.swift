import Foundation

/// What a ``Comparison`` should show.
public enum Goal: CustomStringConvertible {
    /// Our rate is at least so many times that of the peer.
    case times(Double)

    /// Our time is at most so many times that of the peer.
    case timeAtMost(Double)

    /// Our rate is at least that share of the peer's, in percent.
    case percent(Double)

    /// The words of the table.
    public var description: String {
        switch self {
        case .times(let least): "at least \(Self.short(least)) × its rate"
        case .timeAtMost(let most): "at most \(Self.short(most)) × its time"
        case .percent(let least): "at least \(Self.short(least)) % of its rate"
        }
    }

    /// Our rate over that of the peer, as the number that the goal speaks of.
    func ratio(_ rates: Double) -> Double {
        switch self {
        case .times: rates
        case .timeAtMost: 1 / rates
        case .percent: rates * 100
        }
    }

    func isMet(by ratio: Double) -> Bool {
        switch self {
        case .times(let least), .percent(let least): ratio >= least
        case .timeAtMost(let most): ratio <= most
        }
    }

    func text(_ ratio: Double) -> String {
        switch self {
        case .times, .timeAtMost: "\(Self.short(ratio)) ×"
        case .percent: "\(Self.short(ratio)) %"
        }
    }

    private static func short(_ number: Double) -> String {
        String(format: number >= 100 ? "%.0f" : "%.3g", number)
    }
}
