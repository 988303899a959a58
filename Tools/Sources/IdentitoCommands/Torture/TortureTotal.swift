internal import IdentitovigilanceTorture

/// The sums of many simulations.
struct TortureTotal {
    private(set) var violations = 0
    private let runs: Int
    private let start = ContinuousClock.now
    private var (steps, acknowledged, refused, calls, deaths) = (0, 0, 0, 0, 0)
    private var events: [String: Int] = [:]

    init(runs: Int) { self.runs = runs }

    mutating func add(_ report: TortureReport) {
        steps += report.steps
        acknowledged += report.acknowledged
        refused += report.refused
        calls += report.calls
        deaths += report.deaths
        violations += report.violations.count
        events.merge(report.events, uniquingKeysWith: +)
    }

    /// The sums, the time, and how often each fault struck.
    var lines: [String] {
        let faults = ["death", "network", "INSi", "another"]
        let struck = events.filter { event in faults.contains { event.key.hasPrefix($0) } }.sorted { $0.key < $1.key }
        let seconds = (ContinuousClock.now - start).components.seconds
        return struck.map { "  \($0.key): \($0.value)" } + [
            "\(runs) seeds: \(steps) steps, \(acknowledged) acts acknowledged, \(refused) refused, \(calls) INSi calls, "
                + "\(deaths) deaths, \(violations) violations, \(seconds) s"
        ]
    }
}
