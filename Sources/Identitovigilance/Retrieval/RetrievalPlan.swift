/// Which searches to send for an identity, one after the other: a pure state machine.
///
/// One given name a search, in the order of the birth act, then all of them in one; on `02`, the same search once more
/// with the birthplace, when it is known. It stops at the first person found, and never chooses between persons. Source:
/// insi-protocol 10.8, 10.10 and 10.11 (seen in working clients).
public struct RetrievalPlan: Sendable {
    /// What to do next.
    public enum Step: Sendable, Hashable {
        /// Send this search, then come back with its answer.
        case ask(INSiQuery)
        /// Nothing more to ask: the last answer stands.
        case stop(INSAnswer)
    }

    /// The most searches that one plan sends.
    public static let maximumQueries = 8

    private let record: IdentityRecord
    private var waiting: [[Prenom]]
    private var current: INSiQuery
    private var queries: [INSiQuery] = []
    private var sawSeveral = false

    /// Plans the searches for an identity.
    ///
    /// - Parameter record: The identity.
    /// - Throws: ``ActRefusal`` when the identity may not call INSi.
    public init(for record: IdentityRecord) throws(ActRefusal) {
        self.record = record
        let traits = record.traitsSaisis
        let prenoms = traits.listePrenoms.prenoms(startingWith: traits.premierPrenom)
        current = try record.insiQuery(prenoms: [prenoms[0]])
        waiting = prenoms.dropFirst().map { [$0] } + (prenoms.count > 1 ? [prenoms] : [])
    }

    /// The first search.
    ///
    /// - Returns: The search to send.
    public mutating func start() -> INSiQuery {
        queries.append(current)
        return current
    }

    /// Takes the answer to the last search and says what to do.
    ///
    /// - Parameter answer: The answer.
    /// - Returns: The next search, or the end.
    /// - Throws: ``ActRefusal`` when the identity may not call INSi.
    public mutating func next(after answer: INSAnswer) throws(ActRefusal) -> Step {
        switch answer {
        case .trouvee, .autre: return .stop(answer)
        case .plusieurs: sawSeveral = true
        case .aucune: break
        }
        let knowsPlace = record.traitsSaisis.lieuNaissance.nature != .inconnu
        guard queries.count < Self.maximumQueries else { return .stop(sawSeveral ? .plusieurs : .aucune) }
        if answer == .plusieurs, current.lieuNaissance == nil, knowsPlace {
            current = try record.insiQuery(prenoms: current.prenoms, lieu: true)
        } else if !waiting.isEmpty {
            current = try record.insiQuery(prenoms: waiting.removeFirst())
        } else {
            return .stop(sawSeveral ? .plusieurs : .aucune)
        }
        queries.append(current)
        return .ask(current)
    }
}
