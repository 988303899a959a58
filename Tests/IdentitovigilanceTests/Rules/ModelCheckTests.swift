import Foundation
import INSiSimulator
import Identitovigilance
import Testing

@Suite("Model check of the rules")
struct ModelCheckTests {
    @Test("Every act in every reachable state keeps every promise (RNIV EXI SI 07 to 09, EXI ID 23 to 29)")
    func exhaustive() throws {
        let exploration = try RuleExploration.standard.get()
        print(
            "model check: \(exploration.states) states, \(exploration.transitions) transitions,"
                + " \(exploration.accepted) accepted, \(exploration.broken.count) broken promises"
        )
        #expect(exploration.broken == [])
        #expect(exploration.states > 300 && exploration.transitions > 20_000)
        let states = exploration.landings.values.reduce(into: Set<EtatIdentite>()) { $0.formUnion($1) }
        #expect(states == Set(EtatIdentite.allCases).subtracting([.inexistante]))
    }

    @Test("Each row of the rule book is used, and leads to the states that it names and to no other")
    func landings() throws {
        let landings = try RuleExploration.standard.get().landings
        #expect(RuleLandings.wrong(in: .standard, seen: landings) == [])
    }

    @Test(
        "The exploration sees a rule that is broken",
        arguments: [
            ("D2 without archiverINS", "blocked: PROV, no INS, no control"),
            ("U4 without pieceSuffisante", "a control comes by an act of control"),
            ("M1 without archiverINS", "an INS that leaves is archived"),
        ]
    )
    func sighted(_ mutation: String, _ promise: String) throws {
        let mutant = try #require(RuleMutation.all(of: .standard).first { $0.name == mutation })
        let exploration = RuleExploration(bench: RuleBench(rules: mutant.rules), acts: try RuleExploration.domain())
        #expect(exploration.broken.contains { $0.hasPrefix(promise) })
    }

    /// The number of acts: `IDENTITO_WALK_ACTS`, or one that keeps the suite quick in a debug build.
    private static let acts = ProcessInfo.processInfo.environment["IDENTITO_WALK_ACTS"].flatMap(Int.init) ?? 100_000

    @Test("Random acts under a seed keep every promise (the seed is printed)")
    func randomWalk() throws {
        var walk = RandomWalk(seed: 20_260_302, acts: try RuleExploration.domain())
        let broken = walk.run(Self.acts)
        print(
            "random walk: seed \(walk.seed), \(Self.acts) acts, \(walk.accepted) accepted, \(walk.identities) identities"
        )
        #expect(broken == [])
        #expect(walk.accepted > Self.acts / 4)
    }
}

/// Compares the states that rows of a rule book name with those that were seen.
enum RuleLandings {
    static func wrong(in rules: RuleBook, seen: [String: Set<EtatIdentite>]) -> [String] {
        rules.rows.compactMap { row in
            guard case .accepte(_, let vers) = row.issue else { return nil }
            let named = vers.isEmpty ? Set(row.de) : Set(vers)
            return seen[row.id] == named ? nil : "\(row.id): \(seen[row.id] ?? []) instead of \(named)"
        }
    }
}

/// Identities that live for some random acts each.
struct RandomWalk {
    let seed: UInt64
    private(set) var accepted = 0
    private(set) var identities = 0
    private let acts: [NamedAct]
    private var generator: SplitMix64
    private static let lifetime = 30

    init(seed: UInt64, acts: [NamedAct]) {
        self.seed = seed
        self.acts = acts
        generator = SplitMix64(state: seed)
    }

    /// Does so many acts; gives the promises that were broken, with the acts of the identity so far.
    mutating func run(_ count: Int) -> [String] {
        let bench = RuleBench()
        var record: IdentityRecord?
        var path: [String] = []
        for step in 0..<count {
            if step.isMultiple(of: Self.lifetime) {
                record = nil
                path = []
                identities += 1
            }
            let named = acts[Int(generator.next() % UInt64(acts.count))]
            path.append(named.name)
            guard case .accepted(let after) = bench.outcome(of: named.act, on: record) else { continue }
            accepted += 1
            let broken = RuleInvariants.broken(by: named.act, from: record, to: after)
            if !broken.isEmpty { return broken + path }
            record = after
        }
        return []
    }
}
