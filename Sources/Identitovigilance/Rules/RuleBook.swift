/// The rules of an identity, as one table: for each act and state, the conditions, the effects and the status.
///
/// The engine reads this table and nothing else: an act without a row is refused, and what an act does is the effects of
/// its row. `Documentation/Rules.md` is written from it.
public struct RuleBook: Sendable, Hashable {
    /// One rule.
    public struct Row: Sendable, Hashable {
        /// The name of the rule, as in rniv-rules 1.3 and 1.4 where it has one there.
        public let id: String
        /// The act.
        public let cas: ActCase
        /// The states before.
        public let de: [EtatIdentite]
        /// What must hold, in the order in which it is checked.
        public let conditions: [RuleCondition]
        /// What comes of it.
        public let issue: Issue
        /// Where the rule comes from.
        public let source: String

        /// Writes a rule: for the table, and for proofs about it.
        package init(
            id: String,
            cas: ActCase,
            de: [EtatIdentite],
            conditions: [RuleCondition],
            issue: Issue,
            source: String
        ) {
            self.id = id
            self.cas = cas
            self.de = de
            self.conditions = conditions
            self.issue = issue
            self.source = source
        }
    }

    /// What comes of an act when its conditions hold.
    public enum Issue: Sendable, Hashable {
        /// The effects, and the states they lead to; no state means the one before.
        case accepte([RuleEffect], vers: [EtatIdentite])
        /// A refusal.
        case refuse(ErrorCode)
    }

    /// The rules.
    public let rows: [Row]

    /// Writes a table: for the standard one, and for proofs about it.
    package init(rows: [Row]) { self.rows = rows }

    /// Finds the rule of an act from a state.
    ///
    /// - Parameters:
    ///   - cas: The act.
    ///   - etat: The state before.
    /// - Returns: The rule, or nothing when the act is not possible there.
    public func row(for cas: ActCase, from etat: EtatIdentite) -> Row? {
        rows.first { $0.cas == cas && $0.de.contains(etat) }
    }

    /// Why an act is not possible from a state, its conditions aside; nothing when it is.
    func refusal(of cas: ActCase, from etat: EtatIdentite) -> ErrorCode? {
        switch row(for: cas, from: etat)?.issue {
        case .accepte: nil
        case .refuse(let code): code
        case nil: etat == .inexistante ? .nonCree : .transitionInterdite
        }
    }
}
