public import INSi
internal import Synchronization

/// A transport that passes everything to another one and remembers it.
public final class RecordingTransport: INSiTransport {
    private let next: any INSiTransport
    private let exchanges = Mutex<[Exchange]>([])

    /// One exchange.
    public struct Exchange: Sendable, Hashable {
        /// What was sent.
        public let request: INSiWireRequest
        /// What came back; nothing when it failed.
        public let response: INSiWireResponse?
    }

    /// Makes a recorder.
    ///
    /// - Parameter next: The transport that does the work.
    public init(_ next: any INSiTransport) { self.next = next }

    /// What was exchanged so far, in the order in which it ended.
    public var recorded: [Exchange] { exchanges.withLock(\.self) }

    /// Passes a request on.
    ///
    /// - Parameter request: The request.
    /// - Returns: The answer of the other transport.
    /// - Throws: The error of the other transport.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        do throws(INSiTransportError) {
            let response = try await next.exchange(request)
            exchanges.withLock { $0.append(Exchange(request: request, response: response)) }
            return response
        } catch {
            exchanges.withLock { $0.append(Exchange(request: request, response: nil)) }
            throw error
        }
    }
}
