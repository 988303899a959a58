#if SQLite
extension SQLiteIdentityStore {
    /// How a store uses its file.
    public struct Configuration: Sendable, Hashable {
        /// How long to wait for another process that holds the file before `stockageOccupe`.
        public var busyTimeout: Duration

        /// Describes the use of a file.
        ///
        /// - Parameter busyTimeout: How long to wait for another process; at most one day.
        public init(busyTimeout: Duration = .seconds(5)) { self.busyTimeout = busyTimeout }

        /// The timeout within what SQLite can count, in seconds.
        var busySeconds: Double {
            let bounded = min(max(busyTimeout, .zero), .seconds(86_400))
            return bounded / .seconds(1)
        }
    }
}
#endif
