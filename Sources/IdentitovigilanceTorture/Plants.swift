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

    /// How a desk searches INSi with a card.
    package var searchByCard:
        @Sendable (VigilanceDesk, any INSService, IdentityID, CardSearch, Auteur) async throws -> SearchOutcome = {
            desk,
            _,
            id,
            search,
            auteur in
            try await desk.searchINSi(
                for: id,
                with: search.card,
                beneficiaire: search.beneficiaire,
                inReader: search.inReader,
                by: auteur
            )
        }

    /// What software that only receives identities makes of a flow before it applies it.
    package var flow: @Sendable (Act.Reception) -> Act.Reception = { $0 }

    /// When a job that is run again says that it began; it is given when that was, and the present moment.
    package var jobStart: @Sendable (Timestamp, Timestamp) -> Timestamp = { start, _ in start }

    /// What stands between a job and its method.
    package var method: @Sendable (any BulkVerificationMethod) -> any BulkVerificationMethod = { $0 }

    /// What stands between a job and the client that deposits.
    package var deposits: @Sendable (any INSDepositService) -> any INSDepositService = { $0 }

    /// What stands between a job and the receipts of its deposits.
    package var receipts: @Sendable (any VerificationDepositStore) -> any VerificationDepositStore = { $0 }

    /// Makes no defect.
    package init() {}
}
