/// Which searches to send for an identity, one after the other: a pure state machine that sends nothing itself.
///
/// One given name a search, in the order of the birth act, compound names whole; then all of them in one. On `02`, all
/// given names, then the birthplace too. When nobody is found, the other writings that the record supports. It stops at
/// the first person found, never chooses between persons, and never goes beyond ``VigilancePolicy/maximumQueries``.
/// Source: insi-protocol 10.8, 10.10, 10.11 and 19.11 (seen in working clients; the order on `02` on a regional page).
public struct RetrievalPlan: Sendable {
    /// What to do next.
    public enum Step: Sendable, Hashable {
        /// Send this search, then come back with its answer.
        case ask(PlannedQuery)
        /// Nothing more to ask: the last answer stands, and this is what to tell the user.
        case stop(INSAnswer, conseils: [Conseil])
    }

    private let record: IdentityRecord
    private let policy: VigilancePolicy
    private let prenoms: [Prenom]
    private var waiting: [PlannedQuery]
    private var current: PlannedQuery
    private var sent = 1
    /// The first search that found several persons; from then on, searches only narrow it.
    private var ambiguous: PlannedQuery?

    /// Plans the searches for an identity.
    ///
    /// - Parameters:
    ///   - record: The identity.
    ///   - policy: Says how all given names are written in one search, and how many searches are sent at most.
    /// - Throws: ``ActRefusal`` when the identity may not call INSi.
    public init(for record: IdentityRecord, policy: VigilancePolicy = .production) throws(ActRefusal) {
        self.record = record
        self.policy = policy
        let traits = record.traitsSaisis
        prenoms = traits.listePrenoms.prenoms(startingWith: traits.premierPrenom)
        current = PlannedQuery(
            query: try record.insiQuery(prenoms: [prenoms[0]]),
            motif: .premierPrenom,
            surCode: nil
        )
        waiting = []
        for prenom in prenoms.dropFirst() {
            let query = try record.insiQuery(prenoms: [prenom])
            wait(for: PlannedQuery(query: query, motif: .autrePrenom, surCode: "01"))
        }
        if let all = try allPrenoms(nomNaissance: traits.nomNaissance, surCode: "01") { wait(for: all) }
        for variant in QueryVariants(of: traits).all {
            let query = try record.insiQuery(prenoms: [variant.prenom], nomNaissance: variant.nom)
            wait(for: PlannedQuery(query: query, motif: variant.motif, surCode: "01"))
        }
    }

    /// Plans a search, unless it is planned already: a name that stands twice in the list is asked once.
    private mutating func wait(for planned: PlannedQuery) {
        let isKnown = ([current] + waiting).contains { $0.query == planned.query }
        if !isKnown { waiting.append(planned) }
    }

    /// The first search.
    public var first: PlannedQuery { current }

    /// Every search that the plan may send, in order, with the answer that leads to it.
    public var queries: [PlannedQuery] {
        var queries = [current] + waiting
        let names = queries.lastIndex { $0.motif == .tousPrenoms } ?? 0
        if let place = withPlace(of: queries[names]) { queries.insert(place, at: names + 1) }
        return Array(queries.prefix(policy.maximumQueries))
    }

    /// What to ask the user when nobody is found; first of all, that the bound left out some searches.
    public var conseils: [Conseil] {
        let isBounded = sent + waiting.count > policy.maximumQueries
        return (isBounded ? [.recherchesLimitees] : []) + Conseil.forNobody(record.traitsSaisis)
    }

    /// Takes the answer to the last search and says what to do.
    ///
    /// - Parameter answer: The answer.
    /// - Returns: The next search, or the end.
    /// - Throws: ``ActRefusal`` when the identity may not call INSi.
    public mutating func next(after answer: INSAnswer) throws(ActRefusal) -> Step {
        switch answer {
        case .trouvee: return .stop(answer, conseils: [])
        case .autre: return .stop(answer, conseils: [.reponseInconnue])
        case .plusieurs, .aucune: break
        }
        let next = try following(answer)
        guard sent < policy.maximumQueries, let following = next else {
            return ambiguous != nil ? .stop(.plusieurs, conseils: [.homonymes]) : .stop(.aucune, conseils: conseils)
        }
        current = following
        sent += 1
        return .ask(following)
    }

    private mutating func following(_ answer: INSAnswer) throws(ActRefusal) -> PlannedQuery? {
        guard let ambiguous = ambiguous ?? (answer == .plusieurs ? current : nil) else {
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
        // Homonyms: only what narrows the search that found them is worth sending, and the place ends it.
        let isFirst = self.ambiguous == nil
        self.ambiguous = ambiguous
        guard current.query.lieuNaissance == nil else { return nil }
        if isFirst, ambiguous.motif != .tousPrenoms,
            let all = try allPrenoms(nomNaissance: ambiguous.query.nomNaissance, surCode: "02")
        {
            return all
        }
        // When all the given names excluded everybody, the place goes with the search that found several.
        return withPlace(of: answer == .plusieurs ? current : ambiguous)
    }

    private func allPrenoms(nomNaissance: NomNaissance, surCode: String) throws(ActRefusal) -> PlannedQuery? {
        guard prenoms.count > 1 else { return nil }
        let written: [Prenom] =
            switch policy.allPrenomsShape {
            case .oneElementEach: prenoms
            case .oneElement: [Prenom(normal: prenoms.map(\.texte).joined(separator: " "))]
            }
        return PlannedQuery(
            query: try record.insiQuery(prenoms: written, nomNaissance: nomNaissance),
            motif: .tousPrenoms,
            surCode: surCode
        )
    }

    private func withPlace(of planned: PlannedQuery) -> PlannedQuery? {
        guard planned.query.lieuNaissance == nil, record.traitsSaisis.lieuNaissance != .inconnu else { return nil }
        return PlannedQuery(
            query: planned.query.adding(record.traitsSaisis.lieuNaissance),
            motif: .lieuAjoute,
            surCode: "02"
        )
    }
}
