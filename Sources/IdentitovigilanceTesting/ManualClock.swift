public import Identitovigilance
internal import Synchronization

/// A clock that stands still until it is moved.
public final class ManualClock: VigilanceClock {
    private let moment: Mutex<Timestamp>

    /// Sets the clock.
    ///
    /// - Parameter start: The first moment it tells.
    public init(_ start: Timestamp) { moment = Mutex(start) }

    /// Tells the moment it was set to.
    ///
    /// - Returns: The moment.
    public func now() -> Timestamp { moment.withLock { $0 } }

    /// Moves the clock.
    ///
    /// - Parameter duration: The time to add, to the millisecond; negative to go back.
    public func advance(by duration: Duration) { moment.withLock { $0 = $0.advanced(by: duration) } }

    /// Sets the clock again.
    ///
    /// - Parameter moment: The moment to tell from now on.
    public func set(_ moment: Timestamp) { self.moment.withLock { $0 = moment } }
}
