#if SQLite
import INSiSimulator
import Identitovigilance

/// Draws the next call on a store from what it holds: the same seed tells the same story.
struct StoryTeller {
    private var random: SplitMix64
    private var told = 0
    private(set) var claimed: [IdentifiantINS] = []

    init(seed: UInt64) { random = SplitMix64(state: seed) }

    mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func next(_ state: StoredState) throws -> StoryStep {
        told += 1
        switch draw(0...11) {
        case 0...3: return .append([try creation()])
        case 4...6: return .append([addition(to: state, count: draw(1...3))].compactMap(\.self))
        case 7: return .append([try creation(), addition(to: state, count: 2)].compactMap(\.self))
        // More than one page, and than one sector of a page.
        case 8: return .append([try creation(), addition(to: state, count: 60)].compactMap(\.self))
        case 9: return .keep(Exchanges.answered(told))
        case 10:
            guard draw(0...3) == 0 else { return .keep(Exchanges.answered(told)) }
            return .purge(before: Exchanges.start.advanced(by: .milliseconds(told - 20)))
        default:
            if let open = state.openDeposits.first, draw(0...1) == 0 { return .closeDeposit(open.identifier) }
            let member = VerificationDeposit.Member(identity: Acts.first, version: told)
            return .openDeposit(
                VerificationDeposit(identifier: "depot-\(told)", job: StoredState.job, members: [member])
            )
        }
    }

    private mutating func creation() throws -> JournalBatch {
        let identity = IdentityID("identite-\(told)-\(draw(0...999))")
        // The claims of the tests have two digits.
        let ins = claimed.count < 100 ? try Claims.ins(claimed.count) : nil
        if let ins { claimed.append(ins) }
        return JournalBatch([try Acts.creation()], to: identity, expecting: 0, holding: ins)
    }

    private mutating func addition(to state: StoredState, count: Int) -> JournalBatch? {
        guard let identity = state.journal.randomElement(using: &random)?.identity else { return nil }
        let version = state.journal.count { $0.identity == identity }
        let drafts = (0..<count).map { Acts.control("\(told)-\($0)") }
        return JournalBatch(drafts, to: identity, expecting: version, holding: nil, keeping: true)
    }
}
#endif
