#if HTTPTransport
internal import AsyncHTTPClient
public import INSi
internal import Identitovigilance
internal import NIOCore
internal import NIOHTTP1

/// The transport to INSi over HTTPS with a client certificate.
///
/// HTTP/1.1, connections kept open between exchanges, no redirection followed, no request sent twice:
///
///     let answer = try await INSiHTTPTransport.withTransport(configuration) { transport in
///         try await transport.exchange(request)
///     }
public struct INSiHTTPTransport: INSiTransport {
    private let client: HTTPClient
    private let configuration: INSiHTTPConfiguration

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
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: try configuration.clientConfiguration()
        )
        do {
            let result = try await body(INSiHTTPTransport(client: client, configuration: configuration))
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
        let timeout = configuration.responseTimeout
        // The client's own deadline ends with the head of the answer; this one covers the body too.
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await attempt(request) }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return .failure(INSiTransportError(.delaiDepasse))
            }
            let first = await group.next() ?? .failure(INSiTransportError(.appelAnnule))
            group.cancelAll()
            return first
        }
        switch outcome {
        case .success(let answer): return answer
        // Cancelling wakes both tasks: which of them reports first must not decide what the caller is told.
        case .failure where Task.isCancelled: throw INSiTransportError(.appelAnnule)
        case .failure(let error): throw error
        }
    }

    private typealias Outcome = Swift.Result<INSiWireResponse, INSiTransportError>

    private func attempt(_ request: INSiWireRequest) async -> Outcome {
        var message = HTTPClientRequest(url: configuration.endpoint)
        message.method = .POST
        message.headers.add(name: "Content-Type", value: INSiWireRequest.contentType)
        message.body = .bytes(ByteBuffer(bytes: request.body))
        do {
            let deadline = NIODeadline.now() + TimeAmount(configuration.responseTimeout)
            return .success(try await read(try await client.execute(message, deadline: deadline)))
        } catch {
            return .failure(INSiTransportError(classifying: error))
        }
    }

    private func read(_ response: HTTPClientResponse) async throws -> INSiWireResponse {
        let status = Int(response.status.code)
        guard status == 200 || status == 500 else { throw INSiTransportError(.echecHTTP, httpStatus: status) }
        var body: [UInt8] = []
        for try await part in response.body {
            guard body.count + part.readableBytes <= configuration.maximumResponseBytes else {
                throw INSiTransportError(.reponseTropGrande)
            }
            body.append(contentsOf: part.readableBytesView)
        }
        guard !body.isEmpty else { throw INSiTransportError(.echecHTTP, httpStatus: status) }
        return INSiWireResponse(status: status, contentType: response.headers.first(name: "Content-Type"), body: body)
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
