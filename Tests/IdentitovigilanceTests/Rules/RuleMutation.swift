import Identitovigilance

/// A rule book with one thing changed in one row.
struct RuleMutation: Sendable {
    let name: String
    let rules: RuleBook

    /// Every mutation of every row of a rule book.
    static func all(of book: RuleBook) -> [RuleMutation] { book.rows.flatMap { mutations(of: $0, in: book) } }

    private static func mutations(of row: RuleBook.Row, in book: RuleBook) -> [RuleMutation] {
        var mutations = [RuleMutation(name: "\(row.id) removed", rules: RuleBook(rows: book.rows.filter { $0 != row }))]
        func add(_ what: String, _ mutant: RuleBook.Row) {
            let rules = RuleBook(rows: book.rows.map { $0 == row ? mutant : $0 })
            mutations.append(RuleMutation(name: "\(row.id) \(what)", rules: rules))
        }
        for etat in row.de where row.de.count > 1 {
            add("not from \(etat)", row.changing(de: row.de.filter { $0 != etat }))
        }
        for condition in row.conditions {
            add("without \(condition)", row.changing(conditions: row.conditions.filter { $0 != condition }))
        }
        switch row.issue {
        case .refuse(let code):
            add("accepted", row.changing(issue: .accepte([], vers: [])))
            let other: ErrorCode = code == .insiInterdit ? .nonTransmissible : .insiInterdit
            add("refused as \(other)", row.changing(issue: .refuse(other)))
        case .accepte(let effects, let vers):
            add("refused", row.changing(issue: .refuse(.transitionInterdite)))
            for effect in effects {
                add("without \(effect)", row.changing(issue: .accepte(effects.filter { $0 != effect }, vers: vers)))
            }
            if effects.isEmpty {
                // A blocked identity has nothing to lose, and only an act of control has a control to add.
                let added: [RuleEffect] = row.de == [.bloquee] ? [.ajouterControle] : [.archiverINS, .retirerControles]
                for effect in added { add("with \(effect)", row.changing(issue: .accepte([effect], vers: vers))) }
            }
            for etat in vers {
                add("not to \(etat)", row.changing(issue: .accepte(effects, vers: vers.filter { $0 != etat })))
            }
        }
        return mutations
    }
}

extension RuleBook.Row {
    fileprivate func changing(
        de: [EtatIdentite]? = nil,
        conditions: [RuleCondition]? = nil,
        issue: RuleBook.Issue? = nil
    ) -> RuleBook.Row {
        RuleBook.Row(
            id: id,
            cas: cas,
            de: de ?? self.de,
            conditions: conditions ?? self.conditions,
            issue: issue ?? self.issue,
            source: source
        )
    }
}
