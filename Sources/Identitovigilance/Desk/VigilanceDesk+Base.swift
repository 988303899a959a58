extension VigilanceDesk {
    /// Merges an identity into another: two records of one person (rniv-rules 6.5).
    ///
    /// The survivor keeps its own INS and controls, it gains none (6.5.6); the other is closed. Both are stored, or neither.
    ///
    /// - Parameters:
    ///   - doublon: The identity that ends.
    ///   - survivante: The identity that stays.
    ///   - motif: Why.
    ///   - auteur: The user.
    /// - Returns: The surviving identity, or the refusal: `insDifferentes`, `fusionInverse`, or one of the rules.
    /// - Throws: ``StoreError``.
    public func merge(
        _ doublon: IdentityID,
        into survivante: IdentityID,
        because motif: Motif,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        guard let ending = try await store.record(of: doublon), let staying = try await store.record(of: survivante)
        else { return .refused(ActRefusal(.nonCree)) }
        let instant = clock.now()
        let acts: [(IdentityRecord, Act)] = [
            (staying, .fusionner(Act.Fusion(avec: ending, motif: motif))),
            (ending, .cloreParFusion(Act.Fusion(avec: staying, motif: motif))),
        ]
        return try await together(acts, at: instant, by: auteur, on: survivante, .fusionner)
    }

    /// Repairs an identity that held the data of two persons (collision; rniv-rules 6.6).
    ///
    /// Both identities are provisional and `douteuse` until somebody controls them; documents are then attached one by one.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - traits: The traits of the second person.
    ///   - motif: Why.
    ///   - auteur: The user.
    /// - Returns: The identity made for the second person, or the refusal.
    /// - Throws: ``StoreError``.
    public func split(
        _ id: IdentityID,
        givingTo traits: IdentityTraits,
        because motif: Motif,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        let instant = clock.now()
        let second = IdentityID(identifiers.next())
        let birth: [Act] = [
            .creer(Act.Creation(traits: traits, canal: .saisieManuelle)),
            .ajouterAttribut(Act.AjoutAttribut(attribut: .douteuse, motif: motif)),
        ]
        let created: IdentityRecord
        switch register.creation(of: second, by: birth, at: instant) {
        case .refused(let refusal): return try await register.refuse(refusal, .scinder, on: id, by: auteur)
        case .accepted(let record): created = record
        }
        let drafts = birth.map { JournalDraft(auteur: auteur, instant: instant, act: $0) }
        let repair = Act.scinder(Act.Scission(nouvelle: second, motif: motif))
        let outcome = try await together(
            [(record, repair)],
            and: [JournalBatch(drafts, from: nil, to: created)],
            at: instant,
            by: auteur,
            on: id,
            .scinder
        )
        return outcome.refusal == nil ? .accepted(created) : outcome
    }

    /// Applies one act to each of several identities, and stores all or none.
    private func together(
        _ acts: [(IdentityRecord, Act)],
        and others: [JournalBatch] = [],
        at instant: Timestamp,
        by auteur: Auteur,
        on traced: IdentityID,
        _ kind: Act.Kind
    ) async throws(StoreError) -> ActOutcome {
        guard await register.holds([.fusionner], auteur) else {
            return try await register.refuse(ActRefusal(.droitManquant), kind, on: traced, by: auteur)
        }
        var batches: [JournalBatch] = []
        var first: IdentityRecord?
        for (record, act) in acts {
            switch record.applying(act, at: instant, policy: policy, under: rules) {
            case .refused(let refusal): return try await register.refuse(refusal, kind, on: traced, by: auteur)
            case .accepted(let next):
                let draft = JournalDraft(auteur: auteur, instant: instant, act: act)
                batches.append(JournalBatch([draft], from: record, to: next))
                first = first ?? next
            }
        }
        _ = try await store.append(batches + others)
        return first.map(ActOutcome.accepted) ?? .refused(ActRefusal(.nonCree))
    }
}
