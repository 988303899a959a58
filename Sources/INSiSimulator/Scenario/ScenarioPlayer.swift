/// The state of a scenario as requests come: which rule has its say, and how long to wait.
///
/// It waits for nothing itself.
public struct ScenarioPlayer: Sendable {
    private let rules: [Scenario.Rule]
    private var uses: [Int]
    private var calls = 0
    private var generator: SplitMix64

    /// What to do with one request.
    public struct Step: Sendable, Hashable {
        /// The number of the call, the first being 1.
        public let call: Int

        /// How long to wait first.
        public let delay: Duration

        /// What to do then.
        public let action: ScenarioAction
    }

    /// Begins a scenario.
    ///
    /// - Parameter scenario: The rules and the seed.
    public init(_ scenario: Scenario) {
        rules = scenario.rules
        uses = Array(repeating: 0, count: scenario.rules.count)
        generator = SplitMix64(state: scenario.seed)
    }

    /// Takes the next request.
    ///
    /// - Parameter request: What was read of it.
    /// - Returns: What to do with it.
    public mutating func step(for request: ScenarioRequest) -> Step {
        calls += 1
        for (index, rule) in rules.enumerated() where rule.condition.isMet(by: request, call: calls) {
            if let limit = rule.uses, uses[index] >= limit { continue }
            uses[index] += 1
            return Step(call: calls, delay: delay(of: rule.action.latency), action: rule.action)
        }
        return Step(call: calls, delay: .zero, action: ScenarioAction())
    }

    private mutating func delay(of latency: ScenarioAction.Latency?) -> Duration {
        switch latency {
        case nil: return .zero
        case .fixed(let delay): return delay
        case .uniform(let bounds):
            let milliseconds = (bounds.upperBound - bounds.lowerBound) / .milliseconds(1)
            return bounds.lowerBound + .milliseconds(Int64.random(in: 0...Int64(milliseconds), using: &generator))
        }
    }
}
