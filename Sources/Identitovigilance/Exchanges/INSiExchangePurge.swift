/// A purge of the trace of exchanges, noted by the store that made it: what is gone is counted.
public struct INSiExchangePurge: Sendable, Hashable {
    /// When it was made.
    public let instant: Timestamp

    /// The exchanges that began before this moment were removed.
    public let before: Timestamp

    /// How many were removed; a purge that found nothing is noted too.
    public let removed: Int

    /// Describes a purge.
    ///
    /// - Parameters:
    ///   - instant: When it was made.
    ///   - before: The moment before which the removed exchanges began.
    ///   - removed: How many were removed.
    public init(instant: Timestamp, before: Timestamp, removed: Int) {
        self.instant = instant
        self.before = before
        self.removed = removed
    }
}
