// Nothing but a value behind a Mutex, for which threads contend: correct, and reported by the thread sanitizer.
import Dispatch
import Synchronization

let value = Mutex<[Int]>([])
DispatchQueue.concurrentPerform(iterations: 8) { _ in
    for number in 0..<20_000 {
        value.withLock { numbers in
            if numbers.count > 100 { numbers.removeAll() }
            numbers.append(number)
        }
    }
}
