public import Identitovigilance

/// The checks that every `IdentityStore` must pass; call ``check(_:)`` from a test of Swift Testing.
///
/// Each check asks for stores of its own, which must be empty and share nothing with one another. What a store does not
/// keep is told by an issue of Swift Testing; an error that a store throws where it should not ends the check.
public enum IdentityStoreConformance {
    /// Makes an empty store.
    public typealias StoreFactory = @Sendable () async throws -> any IdentityStore

    /// Runs all checks, one after the other.
    ///
    /// - Parameter makeStore: Makes an empty store at each call.
    /// - Throws: What a store throws where it should not.
    public static func check(_ makeStore: StoreFactory) async throws {
        try await appendReturnsWhatIsReadBack(makeStore)
        try await entriesKeepTheirOrder(makeStore)
        try await unknownIdentityHasNoEntry(makeStore)
        try await entriesOfEachAreThoseOfOne(makeStore)
        try await textsAreKeptByteForByte(makeStore)
        try await identitiesArePagedInByteOrder(makeStore)
        try await staleVersionChangesNothing(makeStore)
        try await secondCreationConflicts(makeStore)
        try await actsOfOneCallAreStoredTogether(makeStore)
        try await chainRunsAcrossIdentities(makeStore)
        try await verificationGivesTheHead(makeStore)
        try await oneWriterWinsEachVersion(makeStore)
        try await concurrentWritersLoseNothing(makeStore)
        try await concurrentIdentitiesShareOneChain(makeStore)
        try await oneINSHasOneHolder(makeStore)
        try await oneOfManyClaimsWins(makeStore)
        try await identitiesAreStoredTogether(makeStore)
    }
}
