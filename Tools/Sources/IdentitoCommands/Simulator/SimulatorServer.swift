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

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("lps") { [simulator] request, _ in
            let body = try await request.body.collect(upTo: Self.maximumRequest)
            // The simulator reads the action in the envelope, as the gateway does.
            let answer = try await simulator.exchange(
                INSiWireRequest(action: "", body: Array(body.readableBytesView))
            )
            return Response(
                status: HTTPResponse.Status(code: answer.status),
                headers: answer.contentType.map { [.contentType: $0] } ?? [:],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
            )
        }
        return router
    }
}
