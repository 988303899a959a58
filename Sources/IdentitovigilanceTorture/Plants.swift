package import Identitovigilance

/// Defects planted on purpose, so that a test can show that the simulation sees them; none by default.
package struct Plants: Sendable {
    /// The rules by which the desks apply acts.
    package var rules = RuleBook.standard

    /// What stands between a desk and the store.
    package var store: @Sendable (any IdentityStore) -> any IdentityStore = { $0 }

    /// What stands between a desk and the client of INSi.
    package var service: @Sendable (any INSService) -> any INSService = { $0 }

    /// How a desk searches INSi.
    package var search: @Sendable (VigilanceDesk, any INSService, IdentityID, Auteur) async throws -> SearchOutcome = {
        desk,
        _,
        id,
        auteur in
        try await desk.searchINSi(for: id, by: auteur)
    }

    /// Makes no defect.
    package init() {}
}
