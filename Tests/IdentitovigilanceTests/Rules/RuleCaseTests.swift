import Identitovigilance
import Testing

@Suite("Acts after others, and what is not admitted")
struct RuleCaseTests {
    @Test(
        "An act after others leads to the state, or is refused under the code, that the texts say",
        arguments: try RuleCase.all()
    )
    func outcome(_ rule: RuleCase) throws {
        let record = try RuleBench().record(after: rule.path)
        let outcome = RuleBench(policy: rule.policy).outcome(of: rule.act, on: record)
        #expect(ExpectedOutcome(outcome) == rule.expected)
        if case .accepted(let after) = outcome {
            #expect(RuleInvariants.broken(by: rule.act, from: record, to: after) == [])
        }
    }
}
