internal import Synchronization

/// Where the users of a load note what they waited for.
final class LoadBoard: Sendable {
    /// What was noted of one gesture.
    struct Tally: Sendable {
        var times = LatencyHistogram()
        var refused = 0
        var conflicts = 0
        var errors: [String: Int] = [:]
    }

    private let tallies = Mutex<[LoadGesture: Tally]>([:])

    func note(_ gesture: LoadGesture, took duration: Duration, _ result: LoadResult) {
        let parts = duration.components
        let microseconds = Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000)
        tallies.withLock { tallies in
            tallies[gesture, default: Tally()].times.note(microseconds: microseconds)
            switch result {
            case .done: break
            case .refused: tallies[gesture]?.refused += 1
            case .conflict: tallies[gesture]?.conflicts += 1
            case .failed(let code): tallies[gesture]?.errors[code, default: 0] += 1
            }
        }
    }

    var count: Int { tallies.withLock { $0.values.reduce(0) { $0 + $1.times.count } } }

    var errors: [String: Int] {
        tallies.withLock { $0.values.reduce(into: [:]) { $0.merge($1.errors, uniquingKeysWith: +) } }
    }

    /// One line for each gesture, and one for all.
    var lines: [String] {
        let tallies = tallies.withLock { $0 }
        var all = Tally()
        var lines = [Self.line("gesture", ["count", "p50 ms", "p99 ms", "max ms", "refused", "conflicts", "errors"])]
        for gesture in LoadGesture.allCases {
            guard let tally = tallies[gesture] else { continue }
            lines.append(Self.line(gesture.rawValue, Self.cells(tally)))
            all.times.add(tally.times)
            (all.refused, all.conflicts) = (all.refused + tally.refused, all.conflicts + tally.conflicts)
            all.errors.merge(tally.errors, uniquingKeysWith: +)
        }
        return lines + [Self.line("all", Self.cells(all))]
    }

    private static func cells(_ tally: Tally) -> [String] {
        let times = [tally.times.percentile(50), tally.times.percentile(99), tally.times.longest]
        return ["\(tally.times.count)"] + times.map(milliseconds)
            + ["\(tally.refused)", "\(tally.conflicts)", "\(tally.errors.values.reduce(0, +))"]
    }

    private static func milliseconds(_ microseconds: Int) -> String {
        "\(microseconds / 1000).\((microseconds % 1000) / 100)"
    }

    private static func line(_ name: String, _ cells: [String]) -> String {
        func space(after text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count))
        }
        return name + space(after: name, 24) + cells.map { space(after: $0, 10) + $0 }.joined()
    }
}
