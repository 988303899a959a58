extension VigilanceDesk {
    /// Searches known identities (EXI ID 17).
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities, the likeliest first.
    /// - Throws: ``StoreError``.
    public func search(_ query: IdentityQuery, limit: Int = 20) async throws(StoreError) -> [IdentityHit] {
        try await directory.search(query, limit: limit)
    }

    /// Searches the identities that may be the person's who is about to be created (rniv-rules 6.3.1).
    ///
    /// - Parameter traits: The traits typed.
    /// - Returns: The outcome, for ``create(_:after:canal:by:)``.
    /// - Throws: ``StoreError``.
    public func searchPrior(for traits: IdentityTraits) async throws(StoreError) -> PriorSearch {
        let hits = try await directory.search(IdentityQuery(before: traits), limit: 50)
        return PriorSearch(traits: traits, hits: hits, allowsCreation: hits.isEmpty)
    }

    /// Creates an identity from typed traits.
    ///
    /// - Parameters:
    ///   - traits: The traits.
    ///   - search: The search for prior identities made with these traits; when it found some, ``PriorSearch/dismissed``.
    ///   - canal: How the traits were captured.
    ///   - auteur: The user.
    /// - Returns: The identity, `provisoire`, or the refusal: `rechercheManquante`, `antecedentsPossibles`, or one of the
    ///   rules.
    /// - Throws: ``StoreError``.
    public func create(
        _ traits: IdentityTraits,
        after search: PriorSearch,
        canal: CanalSaisie = .saisieManuelle,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        if let refusal = search.refusal(toCreate: traits) { return .refused(refusal) }
        return try await register.create(
            IdentityID(identifiers.next()),
            by: [.creer(Act.Creation(traits: traits, canal: canal))],
            auteur: auteur,
            needing: .creer
        )
    }

    /// Creates an identity from what the Appli carte Vitale gave: qualified at once, without INSi (RNIV §4.3.4).
    ///
    /// - Parameters:
    ///   - personne: What the application gave.
    ///   - search: The search for prior identities made with these traits.
    ///   - auteur: The user.
    /// - Returns: The identity, `qualifiee`, or the refusal.
    /// - Throws: ``StoreError``.
    public func createFromAppliCarteVitale(
        _ personne: PersonneTrouvee,
        after search: PriorSearch,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let lecture = Act.importerAppliCarteVitale(Act.ImportAppliCarteVitale(personne: personne))
        return try await create(lecture, from: personne, after: search, by: auteur)
    }

    /// Creates an identity from the answer of INSi to a carte Vitale (rniv-rules 1.3 U2): retrieved.
    ///
    /// - Parameters:
    ///   - personne: What INSi returned, which the user compared with the person.
    ///   - search: The search for prior identities made with these traits.
    ///   - auteur: The user.
    /// - Returns: The identity, `recuperee`, or the refusal.
    /// - Throws: ``StoreError``.
    public func createFromCarteVitale(
        _ personne: PersonneTrouvee,
        after search: PriorSearch,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let decision = Act.Recuperation(personne: personne, canal: .carteVitale, accepte: true)
        return try await create(.recupererINS(decision), from: personne, after: search, by: auteur)
    }

    /// Searches the identities that may be the person's whom INSi or the Appli carte Vitale gave.
    ///
    /// - Parameter personne: The person.
    /// - Returns: The outcome, for a creation.
    /// - Throws: ``ActRefusal`` when the traits could not be local ones, ``StoreError``.
    public func searchPrior(for personne: PersonneTrouvee) async throws -> PriorSearch {
        try await searchPrior(for: try IdentityTraits(personne.traits))
    }

    private func create(
        _ act: Act,
        from personne: PersonneTrouvee,
        after search: PriorSearch,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        do throws(ActRefusal) {
            if let refusal = search.refusal(toCreate: try IdentityTraits(personne.traits)) { throw refusal }
        } catch { return .refused(error) }
        return try await register.create(
            IdentityID(identifiers.next()),
            by: [act],
            auteur: auteur,
            needing: .creer
        )
    }
}

extension PriorSearch {
    func refusal(toCreate traits: IdentityTraits) -> ActRefusal? {
        guard traits == self.traits else { return ActRefusal(.rechercheManquante) }
        return allowsCreation ? nil : ActRefusal(.antecedentsPossibles)
    }
}
