internal import Identitovigilance
internal import Synchronization

/// The clock that all processes of a simulation share: only the simulation moves it.
final class SimulatedClock: VigilanceClock {
    private let moment = Mutex(Timestamp(millisecondsSince1970: 1_772_442_900_000))

    func now() -> Timestamp { moment.withLock { $0 } }

    func advance(milliseconds: Int) { moment.withLock { $0 = $0.advanced(by: .milliseconds(milliseconds)) } }
}
