extension VigilanceDesk {
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
        try await control(Act.Controle(piece: piece, seconde: seconde), for: id, by: auteur)
    }

    /// Stores a control with all that the user noted of it.
    ///
    /// - Parameters:
    ///   - controle: The documents, the situation, the end of validity and the level.
    ///   - id: The identity.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func control(_ controle: Act.Controle, for id: IdentityID, by auteur: Auteur) async throws(StoreError)
        -> ActOutcome
    {
        try await register.perform(.controlerPiece(controle), on: id, by: auteur)
    }

    /// Withdraws controls that turned out to be worth nothing (rniv-rules 1.4 D5, D6).
    ///
    /// - Parameters:
    ///   - piece: The kind of document; left out, every control.
    ///   - id: The identity.
    ///   - motif: Why.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func withdrawControl(
        of piece: PieceIdentite? = nil,
        for id: IdentityID,
        because motif: Motif,
        by auteur: Auteur
    ) async throws(StoreError) -> ActOutcome {
        let retrait = Act.RetraitControle(motif: motif, piece: piece)
        return try await register.perform(.retirerControle(retrait), on: id, by: auteur, needing: .retirer)
    }

    /// Notes that the stored copy of a document was destroyed; the control it proved stays (rniv-rules 1.4 D9).
    ///
    /// - Parameters:
    ///   - piece: The kind of document.
    ///   - id: The identity.
    ///   - auteur: The user, or the software that purges by itself.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func notePurge(of piece: PieceIdentite, for id: IdentityID, by auteur: Auteur) async throws(StoreError)
        -> ActOutcome
    {
        try await register.perform(.purgerCopie(Act.PurgeCopie(piece: piece)), on: id, by: auteur, needing: .purger)
    }
}
