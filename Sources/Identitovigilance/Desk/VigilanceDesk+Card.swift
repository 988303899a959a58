extension VigilanceDesk {
    /// Searches INSi for an identity with a carte Vitale: the preferred way (rniv-rules 1.7.8).
    ///
    /// Nothing is changed: the user compares what INSi returned, which is not what the card says, then calls
    /// ``decide(_:accepting:by:)``.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - card: The card, as the vendor's reader read it.
    ///   - beneficiaire: The beneficiary whom the user pointed at.
    ///   - inReader: The serial number of the card that is in the reader now.
    ///   - auteur: The user.
    /// - Returns: What came of the search; a refusal is traced.
    /// - Throws: ``CardError`` when the card changed or its reading is too old, ``StoreError``, or the error of the service
    ///   when INSi could not be asked: the status stays.
    public func searchINSi(
        for id: IdentityID,
        with card: VitaleCard,
        beneficiaire: VitaleBeneficiary,
        inReader: String,
        by auteur: Auteur
    ) async throws -> SearchOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        do { _ = try record.insiQuery() } catch { return try await refuse(error, on: id, by: auteur) }
        let origin = CallOrigin(identity: id, auteur: auteur)
        let query = try card.query(for: beneficiaire, inReader: inReader, at: clock.now(), from: origin)
        switch try await service.search(query) {
        case .trouvee(let personne): return .found(proposal(personne, for: record, by: .carteVitale))
        case .autre(let code, let libelle):
            return .notFound(.autre(code: code, libelle: libelle), conseils: [.reponseInconnue])
        case let answer: return .notFound(answer, conseils: [.personneInconnue])
        }
    }
}
