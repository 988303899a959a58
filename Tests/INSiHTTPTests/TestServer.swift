#if HTTPTransport && OpenSSL
import INSi
import INSiSecurity
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A server on a loopback port for the time of a closure.
struct TestServer: Sendable {
    /// How its connections begin.
    enum Security {
        /// HTTP in clear.
        case plain
        /// TLS with this identity, demanding a client certificate of this authority when there is one.
        case tls(
            TestIdentity,
            clientAuthority: TestCertificateAuthority?,
            maximumVersion: TLSVersion? = nil,
            ciphers: String? = nil
        )
        /// Connections are accepted and never read.
        case mute
    }

    let port: Int
    let journal: Journal

    /// What the server saw.
    final class Journal: Sendable {
        let connections = Atomic<Int>(0)
        let closedConnections = Atomic<Int>(0)
        let sentBytes = Atomic<Int>(0)
        let requests = Mutex<[Request]>([])
    }

    /// One request, whole.
    struct Request: Sendable {
        var head: HTTPRequestHead
        var body: [UInt8]
    }

    static func with<Result>(
        _ security: Security,
        _ behaviour: TestServerBehaviour = .answer(),
        _ body: (TestServer) async throws -> Result
    ) async throws -> Result {
        let journal = Journal()
        let context = try tlsContext(security)
        let reads = if case .mute = security { false } else { true }
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.autoRead, value: reads)
            .childChannelInitializer { channel in
                journal.connections.add(1, ordering: .relaxed)
                channel.closeFuture.whenComplete { _ in journal.closedConnections.add(1, ordering: .relaxed) }
                return channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    guard reads else { return }
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.configureHTTPServerPipeline(withErrorHandling: false)
                    try pipeline.addHandler(TestServerHandler(behaviour: behaviour, journal: journal))
                }
            }
            .bind(host: "127.0.0.1", port: 0)
            .get()
        do {
            let port = listener.localAddress?.port ?? 0
            let result = try await body(TestServer(port: port, journal: journal))
            try await listener.close()
            return result
        } catch {
            try await listener.close()
            throw error
        }
    }

    private static func tlsContext(_ security: Security) throws -> NIOSSLContext? {
        guard case .tls(let identity, let authority, let maximumVersion, let ciphers) = security else { return nil }
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: try identity.chain.map { .certificate(try NIOSSLCertificate(bytes: $0, format: .der)) },
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.keyPEM.utf8), format: .pem))
        )
        tls.maximumTLSVersion = maximumVersion
        if let ciphers { tls.cipherSuites = ciphers }
        if let authority {
            tls.trustRoots = .certificates([try NIOSSLCertificate(bytes: authority.certificateDER, format: .der)])
            tls.certificateVerification = .noHostnameVerification
        }
        return try NIOSSLContext(configuration: tls)
    }
}
#endif
