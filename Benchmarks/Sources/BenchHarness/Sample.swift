/// What work of one contender took.
public struct Sample: Sendable {
    static let none = Sample(units: 0, wall: 0, cpu: 0)

    /// How often the work was done.
    public let units: Int

    /// The time that passed, in seconds.
    public let wall: Double

    /// The time of every thread of the process on a processor, in seconds: that of the one thread where there is but one.
    public let cpu: Double

    /// Describes work.
    ///
    /// - Parameters:
    ///   - units: How often the work was done.
    ///   - wall: The time that passed, in seconds.
    ///   - cpu: The time on a processor, in seconds.
    public init(units: Int, wall: Double, cpu: Double) {
        self.units = units
        self.wall = wall
        self.cpu = cpu
    }

    static func += (sum: inout Sample, more: Sample) {
        sum = Sample(units: sum.units + more.units, wall: sum.wall + more.wall, cpu: sum.cpu + more.cpu)
    }

    /// How often the work was done in a second.
    ///
    /// - Parameter clock: The clock.
    /// - Returns: The rate.
    func rate(by clock: RateClock) -> Double {
        switch clock {
        case .cpu: Double(units) / cpu
        case .wall: Double(units) / wall
        }
    }
}

/// Which time a rate is made of.
public enum RateClock: Sendable {
    /// Time on a processor: for work that only computes; other programs on the machine hardly change it.
    case cpu

    /// Time that passed: for work that waits for a disk or a network.
    case wall
}
