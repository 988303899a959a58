import Identitovigilance
import Testing

@Suite("Mutation of the rule book")
struct RuleMutationTests {
    /// Mutations that change nothing anybody could see, and why.
    static let equivalent: [String: String] = {
        let opened = "the effect `ouvrir` makes the identity of the same traits, and is refused with the same code"
        let applied = "the effect `appliquerReception` makes the same traits, and is refused with the same code"
        let adopted = "the effect `adopterINS` makes the same INS, and is refused with the same code"
        return [
            "U2 without traitsSaisissables": opened, "U8a without traitsSaisissables": opened,
            "C1 without traitsSaisissables": opened, "C2 without traitsSaisissables": applied,
            "U2 without insComplete": adopted, "U8a without insComplete": adopted,
            "M1 without sexeConnu": "no INS stands beside a local sex I: a promise that the model check keeps",
        ]
    }()

    @Test("Each row removed, flipped, or stripped of a state, a condition or an effect is seen by a check")
    func killed() throws {
        let checks = try RuleChecks()
        #expect(checks.firstRed(under: .standard) == nil)
        var survivors: Set<String> = []
        let mutations = RuleMutation.all(of: .standard)
        for mutation in mutations {
            guard let red = checks.firstRed(under: mutation.rules) else {
                survivors.insert(mutation.name)
                continue
            }
            print("mutation: \(mutation.name): \(red)")
        }
        print("mutations: \(mutations.count), \(survivors.count) survive, each with its reason")
        for name in survivors.sorted() { print("survivor: \(name): \(Self.equivalent[name] ?? "NO REASON")") }
        #expect(survivors == Set(Self.equivalent.keys))
    }
}

/// The checks of the rules, ready to run under any rule book.
struct RuleChecks {
    private let cells: [(row: RuleMatrix.Row, etat: EtatIdentite, before: IdentityRecord?, expected: ExpectedOutcome)]
    private let cases: [(rule: RuleCase, before: IdentityRecord?)]
    private let landings: [String: Set<EtatIdentite>]

    init() throws {
        let records = try RuleMatrix.states.map(RuleBench.record(in:))
        cells = try RuleMatrix.rows().flatMap { row in
            zip(zip(RuleMatrix.states, records), row.cells).map { (row, $0.0, $0.1, $1) }
        }
        cases = try RuleCase.all().map { ($0, try RuleBench().record(after: $0.path)) }
        landings = try RuleExploration.standard.get().landings
    }

    /// The first check that is red under a rule book, if one is.
    func firstRed(under rules: RuleBook) -> String? {
        for cell in cells {
            let named = cell.row.named
            let outcome = RuleBench(rules: rules).outcome(of: named.act, on: cell.before)
            if let red = red(named.act, cell.before, outcome, cell.expected) {
                return "\(named.name) from \(cell.etat): \(red)"
            }
        }
        for (rule, before) in cases {
            let outcome = RuleBench(rules: rules, policy: rule.policy).outcome(of: rule.act, on: before)
            if let red = red(rule.act, before, outcome, rule.expected) { return "\(rule.name): \(red)" }
        }
        return RuleLandings.wrong(in: rules, seen: landings).first.map { "landings of \($0)" }
    }

    private func red(
        _ act: Act,
        _ before: IdentityRecord?,
        _ outcome: ActOutcome,
        _ expected: ExpectedOutcome
    ) -> String? {
        let seen = ExpectedOutcome(outcome)
        if seen != expected { return "\(seen) instead of \(expected)" }
        guard case .accepted(let after) = outcome else { return nil }
        return RuleInvariants.broken(by: act, from: before, to: after).first
    }
}
