/// Which exchanges to list.
public struct INSiExchangeSelection: Sendable, Hashable {
    /// Only those about this identity.
    public var identity: IdentityID?

    /// Only those that began at this moment or later.
    public var from: Timestamp?

    /// Only those that began before this moment.
    public var before: Timestamp?

    /// Selects exchanges; left out, a condition holds for all.
    ///
    /// - Parameters:
    ///   - identity: The identity they are about.
    ///   - from: The earliest beginning.
    ///   - before: The moment before which they began.
    public init(about identity: IdentityID? = nil, from: Timestamp? = nil, before: Timestamp? = nil) {
        self.identity = identity
        self.from = from
        self.before = before
    }

    /// Every exchange.
    public static let all = INSiExchangeSelection()

    /// Whether an exchange is selected.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: Whether every condition holds.
    public func contains(_ exchange: INSiExchange) -> Bool {
        if let identity, exchange.origin.identity != identity { return false }
        if let from, exchange.beganAt < from { return false }
        if let before, exchange.beganAt >= before { return false }
        return true
    }
}

extension INSiExchangeSelection: CustomStringConvertible {
    /// A placeholder: a local identifier stays out of logs.
    public var description: String { "<sélection d'échanges>" }
}
