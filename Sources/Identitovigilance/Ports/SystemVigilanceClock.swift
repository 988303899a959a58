#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// The clock of the system.
public struct SystemVigilanceClock: VigilanceClock {
    /// Makes the clock.
    public init() {}

    /// Reads the real-time clock of the system.
    ///
    /// - Returns: The moment, UTC, to the millisecond.
    public func now() -> Timestamp {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(millisecondsSince1970: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
