/// The port to the network: carries one SOAP request to INSi and brings the answer back, as bytes.
///
/// A transport knows nothing of the messages. A vendor can bring their own (a proxy of their network, a recorded
/// session, a queue); `INSiHTTP` and `INSiSimulator` are two, and `IdentitovigilanceTesting` holds the suite that a new
/// one should pass. A whole fake:
///
///     struct Silent: INSiTransport {
///         func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
///             throw INSiTransportError(.delaiDepasse)
///         }
///     }
///
/// An HTTP status is part of the answer, not an error: INSi sends its faults with status 500 and a SOAP body. Deadlines
/// belong to the transport.
public protocol INSiTransport: Sendable {
    /// Sends one request and waits for its answer. Never sends it twice by itself.
    ///
    /// - Parameter request: The SOAP envelope and its action.
    /// - Returns: The answer as received.
    /// - Throws: ``INSiTransportError`` when no whole answer came back.
    func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse
}
