/// Applies acts under the rules and the rights, stores what was accepted, traces what was refused: for the desks.
struct ActRegister {
    let store: any IdentityStore
    let authorizer: any Authorizer
    let clock: any VigilanceClock
    let policy: VigilancePolicy
    var rules = RuleBook.standard

    /// Applies an act to an identity as it is now.
    func perform(
        _ act: Act,
        on id: IdentityID,
        by auteur: Auteur,
        needing droit: Droit? = nil
    ) async throws(StoreError) -> ActOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        return try await perform(act, on: record, by: auteur, needing: droit)
    }

    /// Applies an act to an identity as it was read: when it changed since, `conflitVersion` and nothing is stored.
    func perform(
        _ act: Act,
        on record: IdentityRecord,
        by auteur: Auteur,
        needing droit: Droit? = nil
    ) async throws(StoreError) -> ActOutcome {
        let instant = clock.now()
        let outcome = record.applying(act, at: instant, policy: policy, under: rules)
        switch outcome {
        case .refused(let refusal): return try await refuse(refusal, act.kind, on: record.id, by: auteur)
        case .accepted(let next):
            let needed = [droit, Self.droit(from: record.statut, to: next.statut, by: act)].compactMap(\.self)
            guard await holds(needed, auteur) else {
                return try await refuse(ActRefusal(.droitManquant), act.kind, on: record.id, by: auteur)
            }
            let draft = JournalDraft(auteur: auteur, instant: instant, act: act)
            do { _ = try await store.append([JournalBatch([draft], from: record, to: next)]) } catch {
                return try await refuse(Self.refusal(of: error), act.kind, on: record.id, by: auteur)
            }
            return outcome
        }
    }

    /// Creates an identity by its first act, and applies others to it in the same call.
    func create(
        _ id: IdentityID,
        by acts: [Act],
        auteur: Auteur,
        needing droit: Droit? = nil
    ) async throws(StoreError) -> ActOutcome {
        if let droit, await !authorizer.allows(droit, to: auteur) { return .refused(ActRefusal(.droitManquant)) }
        let instant = clock.now()
        switch creation(of: id, by: acts, at: instant) {
        case .refused(let refusal): return .refused(refusal)
        case .accepted(let record):
            let reached = acts.last.flatMap { Self.droit(from: .provisoire, to: record.statut, by: $0) }
            guard await holds([reached].compactMap(\.self), auteur) else { return .refused(ActRefusal(.droitManquant)) }
            let drafts = acts.map { JournalDraft(auteur: auteur, instant: instant, act: $0) }
            do { _ = try await store.append([JournalBatch(drafts, from: nil, to: record)]) } catch {
                return .refused(try Self.refusal(of: error))
            }
            return .accepted(record)
        }
    }

    /// Folds acts into an identity that does not exist yet.
    func creation(of id: IdentityID, by acts: [Act], at instant: Timestamp) -> ActOutcome {
        do throws(ActRefusal) {
            guard let first = acts.first else { throw ActRefusal(.nonCree) }
            var record = try IdentityRecord.creating(id, by: first, at: instant, policy: policy, under: rules).get()
            for act in acts.dropFirst() {
                record = try record.applying(act, at: instant, policy: policy, under: rules).get()
            }
            return .accepted(record)
        } catch { return .refused(error) }
    }

    func holds(_ droits: [Droit], _ auteur: Auteur) async -> Bool {
        for droit in droits where await !authorizer.allows(droit, to: auteur) { return false }
        return true
    }

    /// Traces a refused attempt on an existing identity (rniv-rules 8.1) and gives the refusal back.
    func refuse(
        _ refusal: ActRefusal,
        _ kind: Act.Kind,
        on id: IdentityID,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let trace = Act.tracerRefus(Act.Refus(acteRefuse: kind, code: refusal.code.rawValue))
        while let record = try await store.record(of: id) {
            let instant = clock.now()
            guard case .accepted(let traced) = record.applying(trace, at: instant, policy: policy) else { break }
            let draft = JournalDraft(auteur: auteur, instant: instant, act: trace)
            do {
                _ = try await store.append([JournalBatch([draft], from: record, to: traced)])
                break
            } catch  where error.code == .conflitVersion { continue }
        }
        return .refused(refusal)
    }

    /// The refusal that a certain duplicate is; any other error of the store goes on.
    static func refusal(of error: StoreError) throws(StoreError) -> ActRefusal {
        guard error.code == .insDejaActive else { throw error }
        return ActRefusal(.insDejaActive, doublon: error.holder)
    }

    /// The right that reaching a status asks for.
    private static func droit(from before: ConfidenceStatus, to after: ConfidenceStatus, by act: Act) -> Droit? {
        guard before != after else { return nil }
        switch after {
        case .qualifiee: return .qualifier
        case .validee where act.kind == .controlerPiece: return .valider
        case .provisoire, .recuperee, .validee: return nil
        }
    }
}
