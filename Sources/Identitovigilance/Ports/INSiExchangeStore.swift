/// The port to the trace of the exchanges with INSi.
///
/// It is apart from ``IdentityStore``: an exchange is kept even when the act that follows is refused. What a store
/// promises, and `IdentitovigilanceTesting` checks of every implementation: what was acknowledged is there after the
/// process dies; exchanges come back byte for byte; nothing but a purge removes one, and each purge is noted.
public protocol INSiExchangeStore: Sendable {
    /// Keeps an exchange.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: The exchange at its place.
    /// - Throws: ``StoreError``; then it was not kept.
    @discardableResult
    func append(_ exchange: INSiExchange) async throws(StoreError) -> TracedExchange

    /// Lists exchanges in the order in which they were kept, which is that of their ends, page by page.
    ///
    /// Not in the order of their beginnings: an exchange that began early and ended late would be missed by a reader who
    /// is already past its moment.
    ///
    /// - Parameters:
    ///   - selection: Which exchanges.
    ///   - sequence: The last place of the page before; 0 for the first page.
    ///   - limit: The most exchanges to return; their bytes are all in memory.
    /// - Returns: A page; shorter than the limit only at the end.
    /// - Throws: ``StoreError`` when the store can't be read.
    func exchanges(
        _ selection: INSiExchangeSelection,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [TracedExchange]

    /// Removes the exchanges that began before a moment, all or none, and notes how many.
    ///
    /// - Parameters:
    ///   - moment: The beginning of the earliest exchange to stay.
    ///   - instant: The present moment.
    /// - Returns: What was removed.
    /// - Throws: ``StoreError``; then nothing was removed.
    @discardableResult
    func purgeExchanges(before moment: Timestamp, at instant: Timestamp) async throws(StoreError) -> INSiExchangePurge

    /// Lists the purges, oldest first.
    ///
    /// - Returns: Every purge that was made.
    /// - Throws: ``StoreError`` when the store can't be read.
    func exchangePurges() async throws(StoreError) -> [INSiExchangePurge]
}
