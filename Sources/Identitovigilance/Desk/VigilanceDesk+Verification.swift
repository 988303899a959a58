extension VigilanceDesk {
    /// Verifies the INS of an identity with INSi and stores the result.
    ///
    /// Conforming, nothing changes but the trace. Not conforming, the INS is withdrawn and the status falls: an enquiry is
    /// due (rniv-rules 1.4 D8, recalled). An unknown code or a breakdown stores nothing.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - auteur: The user.
    /// - Returns: What came of the verification.
    /// - Throws: ``StoreError``, or the error of the service when INSi could not be asked: the status stays.
    public func verifyINS(of id: IdentityID, by auteur: Auteur) async throws -> VerificationOutcome {
        guard let record = try await store.record(of: id) else { return .refused(ActRefusal(.nonCree)) }
        let query: INSVerificationQuery
        do { query = try record.verificationQuery().asked(by: auteur) } catch {
            _ = try await register.refuse(error, .verifierINS, on: record.id, by: auteur)
            return .refused(error)
        }
        return try await storeVerification(service.verify(query), for: record, by: auteur)
    }

    /// Stores what INSi said of an identity as it was read: when it changed since, `conflitVersion` and nothing is stored.
    func storeVerification(
        _ answer: INSVerificationAnswer,
        for record: IdentityRecord,
        by auteur: Auteur
    ) async throws(StoreError) -> VerificationOutcome {
        let resultat: Act.Verification.Resultat
        switch answer {
        case .conforme: resultat = .conforme
        case .nonConforme: resultat = .nonConforme
        case .autre(let code, let libelle): return .unknown(code: code, libelle: libelle)
        }
        let act = Act.verifierINS(Act.Verification(resultat: resultat))
        switch try await register.perform(act, on: record, by: auteur) {
        case .accepted(let next): return .verified(resultat, next)
        case .refused(let refusal): return .refused(refusal)
        }
    }
}

/// What came of verifying the INS of an identity.
public enum VerificationOutcome: Sendable, Hashable {
    /// INSi answered; the identity as it is now.
    case verified(Act.Verification.Resultat, IdentityRecord)

    /// A code that is not known here: the identity stays as it is.
    case unknown(code: String, libelle: String)

    /// This identity holds no INS to verify.
    case refused(ActRefusal)
}
