/// An exchange as a store keeps it, at its place in the trace.
public struct TracedExchange: Sendable, Hashable {
    /// Its place, from 1: grows with each exchange and is never given twice, even after a purge.
    public let sequence: Int64

    /// The exchange.
    public let exchange: INSiExchange

    /// Puts an exchange at its place.
    ///
    /// - Parameters:
    ///   - sequence: The place.
    ///   - exchange: The exchange.
    public init(sequence: Int64, exchange: INSiExchange) {
        self.sequence = sequence
        self.exchange = exchange
    }
}

extension TracedExchange: CustomStringConvertible {
    /// The place and the redacted exchange.
    public var description: String { "\(sequence) \(exchange)" }
}
