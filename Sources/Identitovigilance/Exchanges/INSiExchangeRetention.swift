/// How long the trace of exchanges is kept.
///
/// A store removes nothing by itself: the software calls ``purge(_:at:)``, say once a night.
public struct INSiExchangeRetention: Sendable, Hashable {
    /// The time from the beginning of an exchange to the day it may be removed.
    public let duration: Duration

    /// One year of 365 days: a choice, since no public text that could be read gives a duration.
    ///
    /// Every decision of a user holds the whole answer and stays in the journal: the trace serves to explain what came of
    /// a call, an incident or a complaint, and it holds the traits of people who became no patient. The structure that
    /// answers for the data sets its own duration.
    public static let standard = INSiExchangeRetention(days: 365)

    /// Sets a duration.
    ///
    /// - Parameter duration: The time to keep; a negative one is taken for none.
    public init(_ duration: Duration) { self.duration = max(.zero, duration) }

    /// Sets a number of days.
    ///
    /// - Parameter days: Days of 24 hours; a negative number is taken for none.
    public init(days: Int) { self.init(.seconds(Int64(min(max(0, days), 1_000_000)) * 86_400)) }

    /// Removes from a store the exchanges that were kept long enough.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - clock: The time of day.
    /// - Returns: What was removed.
    /// - Throws: ``StoreError``; then nothing was removed.
    @discardableResult
    public func purge(
        _ store: any INSiExchangeStore,
        at clock: any VigilanceClock = .system
    ) async throws(StoreError) -> INSiExchangePurge {
        let now = clock.now()
        return try await store.purgeExchanges(before: now.advanced(by: .zero - duration), at: now)
    }
}
