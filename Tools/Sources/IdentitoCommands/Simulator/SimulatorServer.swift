internal import Hummingbird
internal import HummingbirdTLS
internal import INSi
internal import INSiSimulator
internal import Logging
internal import NIOCore
internal import NIOSSL
internal import UnixSignals

/// The simulator behind an HTTP server on the loopback address, path `/lps`.
struct SimulatorServer {
    /// The largest request that is read, in bytes.
    static let maximumRequest = 1 << 20

    let simulator: INSiSimulator
    let tls: TLSConfiguration?
    var scenario = Scenario(rules: [])

    /// Serves until the task is cancelled or, when asked to, a signal arrives.
    ///
    /// - Parameters:
    ///   - port: The port; 0 lets the system choose.
    ///   - stopsOnSignal: Whether SIGTERM and SIGINT end it.
    ///   - ready: Receives the address once the server listens.
    /// - Throws: The failure to listen.
    func run(
        port: Int,
        stopsOnSignal: Bool,
        ready: @escaping @Sendable (String) async -> Void
    ) async throws {
        let scheme = tls == nil ? "http" : "https"
        // The server's own lines would hold nothing a user needs, and its errors repeat what the client is told.
        let logger = Logger(label: "simulator") { _ in SwiftLogNoOpLogHandler() }
        let application = Application(
            router: router(),
            server: try tls.map { try .tls(tlsConfiguration: $0) } ?? .http1(),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { channel in
                await ready("\(scheme)://127.0.0.1:\(channel.localAddress?.port ?? port)/lps")
            },
            logger: logger
        )
        try await application.runService(gracefulShutdownSignals: stopsOnSignal ? [.sigterm, .sigint] : [])
    }

    private func router() -> Router<SimulatorContext> {
        let router = Router(context: SimulatorContext.self)
        let state = ScenarioState(scenario)
        router.post("lps") { [simulator] request, context in
            let body = Array(try await request.body.collect(upTo: Self.maximumRequest).readableBytesView)
            let step = state.step(for: body)
            if step.delay > .zero { try await Task.sleep(for: step.delay) }
            // The simulator reads the action in the envelope, as the gateway does.
            let answer = try simulator.response(to: body, playing: step.action)
            return try await Self.deliver(answer, step.action.delivery, on: Connection(channel: context.connection))
        }
        return router
    }

    /// The response that the server writes, after what the scenario does to the connection.
    private static func deliver(
        _ answer: INSiWireResponse,
        _ delivery: ScenarioAction.Delivery,
        on connection: Connection
    ) async throws -> Response {
        var body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        switch delivery {
        case .whole: break
        case .closed: await connection.close()
        case .reset: await connection.reset()
        case .duplicated: try await connection.write(raw: raw(answer))
        case .truncated(let count):
            let beginning = ByteBuffer(bytes: answer.body.prefix(max(count, 0)))
            body = ResponseBody(contentLength: answer.body.count) { writer in
                try await writer.write(beginning)
                await connection.close()
            }
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status),
            headers: answer.contentType.map { [.contentType: $0] } ?? [:],
            body: body
        )
    }

    /// The bytes of a whole HTTP answer.
    private static func raw(_ answer: INSiWireResponse) -> [UInt8] {
        let type = answer.contentType.map { "Content-Type: \($0)\r\n" } ?? ""
        let head = "HTTP/1.1 \(answer.status) \r\n\(type)Content-Length: \(answer.body.count)\r\n\r\n"
        return Array(head.utf8) + answer.body
    }
}
