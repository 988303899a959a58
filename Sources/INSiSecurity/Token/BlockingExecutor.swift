#if OpenSSL
internal import Dispatch

/// Runs the jobs of one actor in turn, on a queue that may wait: a card takes a second to sign, and its reader may wait
/// for a code, which the threads of Swift's own pool must not do.
final class BlockingExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "identitovigilance.token")

    func enqueue(_ job: UnownedJob) {
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { unsafe UnownedSerialExecutor(ordinary: self) }
}
#endif
