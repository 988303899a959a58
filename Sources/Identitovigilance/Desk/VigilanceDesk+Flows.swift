extension VigilanceDesk {
    /// Keeps an identity received in a flow or read from a datamatrix beside the local one, to be verified (6.9.3).
    ///
    /// It changes no trait and no status: retrieve the INS from INSi, or control a document.
    ///
    /// - Parameters:
    ///   - reception: What came.
    ///   - id: The local identity, that the user recognised.
    ///   - auteur: The user.
    /// - Returns: The identity, or the refusal.
    /// - Throws: ``StoreError``.
    public func receive(_ reception: Act.Reception, for id: IdentityID, by auteur: Auteur) async throws(StoreError)
        -> ActOutcome
    {
        try await register.perform(.recevoirIdentite(reception), on: id, by: auteur)
    }

    /// Gives out an identity for a receiver and traces it; only a qualified one leaves with its INS (EXI ID 29).
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - destinataire: Who receives it, as the software names its correspondents.
    ///   - format: In which format, as `FHIR`.
    ///   - auteur: The user, or the software that sends by itself.
    /// - Returns: The identity to export.
    /// - Throws: ``ActRefusal`` with `nonTransmissible` or `droitManquant`, ``StoreError``.
    public func share(
        _ id: IdentityID,
        with destinataire: String,
        as format: String,
        by auteur: Auteur
    ) async throws -> QualifiedIdentity {
        let transmission = Act.Transmission(destinataire: destinataire, format: format)
        let outcome = try await register.perform(.transmettreINS(transmission), on: id, by: auteur, needing: .exporter)
        guard let qualified = QualifiedIdentity(try outcome.get()) else { throw ActRefusal(.nonTransmissible) }
        return qualified
    }
}
