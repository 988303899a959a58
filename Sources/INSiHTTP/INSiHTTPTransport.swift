#if HTTPTransport
internal import AsyncHTTPClient
public import INSi
internal import Identitovigilance
internal import NIOCore

/// The transport to INSi over HTTPS with a client certificate.
///
/// HTTP/1.1, connections kept open between exchanges, no redirection followed, no request sent twice:
///
///     let answer = try await INSiHTTPTransport.withTransport(configuration) { transport in
///         try await transport.exchange(request)
///     }
public struct INSiHTTPTransport: INSiTransport {
    private let client: HTTPClient
    /// The request without its body.
    private let template: HTTPClient.Request
    private let responseTimeout: TimeAmount
    private let maximumResponseBytes: Int

    /// Opens a transport, lends it, and closes it on every path.
    ///
    /// A transport kept beyond the closure answers every exchange with `configurationTransport`. Closing waits for a
    /// connection that is still being opened, at most `connectTimeout`; it waits for nothing when the task is cancelled.
    ///
    /// - Parameters:
    ///   - configuration: Where to connect to and how.
    ///   - body: Uses the transport; may be called from several tasks at once.
    /// - Returns: What the closure returns.
    /// - Throws: `configurationTransport` when the certificates cannot be used, and what the closure throws.
    public static func withTransport<Result>(
        _ configuration: INSiHTTPConfiguration,
        _ body: (INSiHTTPTransport) async throws -> Result
    ) async throws -> Result {
        let template = try configuration.requestTemplate()
        // One loop for all calls and connections. Were a call on another than its connection, the client would learn there, too late,
        // that its request was sent: a connection that the server closed meanwhile, just after its answer, is then unknown to
        // async-http-client 1.37, which ends the process.
        let client = HTTPClient(
            eventLoopGroupProvider: .shared(HTTPClient.defaultEventLoopGroup.next()),
            configuration: try configuration.clientConfiguration()
        )
        let transport = INSiHTTPTransport(
            client: client,
            template: template,
            responseTimeout: TimeAmount(configuration.responseTimeout),
            maximumResponseBytes: configuration.maximumResponseBytes
        )
        do {
            let result = try await body(transport)
            await close(client)
            return result
        } catch {
            await close(client)
            throw error
        }
    }

    /// Sends one request and waits for its answer, within the deadline of the configuration.
    ///
    /// - Parameter request: The SOAP envelope and its action.
    /// - Returns: An answer of status 200 or 500 with its body.
    /// - Throws: `INSiTransportError` when no such answer came back in time.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        guard !Task.isCancelled else { throw INSiTransportError(.appelAnnule) }
        var message = template
        message.body = .byteBuffer(ByteBuffer(bytes: request.body))
        // Given to a delegate, unlike to an asynchronous call, the deadline of the client covers the body too.
        let call = client.execute(
            request: message,
            delegate: AnswerCollector(maximumBytes: maximumResponseBytes),
            deadline: .now() + responseTimeout
        )
        do {
            return try await withTaskCancellationHandler {
                try await call.get()
            } onCancel: {
                call.cancel()
            }
        } catch {
            // A cancelled call fails in several ways: which of them comes first must not decide what the caller is told.
            throw Task.isCancelled ? INSiTransportError(.appelAnnule) : INSiTransportError(classifying: error)
        }
    }

    /// Shuts the client down.
    ///
    /// The task of its own holds the client until that is done: dropped before, it would trap.
    private static func close(_ client: HTTPClient) async {
        let closing = Task { try? await client.shutdown() }
        if !Task.isCancelled { await closing.value }
    }
}
#endif
