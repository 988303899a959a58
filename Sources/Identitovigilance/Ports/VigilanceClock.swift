/// The port to the time of day.
public protocol VigilanceClock: Sendable {
    /// Tells the present moment.
    ///
    /// - Returns: The moment, UTC.
    func now() -> Timestamp
}

extension VigilanceClock where Self == SystemVigilanceClock {
    /// The clock of the system.
    public static var system: SystemVigilanceClock { SystemVigilanceClock() }
}
