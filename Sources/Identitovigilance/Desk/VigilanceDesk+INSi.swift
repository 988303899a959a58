extension VigilanceDesk {
    /// Searches INSi for an identity, following a ``RetrievalPlan``.
    ///
    /// Nothing is changed: the user compares, then calls ``decide(_:accepting:by:)``. Control the person's identity in the
    /// same visit: RNIV RECO PP 03 advises against searching for a person whom nobody will check.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - auteur: The user.
    /// - Returns: What came of the search; a refusal is traced.
    /// - Throws: ``StoreError``, or the error of the service when INSi could not be asked: the status stays.
    public func searchINSi(for id: IdentityID, by auteur: Auteur) async throws -> SearchOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        var plan: RetrievalPlan
        do { plan = try RetrievalPlan(for: record, policy: policy) } catch {
            return try await refuse(error, on: id, by: auteur)
        }
        var planned = plan.first
        while true {
            let answer = try await service.search(planned.query.asked(by: auteur))
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
    ///   - proposal: What ``searchINSi(for:by:)`` found.
    ///   - accepting: Whether the user recognises the person.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal; a decision to refuse is stored too, and changes no status.
    /// - Throws: ``StoreError``; `conflitVersion` when the identity changed since the search.
    public func decide(
        _ proposal: INSProposal,
        accepting: Bool,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        guard let present = try await store.record(of: proposal.record.id) else {
            return .refused(ActRefusal(.nonCree))
        }
        // Traces of refused attempts made since the search change nothing that the user compared.
        guard present.differsOnlyByTraces(from: proposal.record) else { throw StoreError(.conflitVersion) }
        let decision = Act.Recuperation(personne: proposal.personne, canal: proposal.canal, accepte: accepting)
        return try await register.perform(.recupererINS(decision), on: present, by: auteur)
    }

    /// Stores what the Appli carte Vitale gave for an identity: qualified at once, without INSi (RNIV §4.3.4).
    ///
    /// - Parameters:
    ///   - personne: What the application gave.
    ///   - id: The identity.
    ///   - auteur: The user, who compared it with the person.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func importAppliCarteVitale(
        _ personne: PersonneTrouvee,
        for id: IdentityID,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let lecture = Act.ImportAppliCarteVitale(personne: personne)
        return try await register.perform(.importerAppliCarteVitale(lecture), on: id, by: auteur)
    }

    /// Withdraws the INS of an identity: it turned out to be another person's (rniv-rules 1.4 D3, D4).
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - motif: Why.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func withdrawINS(of id: IdentityID, because motif: Motif, by auteur: Auteur) async throws(StoreError)
        -> ActOutcome
    {
        try await register.perform(.retirerINS(Act.RetraitINS(motif: motif)), on: id, by: auteur, needing: .retirer)
    }

    func proposal(
        _ personne: PersonneTrouvee,
        for record: IdentityRecord,
        by canal: Act.CanalRecuperation
    ) -> INSProposal {
        INSProposal(record: record, personne: personne, canal: canal, at: clock.now(), policy: policy)
    }

    func refuse(_ refusal: ActRefusal, on id: IdentityID, by auteur: Auteur) async throws(StoreError) -> SearchOutcome {
        _ = try await register.refuse(refusal, .recupererINS, on: id, by: auteur)
        return .refused(refusal)
    }
}

extension IdentityRecord {
    /// Whether the only acts since are ones that change nothing.
    func differsOnlyByTraces(from earlier: IdentityRecord) -> Bool {
        var copy = self
        copy.version = earlier.version
        return copy == earlier
    }
}
