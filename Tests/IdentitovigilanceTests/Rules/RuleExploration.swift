import Identitovigilance

/// Every state that acts can reach, breadth first, with every act tried in each.
///
/// That a refused act changes nothing needs no check here: a refusal holds no identity. `rniv_explore.py` tries it where
/// there is one to change, in the session of `identito status`.
struct RuleExploration {
    private(set) var states = 0
    private(set) var transitions = 0
    private(set) var accepted = 0
    /// The states that each row of the rule book led to, by the name of the row.
    private(set) var landings: [String: Set<EtatIdentite>] = [:]
    /// The promises that the first act to break any has broken, each with the acts that led there.
    private(set) var broken: [String] = []

    private let bench: RuleBench
    private let acts: [NamedAct]

    private struct Node {
        let record: IdentityRecord?
        let path: [NamedAct]
    }

    /// Explores, up to the first broken promise.
    init(bench: RuleBench = RuleBench(), acts: [NamedAct]) {
        self.bench = bench
        self.acts = acts
        var queue = [Node(record: nil, path: [])]
        var seen: Set<AbstractState> = []
        var next = 0
        while next < queue.count, broken.isEmpty {
            let node = queue[next]
            next += 1
            checkReplay(of: node)
            for named in acts where broken.isEmpty {
                guard let after = step(named, from: node) else { continue }
                if seen.insert(AbstractState(after)).inserted {
                    queue.append(Node(record: after, path: node.path + [named]))
                }
            }
        }
        states = queue.count
    }

    private mutating func step(_ named: NamedAct, from node: Node) -> IdentityRecord? {
        transitions += 1
        let before = node.record
        let outcome = bench.outcome(of: named.act, on: before)
        let etat = before?.etat ?? .inexistante
        let row = bench.rules.row(for: ActCase(named.act, on: before), from: etat)
        guard case .accepted(let after) = outcome else { return nil }
        accepted += 1
        landings[row?.id ?? "none", default: []].insert(after.etat)
        for promise in RuleInvariants.broken(by: named.act, from: before, to: after) { report(promise, node, named) }
        return after
    }

    /// Replaying the acts gives the same record (design: acts in, status out).
    private mutating func checkReplay(of node: Node) {
        let entries = node.path.enumerated().map { index, named in
            JournalEntry(
                sequence: Int64(index + 1),
                identity: Scenario.id,
                version: index + 1,
                draft: JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: named.act),
                previous: .origin,
                digest: .origin
            )
        }
        // A journal that the rules refuse is no record either.
        let replayed = try? IdentityRecord.replaying(entries)
        if replayed != node.record { report("replay gives the same record", node, nil) }
    }

    private mutating func report(_ promise: String, _ node: Node, _ named: NamedAct?) {
        broken.append("\(promise): \((node.path + [named].compactMap(\.self)).map(\.name))")
    }

    /// The exploration of the standard rules, done once for all tests.
    static let standard = Result { RuleExploration(acts: try domain()) }

    /// Every act of the matrix, and those that only make sense after others.
    static func domain() throws -> [NamedAct] {
        let nia = RuleActs.nia
        return try RuleMatrix.rows().map(\.named) + [
            NamedAct("create without place", try Scenario.creation(RuleActs.person.with { $0.lieu = "99999" })),
            NamedAct("create sex I", try Scenario.creation(RuleActs.person.with { $0.sexe = "I" })),
            NamedAct("create rewritten", try Scenario.creation(RuleActs.rewritten)),
            NamedAct("answer NIA", try RuleActs.answer(nia)),
            NamedAct("app NIA", try RuleActs.app(nia)),
            NamedAct("flow NIA", try RuleActs.flow("VALI", ins: true, of: nia)),
            NamedAct("answer without place", try RuleActs.answer(RuleActs.person, replacing: .lieuNaissance, by: nil)),
            NamedAct("passport", Scenario.control("PA")),
            NamedAct("pair of a minor", Scenario.control("AN", with: "CN")),
            NamedAct("withdraw the card", try RuleActs.withdrawControl("CN")),
            NamedAct("strict traits as they were", try RuleActs.enter(RuleActs.person)),
            NamedAct("not fictive", RuleActs.unset(.fictive)),
            NamedAct("flow FICT", try RuleActs.flow("PROV", ins: false, ["FICT"])),
            NamedAct("flow HOMA", try RuleActs.flow("VALI", ins: true, ["HOMA", "DESA"])),
        ]
    }
}
