import Foundation

/// Our work beside that of a peer, in one run.
///
/// Both are warmed up by one round, then measured in turn, the one that goes first changing each time (A B, B A, A B …),
/// so that what else happens on the machine falls on both. A round may be many short blocks of each, in turn as well: a disk
/// that is slow for a second is slow for both. Each rate is the median of the rounds; the ratio is the median of the ratios of
/// the rounds, with the lowest and the highest behind it.
public struct Comparison {
    private let work: String
    private let unit: String
    private let peer: String
    private let goal: Goal
    private let clock: RateClock
    private let blocks: Int

    /// How many rounds are measured, after one that is not.
    public let rounds: Int

    /// How often each contender does its work in all.
    public var calls: Int { (rounds + 1) * blocks }

    /// Describes a comparison.
    ///
    /// - Parameters:
    ///   - work: What is done, as the table of results calls it.
    ///   - unit: What is counted, for example `names`.
    ///   - peer: The peer.
    ///   - goal: What we want.
    ///   - clock: Which time the rates are made of.
    ///   - rounds: How many rounds, an odd number; BENCH_ROUNDS in the environment asks for others, for a profiler.
    ///   - blocks: How often each contender does its work in a round.
    public init(
        _ work: String,
        unit: String,
        beside peer: String,
        goal: Goal,
        clock: RateClock = .cpu,
        rounds: Int = 9,
        blocks: Int = 1
    ) {
        self.work = work
        self.unit = unit
        self.peer = peer
        self.goal = goal
        self.clock = clock
        self.blocks = blocks
        self.rounds = ProcessInfo.processInfo.environment["BENCH_ROUNDS"].flatMap(Int.init) ?? rounds
    }

    /// Measures, and prints one line of the table:
    /// `| work | peer | our rate | its rate | ratio (lowest–highest) | goal | met or missed |`.
    ///
    /// - Parameters:
    ///   - ours: Our contender.
    ///   - theirs: The peer.
    /// - Throws: What a contender throws.
    public func run(ours: Contender, theirs: Contender) async throws {
        var pairs: [(ours: Double, theirs: Double)] = []
        var oursIsFirst = true
        for _ in 0...rounds {
            var (mine, other) = (Sample.none, Sample.none)
            for _ in 0..<blocks {
                if oursIsFirst { mine += try await ours.sample() }
                other += try await theirs.sample()
                if !oursIsFirst { mine += try await ours.sample() }
                oursIsFirst.toggle()
            }
            pairs.append((mine.rate(by: clock), other.rate(by: clock)))
        }
        pairs.removeFirst()
        let ratios = pairs.map { goal.ratio($0.ours / $0.theirs) }.sorted()
        let ratio = ratios[rounds / 2]
        let (mine, other) = (rate(pairs.map(\.ours)), rate(pairs.map(\.theirs)))
        let range = "\(goal.text(ratio)) (\(goal.text(ratios[0]))–\(goal.text(ratios[rounds - 1])))"
        row([mine, other, range, goal.description, goal.isMet(by: ratio) ? "met" : "missed"])
    }

    /// Prints the line of a comparison that can't be made here.
    ///
    /// - Parameter reason: Why, in a few words.
    public func skip(_ reason: String) { row(["", "", "", goal.description, "not measured: \(reason)"]) }

    private func row(_ cells: [String]) {
        FileHandle.standardOutput.write(Data("| \(([work, peer] + cells).joined(separator: " | ")) |\n".utf8))
    }

    private func rate(_ rates: [Double]) -> String {
        "\(RateText.text(rates.sorted()[rates.count / 2])) \(unit)/s"
    }
}
