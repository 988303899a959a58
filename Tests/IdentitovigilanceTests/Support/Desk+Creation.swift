import Identitovigilance

extension VigilanceDesk {
    /// Searches, recognises nobody, creates: for the tests that are about what follows.
    func create(_ traits: IdentityTraits, by auteur: Auteur) async throws(StoreError) -> ActOutcome {
        try await create(traits, after: try await searchPrior(for: traits).dismissed, by: auteur)
    }
}
