internal import ArgumentParser
internal import IdentitovigilanceTorture

/// `identito torture`: a whole structure under faults, decided by a seed; a failure is replayed by its seed.
struct TortureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torture",
        abstract: "Simulate desks, stores and INSi under faults, and check after each step what must be so.",
        discussion: "Exit status 70 when a promise is broken; the seed that is printed replays it."
    )

    @Option(help: "The first seed.")
    var seed: UInt64 = 1

    @Option(help: "How many steps each simulation takes.")
    var steps = 60

    @Option(help: "How many simulations to run, one a seed.")
    var seeds = 1

    @Option(help: "How many simulations run at the same time.")
    var jobs = 2

    @Flag(help: "Print what happens, one line each.")
    var trace = false

    @Flag(help: "Keep the identities in an SQLite file, which each process opens for itself.")
    var sqlite = false

    func validate() throws {
        guard steps > 0, seeds > 0, jobs > 0 else { throw ValidationError("the numbers start at 1") }
    }

    func run() async throws {
        var total = TortureTotal(runs: seeds)
        try await TortureRuns(first: seed, count: seeds, steps: steps, jobs: jobs, usesSQLite: sqlite).run { report in
            if trace { for line in report.trace { print(line) } }
            if seeds == 1 || !report.violations.isEmpty { print(report.summary) }
            if !report.violations.isEmpty {
                for violation in report.violations { print("  \(violation)") }
                let store = sqlite ? " --sqlite" : ""
                print("  replay: identito torture --seed \(report.seed) --steps \(steps)\(store) --trace")
            }
            total.add(report)
        }
        if seeds > 1 { for line in total.lines { print(line) } }
        if total.violations > 0 { throw ExitStatus.defect }
    }
}
