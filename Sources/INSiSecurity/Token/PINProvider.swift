#if OpenSSL
/// The port to whoever knows the secret code of a card: most often a dialog of the vendor's software.
///
/// A whole fake:
///
///     struct Typed: PINProvider {
///         func pin(for request: PINRequest) async throws -> PIN { PIN(try await ask("Code porteur ?")) }
///     }
///
/// The code is asked for once a session with the card, and again only after the session was lost. It is never tried
/// twice: a card locks itself after a few wrong codes. For the same reason a provider must not answer with a code that
/// it keeps when ``PINRequest/triesLeft`` says that a wrong one was given before.
public protocol PINProvider: Sendable {
    /// Gives the code.
    ///
    /// - Parameter request: What the card says of the tries that are left.
    /// - Returns: The code.
    /// - Throws: Any error when the holder gives up; the caller of the signature receives it as it is.
    func pin(for request: PINRequest) async throws -> PIN
}

/// A question for the secret code of a card.
public struct PINRequest: Sendable, Hashable {
    /// How many tries the card says are left.
    public let triesLeft: TriesLeft

    /// How many tries are left, as cards tell it.
    public enum TriesLeft: Sendable, Hashable, CaseIterable {
        /// No wrong code since the last good one, as far as the card tells.
        case all
        /// A wrong code was given since the last good one.
        case few
        /// One more wrong code locks the card.
        case last
    }

    /// Makes a question.
    ///
    /// - Parameter triesLeft: How many tries are left.
    public init(triesLeft: TriesLeft) { self.triesLeft = triesLeft }
}
#endif
