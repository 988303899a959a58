/// What the screens of a care software talk to: the few calls that make, search and qualify an identity.
///
/// It brings the ports together and keeps nothing itself, so it may be copied and used from any task. Each call reads the
/// identity, applies an act, and stores it under the version it read: when another user was faster, it throws
/// `conflitVersion` and nothing changes. A refused act is a result, not an error.
public struct VigilanceDesk: Sendable {
    let store: any IdentityStore
    let service: any INSService
    let clock: any VigilanceClock
    let identifiers: any IdentifierSource

    /// The choices that the texts leave open.
    public let policy: VigilancePolicy

    /// Makes a desk.
    ///
    /// - Parameters:
    ///   - store: Where the acts are kept.
    ///   - service: What answers for INSi.
    ///   - clock: The time of day.
    ///   - identifiers: Where local identifiers come from.
    ///   - policy: The choices that the texts leave open.
    public init(
        store: any IdentityStore,
        service: any INSService,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random,
        policy: VigilancePolicy = .production
    ) {
        self.store = store
        self.service = service
        self.clock = clock
        self.identifiers = identifiers
        self.policy = policy
    }

    /// Creates an identity from typed traits.
    ///
    /// - Parameters:
    ///   - traits: The traits.
    ///   - canal: How they were captured.
    ///   - auteur: The user.
    /// - Returns: The identity, `provisoire`, or the refusal.
    /// - Throws: ``StoreError``.
    public func create(
        _ traits: IdentityTraits,
        canal: CanalSaisie = .saisieManuelle,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let act = Act.creer(Act.Creation(traits: traits, canal: canal))
        let instant = clock.now()
        let outcome = IdentityRecord.creating(IdentityID(identifiers.next()), by: act, at: instant)
        guard case .accepted(let record) = outcome else { return outcome }
        _ = try await store.append(
            [JournalDraft(auteur: auteur, instant: instant, act: act)],
            to: record.id,
            expecting: 0
        )
        return outcome
    }

    /// Reads an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: The identity as it is now, or nothing when it does not exist.
    /// - Throws: ``StoreError``.
    public func record(_ id: IdentityID) async throws(StoreError) -> IdentityRecord? {
        try await store.record(of: id)
    }

    /// Reads the journal of an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: Who did what and when, oldest first.
    /// - Throws: ``StoreError``.
    public func history(_ id: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await store.entries(of: id)
    }

    /// Searches INSi for an identity, following a ``RetrievalPlan``.
    ///
    /// Nothing is changed: the user compares, then calls ``decide(_:accepting:by:)``. Control the person's identity in the
    /// same visit: RNIV RECO PP 03 advises against searching for a person whom nobody will check.
    ///
    /// - Parameter id: The identity.
    /// - Returns: What came of the search.
    /// - Throws: ``StoreError``, or the error of the service when INSi could not be asked: the status stays.
    public func searchINSi(for id: IdentityID) async throws -> SearchOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        var plan: RetrievalPlan
        do { plan = try RetrievalPlan(for: record, policy: policy) } catch { return .refused(error) }
        var planned = plan.first
        while true {
            let answer = try await service.search(planned.query)
            switch try plan.next(after: answer) {
            case .ask(let following): planned = following
            case .stop(.trouvee(let personne), _):
                return .found(proposal(personne, for: record, by: .traits))
            case .stop(let last, let conseils): return .notFound(last, conseils: conseils)
            }
        }
    }

    /// Stores the user's decision on what INSi returned.
    ///
    /// - Parameters:
    ///   - proposal: What ``searchINSi(for:)`` found.
    ///   - accepting: Whether the user recognises the person.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal; a decision to refuse is stored too, and changes no status.
    /// - Throws: ``StoreError``; `conflitVersion` when the identity changed since the search.
    public func decide(
        _ proposal: INSProposal,
        accepting: Bool,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let decision = Act.Recuperation(
            personne: proposal.personne,
            canal: proposal.canal,
            accepte: accepting
        )
        return try await perform(.recupererINS(decision), on: proposal.record, by: auteur)
    }

    /// Stores that the user checked the traits against an identity document.
    ///
    /// - Parameters:
    ///   - piece: The kind of document; the user chooses it, nothing is preselected (RNIV EXI SI 23).
    ///   - seconde: The second document, for sets that only count as a pair.
    ///   - id: The identity.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func controlDocument(
        _ piece: PieceIdentite,
        with seconde: PieceIdentite? = nil,
        for id: IdentityID,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        return try await perform(.controlerPiece(Act.Controle(piece: piece, seconde: seconde)), on: record, by: auteur)
    }

    func proposal(
        _ personne: PersonneTrouvee,
        for record: IdentityRecord,
        by canal: Act.CanalRecuperation
    ) -> INSProposal {
        INSProposal(record: record, personne: personne, canal: canal, at: clock.now(), policy: policy)
    }

    func perform(
        _ act: Act,
        on record: IdentityRecord,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let instant = clock.now()
        let outcome = record.applying(act, at: instant, policy: policy)
        guard case .accepted = outcome else { return outcome }
        _ = try await store.append(
            [JournalDraft(auteur: auteur, instant: instant, act: act)],
            to: record.id,
            expecting: record.version
        )
        return outcome
    }
}
