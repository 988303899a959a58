#if HTTPTransport && OpenSSL
import HangLimit
import INSi
import INSiHTTP
import Identitovigilance
import Synchronization
import Testing

@Suite("Networks that fail", .hangLimit)
struct NetworkFailureTests {
    let material: TestMaterial

    /// A port which the system gives to nobody who asks for any: one that was just let go may be another test's by now.
    private static let unusedPort = 1

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test("Nothing listens")
    func nothingListens() async throws {
        for scheme in ["https", "http"] {
            let configuration = try material.configuration(port: Self.unusedPort, scheme: scheme)
            #expect(await failure(configuration)?.code == .connexionRefusee)
        }
    }

    @Test("Nothing listens at a name that has several addresses")
    func nothingListensAtName() async throws {
        let configuration = try INSiHTTPConfiguration(
            endpoint: "http://localhost:\(Self.unusedPort)/",
            clientCertificate: nil
        )
        #expect(await failure(configuration)?.code == .connexionRefusee)
    }

    @Test("A server that reads and never answers exceeds the deadline")
    func silent() async throws {
        try await TestServer.with(material.mutual, .silent) { server in
            let configuration = try material.configuration(port: server.port, responseTimeout: .milliseconds(300))
            #expect(await failure(configuration)?.code == .delaiDepasse)
        }
    }

    @Test("A server that stops in the middle of its answer exceeds the deadline")
    func stall() async throws {
        try await TestServer.with(material.mutual, .stall) { server in
            let configuration = try material.configuration(port: server.port, responseTimeout: .milliseconds(300))
            #expect(await failure(configuration)?.code == .delaiDepasse)
        }
    }

    @Test("A server that accepts and does not begin TLS exceeds the deadline")
    func noHandshake() async throws {
        try await TestServer.with(.mute) { server in
            let configuration = try material.configuration(port: server.port, responseTimeout: .milliseconds(300))
            #expect(await failure(configuration)?.code == .delaiDepasse)
        }
    }

    @Test("The deadline of the connection is its own")
    func connectTimeout() async throws {
        try await TestServer.with(.mute) { server in
            let configuration = try INSiHTTPConfiguration(
                endpoint: "https://127.0.0.1:\(server.port)/",
                clientCertificate: nil,
                connectTimeout: .milliseconds(200),
                responseTimeout: .seconds(3600)
            )
            #expect(await failure(configuration)?.code == .delaiDepasse)
        }
    }

    @Test("A connection cut in the middle of an answer gives no answer", arguments: ["https", "http"])
    func cut(_ scheme: String) async throws {
        let security = scheme == "https" ? material.mutual : .plain
        try await TestServer.with(security, .answer(declaredLength: 1000)) { server in
            let configuration = try material.configuration(port: server.port, scheme: scheme)
            #expect(await failure(configuration)?.code == .connexionInterrompue)
        }
    }

    @Test("Bytes that are no HTTP answer give no answer")
    func babble() async throws {
        try await TestServer.with(material.mutual, .babble) { server in
            let configuration = try material.configuration(port: server.port)
            #expect(await failure(configuration)?.code == .connexionInterrompue)
        }
    }

    @Test("Cancelling the task ends the exchange, whatever it waits for", arguments: ["head", "body", "handshake"])
    func cancellation(_ phase: String) async throws {
        let security = phase == "handshake" ? .mute : material.mutual
        try await TestServer.with(security, phase == "body" ? .stall : .silent) { server in
            // The deadlines are far beyond what the test suite would wait for.
            let configuration = try material.configuration(port: server.port, responseTimeout: .seconds(3600))
            let call = Task { await failure(configuration) }
            while phase == "handshake"
                ? server.journal.connections.load(ordering: .relaxed) == 0
                : server.journal.requests.withLock({ $0.isEmpty })
            {
                try await Task.sleep(for: .milliseconds(5))
            }
            if phase == "body" { try await Task.sleep(for: .milliseconds(100)) }
            call.cancel()
            #expect(await call.value?.code == .appelAnnule)
            if phase == "handshake" { return }
            while server.journal.closedConnections.load(ordering: .relaxed) == 0 {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    @Test("A task that is cancelled already sends nothing")
    func cancelledBefore() async throws {
        try await TestServer.with(material.mutual) { server in
            let configuration = try material.configuration(port: server.port)
            let call = Task {
                while !Task.isCancelled { await Task.yield() }
                return await failure(configuration)
            }
            call.cancel()
            #expect(await call.value?.code == .appelAnnule)
        }
    }
}
#endif
