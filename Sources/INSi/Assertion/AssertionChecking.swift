public import Identitovigilance

/// The port by which a service, such as the simulator, checks the assertion of the requests it receives.
public protocol AssertionChecking: Sendable {
    /// Checks the assertion of a request.
    ///
    /// - Parameters:
    ///   - envelope: The whole request, byte for byte.
    ///   - moment: The present moment.
    /// - Throws: Why the request has no acceptable assertion.
    func check(_ envelope: [UInt8], at moment: Timestamp) throws
}
