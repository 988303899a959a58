#if SQLite
public import Identitovigilance

/// The trace of the exchanges with INSi, in tables of its own in the same file: an exchange is kept whether or not an act
/// follows, and the journal knows nothing of it.
extension SQLiteIdentityStore: INSiExchangeStore {
    /// Keeps an exchange in a transaction of its own.
    ///
    /// - Parameter exchange: The exchange.
    /// - Returns: The exchange at its place.
    /// - Throws: `StoreError` with one of the codes of the disk; then it was not kept.
    @discardableResult
    public func append(_ exchange: INSiExchange) async throws(StoreError) -> TracedExchange {
        try await writing { [sealing] database in
            try ExchangeWriter(database: database, seals: sealing.seals(in: database)).append(exchange)
        }
    }

    /// Lists exchanges in the order in which they were kept, page by page; see `INSiExchangeStore`.
    ///
    /// - Parameters:
    ///   - selection: Which exchanges.
    ///   - sequence: The last place of the page before.
    ///   - limit: The most exchanges to return.
    /// - Returns: A page.
    /// - Throws: `StoreError` with `stockageEndommage` when a row can't be read, or one of the codes of the disk.
    public func exchanges(
        _ selection: INSiExchangeSelection,
        after sequence: Int64,
        limit: Int
    ) async throws(StoreError) -> [TracedExchange] {
        try await reading { [sealing] database in
            try ExchangeReader(database: database, seals: sealing.seals(in: database))
                .exchanges(selection, after: sequence, limit: limit)
        }
    }

    /// Removes the exchanges that began before a moment, and notes how many, in one transaction.
    ///
    /// The room is used again by what is kept later; the file does not shrink.
    ///
    /// - Parameters:
    ///   - moment: The beginning of the earliest exchange to stay.
    ///   - instant: The present moment.
    /// - Returns: What was removed.
    /// - Throws: `StoreError` with one of the codes of the disk; then nothing was removed.
    @discardableResult
    public func purgeExchanges(
        before moment: Timestamp,
        at instant: Timestamp
    ) async throws(StoreError) -> INSiExchangePurge {
        try await writing { [sealing] database in
            try ExchangeWriter(database: database, seals: sealing.seals(in: database))
                .purge(before: moment, at: instant)
        }
    }

    /// Lists the purges, oldest first.
    ///
    /// - Returns: Every purge that was made.
    /// - Throws: `StoreError` with `stockageEndommage` when a row can't be read, or one of the codes of the disk.
    public func exchangePurges() async throws(StoreError) -> [INSiExchangePurge] {
        try await reading { [sealing] database in
            try ExchangeReader(database: database, seals: sealing.seals(in: database)).purges()
        }
    }
}
#endif
