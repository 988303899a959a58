/// A trace in memory: for tests, demonstrations and programs that keep nothing.
public actor InMemoryINSiExchangeStore: INSiExchangeStore {
    private var trace: [TracedExchange] = []
    private var purges: [INSiExchangePurge] = []
    private var last: Int64 = 0

    /// Makes an empty trace.
    public init() {}

    /// Keeps an exchange.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: The exchange at its place.
    @discardableResult
    public func append(_ exchange: INSiExchange) -> TracedExchange {
        last += 1
        let traced = TracedExchange(sequence: last, exchange: exchange)
        trace.append(traced)
        return traced
    }

    /// Lists exchanges in the order in which they were kept, page by page.
    ///
    /// - Parameters:
    ///   - selection: Which exchanges.
    ///   - sequence: The last place of the page before.
    ///   - limit: The most exchanges to return.
    /// - Returns: A page.
    public func exchanges(
        _ selection: INSiExchangeSelection,
        after sequence: Int64,
        limit: Int
    ) -> [TracedExchange] {
        let rest = trace.lazy.filter { $0.sequence > sequence && selection.contains($0.exchange) }
        return Array(rest.prefix(max(0, limit)))
    }

    /// Removes the exchanges that began before a moment, and notes how many.
    ///
    /// - Parameters:
    ///   - moment: The beginning of the earliest exchange to stay.
    ///   - instant: The present moment.
    /// - Returns: What was removed.
    @discardableResult
    public func purgeExchanges(before moment: Timestamp, at instant: Timestamp) -> INSiExchangePurge {
        let count = trace.count
        trace.removeAll { $0.exchange.beganAt < moment }
        let purge = INSiExchangePurge(instant: instant, before: moment, removed: count - trace.count)
        purges.append(purge)
        return purge
    }

    /// Lists the purges, oldest first.
    ///
    /// - Returns: Every purge that was made.
    public func exchangePurges() -> [INSiExchangePurge] { purges }
}
