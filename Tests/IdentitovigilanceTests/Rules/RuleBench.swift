import Identitovigilance

/// Applies acts to fresh identities under a rule book, under the policy of a bench.
struct RuleBench: Sendable {
    var rules = RuleBook.standard
    var policy = VigilancePolicy.bench

    func outcome(of act: Act, on record: IdentityRecord?) -> ActOutcome {
        guard let record else {
            return IdentityRecord.creating(Scenario.id, by: act, at: Scenario.noon, policy: policy, under: rules)
        }
        return record.applying(act, at: Scenario.noon, policy: policy, under: rules)
    }

    /// The identity after several acts, all of which must be accepted.
    func record(after acts: [Act]) throws -> IdentityRecord? {
        try acts.reduce(nil as IdentityRecord?) { try outcome(of: $1, on: $0).get() }
    }

    /// The shortest acts that lead the identity of ``RuleActs`` to a state.
    static func acts(to etat: EtatIdentite) throws -> [Act] {
        let created = try Scenario.creation(RuleActs.person)
        let retrieved = try RuleActs.answer(RuleActs.person)
        return switch etat {
        case .inexistante: []
        case .provisoire: [created]
        case .bloquee: [created, RuleActs.set(.douteuse)]
        case .recuperee: [created, retrieved]
        case .validee: [created, Scenario.control()]
        case .qualifiee: [created, retrieved, Scenario.control()]
        case .close: [created, .cloreParFusion(try RuleActs.merge(nil, .provisoire))]
        }
    }

    /// The identity of ``RuleActs`` in a state, under the standard rules.
    static func record(in etat: EtatIdentite) throws -> IdentityRecord? {
        try RuleBench().record(after: acts(to: etat))
    }
}

/// What a table of rules says of an act: the state it leads to, or the code of its refusal.
enum ExpectedOutcome: Equatable, CustomStringConvertible {
    case state(EtatIdentite)
    case refusal(String)

    init(_ outcome: ActOutcome) {
        switch outcome {
        case .accepted(let record): self = .state(record.etat)
        case .refused(let refusal): self = .refusal(refusal.code.rawValue)
        }
    }

    /// A cell: P, B, R, V, Q, C for a state, `no` for `transitionInterdite`, `none` for `nonCree`, else the code.
    init(cell: String) {
        let states: [String: EtatIdentite] = [
            "P": .provisoire, "B": .bloquee, "R": .recuperee, "V": .validee, "Q": .qualifiee, "C": .close,
        ]
        let codes = ["no": "transitionInterdite", "none": "nonCree"]
        self = states[cell].map { .state($0) } ?? .refusal(codes[cell] ?? cell)
    }

    var description: String {
        switch self {
        case .state(let etat): etat.rawValue
        case .refusal(let code): code
        }
    }
}
