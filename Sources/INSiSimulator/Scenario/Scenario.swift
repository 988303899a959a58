/// What a simulated INSi does to the requests it receives: rules, tried in order, of which the first that fits has its say.
public struct Scenario: Sendable, Hashable {
    /// The rules, in order; a request that none fits is answered as usual.
    public var rules: [Rule]

    /// What the drawn latencies come from: the same seed gives the same ones.
    public var seed: UInt64

    /// Makes a scenario.
    ///
    /// - Parameters:
    ///   - rules: The rules, in order.
    ///   - seed: What the drawn latencies come from.
    public init(rules: [Rule], seed: UInt64 = 0) {
        self.rules = rules
        self.seed = seed
    }

    /// One rule.
    public struct Rule: Sendable, Hashable {
        /// Which requests it is about.
        public var condition: ScenarioCondition

        /// How many requests it takes before it is spent; nothing for any number.
        public var uses: Int?

        /// What it makes of them.
        public var action: ScenarioAction

        /// Makes a rule.
        ///
        /// - Parameters:
        ///   - condition: Which requests it is about; all by default.
        ///   - uses: How many requests it takes.
        ///   - action: What it makes of them.
        public init(_ condition: ScenarioCondition = ScenarioCondition(), uses: Int? = nil, action: ScenarioAction) {
            self.condition = condition
            self.uses = uses
            self.action = action
        }
    }
}
