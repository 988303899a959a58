#if SQLite
import Foundation
import Testing

/// The power goes in the middle of the use of a store.
///
/// `make power-loss` runs 1,000 seeds; `IDENTITOVIGILANCE_POWER_LOSS_SEED=n` runs the one that a failure named.
struct PowerLossTests {
    private static let environment = ProcessInfo.processInfo.environment

    private static var seeds: Range<Int> {
        if let seed = environment["IDENTITOVIGILANCE_POWER_LOSS_SEED"].flatMap({ Int($0) }) { return seed..<seed + 1 }
        return 0..<(environment["IDENTITOVIGILANCE_POWER_LOSS"].flatMap { Int($0) } ?? 60)
    }

    @Test func acknowledgedCallsSurviveAPowerCut() async throws {
        let seeds = Self.seeds
        let result = await #expect(
            processExitsWith: .success,
            observing: [\.standardErrorContent]
        ) { [first = seeds.lowerBound as Int, count = seeds.count as Int] in
            try SimulatedDisk.install()
            var total = PowerLossReport()
            for seed in first..<first + count {
                let report = try await PowerLossTests.run(seed)
                #expect(report.violation == nil, "seed \(seed)")
                total.add(report)
            }
            PowerLossTests.tell(total, count)
        }
        if let text = result.flatMap({ String(bytes: $0.standardErrorContent, encoding: .utf8) }) {
            for line in text.split(separator: "\n") where line.hasPrefix("power loss:") { print(line) }
        }
    }

    /// A harness that stays green over a store that promises nothing proves nothing.
    @Test(arguments: PowerLossRun.Plant.allCases)
    func lostCallsAreSeen(_ plant: PowerLossRun.Plant) async throws {
        await #expect(processExitsWith: .success) { [plant = plant as PowerLossRun.Plant] in
            try SimulatedDisk.install()
            var violations = 0
            for seed in 0..<20 where try await PowerLossTests.run(seed, plant).violation != nil { violations += 1 }
            #expect(violations > 5)
        }
    }

    private static func run(_ seed: Int, _ plant: PowerLossRun.Plant? = nil) async throws -> PowerLossReport {
        try await TemporaryDirectory.use { directory in
            var run = PowerLossRun(seed: UInt64(seed), plant: plant, in: directory)
            return try await run.run()
        }
    }

    private static func tell(_ total: PowerLossReport, _ seeds: Int) {
        let line = """
            power loss: \(seeds) seeds, \(total.cuts) cuts (\(total.cutsInOpening) in an opening), \
            \(total.acknowledged) calls acknowledged, \(total.unanswered) stored whole without an answer

            """
        FileHandle.standardError.write(Data(line.utf8))
    }
}
#endif
