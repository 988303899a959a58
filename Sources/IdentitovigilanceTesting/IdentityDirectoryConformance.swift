public import Identitovigilance

/// The checks that every `IdentityDirectory` must pass; call ``check(_:)`` from a test of Swift Testing.
///
/// Each check asks for a store and a directory of its own, both empty. What a directory does not keep is told by an issue
/// of Swift Testing; an error that it throws ends the check. Tolerance to errors is not checked: it is no promise.
public enum IdentityDirectoryConformance {
    /// Makes an empty store and the directory that searches it.
    public typealias DirectoryFactory = @Sendable () async throws -> (any IdentityStore, any IdentityDirectory)

    /// Runs all checks, one after the other.
    ///
    /// - Parameter makeDirectory: Makes an empty store and its directory at each call.
    /// - Throws: What a store or a directory throws where it should not.
    public static func check(_ makeDirectory: DirectoryFactory) async throws {
        try await eachFieldFinds(makeDirectory)
        try await whatIsNotAskedFindsNobody(makeDirectory)
        try await hitsSayWhy(makeDirectory)
        try await nearestComesFirst(makeDirectory)
        try await acknowledgedActsAreSeen(makeDirectory)
        try await everyMatriculeFinds(makeDirectory)
        try await closedIdentitiesAreLeftOut(makeDirectory)
        try await sameSearchGivesTheSame(makeDirectory)
    }
}
