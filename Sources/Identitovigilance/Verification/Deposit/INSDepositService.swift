/// The port to verification by deposit and collection.
///
/// PROVISIONAL: such a service is known to exist (WS_INS4 and WS_INS5, second-hand) and nothing technical about it is
/// public (insi-protocol 19.2). This port is what the library needs of it; whether INSi offers it in this form is unknown.
/// It takes verifications only: a search can't be deposited (rniv-rules 1.7.7).
public protocol INSDepositService: Sendable {
    /// Deposits verifications. Doing it again under the same identifier adds nothing.
    ///
    /// - Parameters:
    ///   - queries: The verifications, in order.
    ///   - identifier: The identifier of the deposit, chosen by the caller.
    /// - Throws: A ``VigilanceError`` when it is not known to have been received.
    func deposit(_ queries: [INSVerificationQuery], as identifier: String) async throws

    /// Collects the answers; doing it again gives them again.
    ///
    /// - Parameter identifier: The identifier of the deposit.
    /// - Returns: The answers, or that there are none yet.
    /// - Throws: A ``VigilanceError`` when no answer came back, or one that can't be read.
    func collect(_ identifier: String) async throws -> DepositCollection
}

/// What a collection gave.
public enum DepositCollection: Sendable, Hashable {
    /// No such deposit was received.
    case unknown

    /// The answers are not ready.
    case pending

    /// An answer for each verification, in their order; nothing where the service has none.
    case ready([INSVerificationAnswer?])
}
