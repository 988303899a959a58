import Foundation
internal import IdentitovigilanceSQLite
internal import IdentitovigilanceTorture

/// Many simulations, some at the same time; each has a base of its own.
struct TortureRuns: Sendable {
    let first: UInt64
    let count: Int
    let steps: Int
    let jobs: Int
    let usesSQLite: Bool

    /// Runs them and hands each report over, in the order of the seeds.
    func run(_ take: (TortureReport) -> Void) async throws {
        try await withThrowingTaskGroup(of: TortureReport.self) { group in
            var (started, taken) = (0, 0)
            var early: [UInt64: TortureReport] = [:]
            while started < min(jobs, count) { start(&started, in: &group) }
            while let report = try await group.next() {
                if started < count { start(&started, in: &group) }
                early[report.seed] = report
                while let next = early.removeValue(forKey: first &+ UInt64(taken)) {
                    taken += 1
                    take(next)
                }
            }
        }
    }

    private func start(_ started: inout Int, in group: inout ThrowingTaskGroup<TortureReport, any Error>) {
        let seed = first &+ UInt64(started)
        started += 1
        group.addTask { try await simulate(seed) }
    }

    private func simulate(_ seed: UInt64) async throws -> TortureReport {
        guard usesSQLite else { return try await Torture(seed: seed, steps: steps).run() }
        let name = "identito-torture-" + UUID().uuidString
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("identites.sqlite").path
        return try await Torture(seed: seed, steps: steps, openStore: { try SQLiteIdentityStore(path: path) }).run()
    }
}
