/// What came of one simulation.
public struct TortureReport: Sendable, Hashable {
    /// The seed: the same one replays the same run.
    public let seed: UInt64

    /// How many steps were taken; fewer than asked for after a violation.
    public internal(set) var steps = 0

    /// How many acts users were told are stored.
    public internal(set) var acknowledged = 0

    /// How many acts users were told are refused.
    public internal(set) var refused = 0

    /// How many requests left for INSi.
    public internal(set) var calls = 0

    /// How many processes died.
    public internal(set) var deaths = 0

    /// The promises that were broken, which name no person.
    ///
    /// None is what is expected.
    public internal(set) var violations: [String] = []

    /// What happened, in order, one line each; identities are numbers.
    public internal(set) var trace: [String] = []

    /// How often each thing happened: gestures and their answers, faults of the network, deaths by their place.
    public internal(set) var events: [String: Int] = [:]

    /// The digest at the head of the journal, in hexadecimal: two runs that agree here stored the same acts.
    public internal(set) var head = ""

    init(seed: UInt64) { self.seed = seed }

    /// The run on one line.
    public var summary: String {
        "seed \(seed): \(steps) steps, \(acknowledged) acts acknowledged, \(refused) refused, \(calls) INSi calls, "
            + "\(deaths) deaths, \(violations.count) violations"
    }
}
