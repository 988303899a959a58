public import Identitovigilance
internal import Synchronization

/// Where a simulated INSi keeps the deposits it received; provisional, as `DepositCodec` is.
///
/// In memory by default. A test that kills its process brings one on a disk, for the real service outlives its callers.
public protocol SimulatedDeposits: Sendable {
    /// Keeps a deposit, unless one of that identifier is there.
    ///
    /// - Parameters:
    ///   - message: The SOAP message that brought it.
    ///   - identifier: Its identifier.
    ///   - instant: When it came.
    func keep(_ message: [UInt8], as identifier: String, at instant: Timestamp)

    /// Finds a deposit.
    ///
    /// - Parameter identifier: Its identifier.
    /// - Returns: The message that brought it and when it came, or nothing.
    func deposit(_ identifier: String) -> (message: [UInt8], instant: Timestamp)?
}

/// Deposits in memory.
public final class InMemorySimulatedDeposits: SimulatedDeposits {
    private let deposits = Mutex<[String: (message: [UInt8], instant: Timestamp)]>([:])

    /// Makes an empty set.
    public init() {}

    /// Keeps a deposit, unless one of that identifier is there.
    ///
    /// - Parameters:
    ///   - message: The SOAP message that brought it.
    ///   - identifier: Its identifier.
    ///   - instant: When it came.
    public func keep(_ message: [UInt8], as identifier: String, at instant: Timestamp) {
        deposits.withLock { deposits in
            if deposits[identifier] == nil { deposits[identifier] = (message, instant) }
        }
    }

    /// Finds a deposit.
    ///
    /// - Parameter identifier: Its identifier.
    /// - Returns: The message that brought it and when it came, or nothing.
    public func deposit(_ identifier: String) -> (message: [UInt8], instant: Timestamp)? {
        deposits.withLock { $0[identifier] }
    }
}
