import Identitovigilance
import Testing

@Suite("Every act from every state")
struct RuleMatrixTests {
    @Test(
        "An act leads to the state, or is refused under the code, that the texts say",
        arguments: try RuleMatrix.rows()
    )
    func cell(_ row: RuleMatrix.Row) throws {
        for (etat, expected) in zip(RuleMatrix.states, row.cells) {
            let outcome = RuleBench().outcome(of: row.named.act, on: try RuleBench.record(in: etat))
            #expect(ExpectedOutcome(outcome) == expected, "from \(etat)")
        }
    }

    @Test("The table has every kind of act and every case of the rule book")
    func complete() throws {
        let acts = try RuleMatrix.rows().map(\.named.act)
        #expect(Set(acts.map(\.kind)) == Set(Act.Kind.allCases))
        let records = try RuleMatrix.states.map(RuleBench.record(in:))
        let cases = acts.flatMap { act in records.map { ActCase(act, on: $0) } }
        #expect(Set(cases) == Set(ActCase.allCases))
    }
}
