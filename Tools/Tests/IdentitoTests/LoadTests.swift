import Foundation
import INSiSimulator
import Testing

@testable import IdentitoCommands

@Suite("identito load")
struct LoadTests {
    @Test("A percentile is the true one or at most a thirty-second above it", arguments: [1, 7, 99, 5000])
    func percentiles(count: Int) {
        var random = SplitMix64(state: UInt64(count))
        let values = (0..<count).map { _ in 1 << Int.random(in: 0..<40, using: &random) }
            .map { Int.random(in: 0..<2 * $0, using: &random) }
        // Two halves that are added are as the whole.
        var (histogram, half) = (LatencyHistogram(), LatencyHistogram())
        for (index, value) in values.enumerated() {
            if index % 2 == 0 { histogram.note(microseconds: value) } else { half.note(microseconds: value) }
        }
        histogram.add(half)
        #expect(histogram.count == count && histogram.longest == values.max())
        let sorted = values.sorted()
        for hundredths in [1, 50, 90, 99, 100] {
            let exact = sorted[(count * hundredths + 99) / 100 - 1]
            let told = histogram.percentile(hundredths)
            #expect(told >= exact && told <= exact + exact / 32, "\(hundredths) %")
        }
    }

    @Test("Durations of nothing and below nothing are nothing; no durations have no percentile")
    func edges() {
        var histogram = LatencyHistogram()
        #expect(histogram.percentile(50) == 0)
        histogram.note(microseconds: -5)
        histogram.note(microseconds: 0)
        #expect(histogram.count == 2 && histogram.percentile(99) == 0 && histogram.longest == 0)
    }

    @Test("A short load says what it did, without an error, over a journal that is intact")
    func short() throws {
        let run = try IdentitoProcess.run(["load", "--users", "4", "--minutes", "0.02", "--patients", "40"])
        #expect(run.status == 0)
        for gesture in LoadGesture.allCases where gesture != .history { #expect(run.output.contains(gesture.rawValue)) }
        #expect(run.output.hasSuffix("the journal is intact\n"))
        #expect(!run.output.contains("  error "))
    }

    @Test("A file that exists is never loaded with fictional patients")
    func existing() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        let run = try IdentitoProcess.run(["load", "--minutes", "0.01", "--store", path])
        #expect(run.status == 64)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("mine".utf8))
    }
}
