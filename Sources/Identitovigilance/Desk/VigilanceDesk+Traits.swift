extension VigilanceDesk {
    /// Changes the traits of an identity.
    ///
    /// From `recuperee` up, a strict trait that changes takes INS and controls with it: the user must hold the right and
    /// confirm (rniv-rules 1.5.1). The first given name and the names in use lower nothing.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - traits: All the traits, those that stay included.
    ///   - confirming: Whether the user confirmed, knowing that the status falls.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal: `traitsVerrouilles` without the right or the confirmation.
    /// - Throws: ``StoreError``.
    public func changeTraits(
        of id: IdentityID,
        to traits: IdentityTraits,
        confirming: Bool,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let change = Act.ModificationTraits(
            traits: traits,
            droitTraitsStricts: await authorizer.allows(.modifierTraitsStricts, to: auteur),
            confirme: confirming
        )
        return try await register.perform(.modifierTraits(change), on: id, by: auteur)
    }

    /// Changes the names in use; one that is absent is no longer in use.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - nomUtilise: The name in use.
    ///   - prenomUtilise: The given name in use.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func changeNamesInUse(
        of id: IdentityID,
        to nomUtilise: NomUtilise?,
        _ prenomUtilise: PrenomUtilise?,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let change = Act.ModificationComplementaires(nomUtilise: nomUtilise, prenomUtilise: prenomUtilise)
        return try await register.perform(.modifierComplementaires(change), on: id, by: auteur)
    }

    /// Sets an attribute.
    ///
    /// - Parameters:
    ///   - attribut: The attribute; `douteuse` and `fictive` take INS and controls with them.
    ///   - id: The identity.
    ///   - motif: Why, if the user says it.
    ///   - confirming: Whether the user confirmed that the status falls; asked from `recuperee` up (rniv-rules 2.3).
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal: `confirmationRequise` without the confirmation.
    /// - Throws: ``StoreError``.
    public func addAttribute(
        _ attribut: AttributIdentite,
        to id: IdentityID,
        because motif: Motif? = nil,
        confirming: Bool,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        if attribut.bloque, record.statut != .provisoire, !confirming {
            return try await register.refuse(ActRefusal(.confirmationRequise), .ajouterAttribut, on: id, by: auteur)
        }
        let ajout = Act.AjoutAttribut(attribut: attribut, motif: motif)
        return try await register.perform(.ajouterAttribut(ajout), on: record, by: auteur, needing: .attributs)
    }

    /// Removes an attribute; the INS and controls that `douteuse` or `fictive` took do not come back (rniv-rules 2.5).
    ///
    /// - Parameters:
    ///   - attribut: The attribute.
    ///   - id: The identity.
    ///   - motif: Why, if the user says it.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func removeAttribute(
        _ attribut: AttributIdentite,
        from id: IdentityID,
        because motif: Motif? = nil,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let retrait = Act.RetraitAttribut(attribut: attribut, motif: motif)
        return try await register.perform(.retirerAttribut(retrait), on: id, by: auteur, needing: .attributs)
    }
}
