#if HTTPTransport && OpenSSL
import HangLimit
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance
import NIOHTTP1
import NIOSSL
import Synchronization
import Testing

@Suite("Exchanges over mutual TLS", .hangLimit)
struct INSiHTTPTransportTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test("The request arrives as it is, and the answer comes back as it is")
    func success() async throws {
        try await TestServer.with(material.mutual, .answer(body: [0, 0xFF, 0x3C])) { server in
            let request = INSiWireRequest(action: "urn:essai", body: Array("<é/>".utf8))
            let answer = try await exchange(material.configuration(port: server.port), request)
            #expect(answer.status == 200)
            #expect(answer.contentType == "application/soap+xml; charset=utf-8")
            #expect(answer.body == [0, 0xFF, 0x3C])
            let received = try #require(server.journal.requests.withLock { $0.first })
            #expect(received.body == request.body)
            #expect(received.head.method == .POST)
            #expect(received.head.uri == "/insi/v2")
            #expect(received.head.version == .http1_1)
            #expect(received.head.headers["content-type"] == [INSiWireRequest.contentType])
            #expect(received.head.headers["content-length"] == ["\(request.body.count)"])
        }
    }

    @Test("TLS 1.2 is spoken too")
    func tls12() async throws {
        let security = TestServer.Security.tls(
            material.server,
            clientAuthority: material.authority,
            maximumVersion: .tlsv12
        )
        try await TestServer.with(security) { server in
            let answer = try await exchange(material.configuration(port: server.port))
            #expect(answer.status == 200)
        }
    }

    @Test("TLS 1.1 is refused")
    func tls11() async throws {
        let security = TestServer.Security.tls(material.server, clientAuthority: nil, maximumVersion: .tlsv11)
        try await TestServer.with(security) { server in
            let configuration = try material.configuration(port: server.port)
            #expect(await failure(configuration)?.code == .echecTLS)
        }
    }

    @Test("Plain HTTP reaches a simulator on this machine")
    func plain() async throws {
        try await TestServer.with(.plain) { server in
            let answer = try await exchange(material.configuration(port: server.port, scheme: "http"))
            #expect(answer.status == 200)
        }
    }

    @Test("Two exchanges in a row use one connection")
    func reuse() async throws {
        try await TestServer.with(material.mutual) { server in
            let configuration = try material.configuration(port: server.port)
            try await INSiHTTPTransport.withTransport(configuration) { transport in
                for _ in 0..<2 {
                    _ = try await transport.exchange(INSiWireRequest(action: "a", body: [0x3C]))
                }
            }
            #expect(server.journal.connections.load(ordering: .relaxed) == 1)
            #expect(server.journal.requests.withLock { $0.count } == 2)
        }
    }

    @Test("Several tasks may use one transport at once")
    func concurrent() async throws {
        try await TestServer.with(material.mutual) { server in
            let configuration = try material.configuration(port: server.port)
            let statuses = try await INSiHTTPTransport.withTransport(configuration) { transport in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<5 {
                        group.addTask {
                            try await transport.exchange(INSiWireRequest(action: "a", body: [0x3C])).status
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            #expect(statuses == [200, 200, 200, 200, 200])
        }
    }

    @Test("A fault of status 500 is an answer")
    func fault() async throws {
        try await TestServer.with(material.mutual, .answer(status: .internalServerError)) { server in
            let answer = try await exchange(material.configuration(port: server.port))
            #expect(answer.status == 500)
            #expect(answer.body == Array("<ok/>".utf8))
        }
    }

    @Test(
        "A status without INSi answer is an error that bears it",
        arguments: [
            (.notFound, "text/html", []), (.serviceUnavailable, "text/html", []), (.noContent, "text/plain", []),
            (.found, "text/html", [("Location", "/ailleurs")]), (.forbidden, "text/html", []),
            (.temporaryRedirect, "text/html", [("Location", "https://127.0.0.1:1/")]),
        ] as [(HTTPResponseStatus, String, [(String, String)])]
    )
    func statuses(_ status: HTTPResponseStatus, _ type: String, _ headers: [(String, String)]) async throws {
        let behaviour = TestServerBehaviour.answer(
            status: status,
            contentType: type,
            headers: headers,
            body: status == .noContent ? [] : Array("<html>non</html>".utf8)
        )
        try await TestServer.with(material.mutual, behaviour) { server in
            let error = await failure(try material.configuration(port: server.port))
            #expect(error?.code == .echecHTTP)
            #expect(error?.httpStatus == Int(status.code))
            #expect(server.journal.requests.withLock { $0.count } == 1)
        }
    }

    @Test("An answer without body carries nothing", arguments: [.ok, .internalServerError] as [HTTPResponseStatus])
    func emptyBody(_ status: HTTPResponseStatus) async throws {
        try await TestServer.with(material.mutual, .answer(status: status, body: [])) { server in
            let error = await failure(try material.configuration(port: server.port))
            #expect(error?.code == .echecHTTP)
            #expect(error?.httpStatus == Int(status.code))
        }
    }

    @Test(
        "The limit of the answer is exact",
        arguments: [(999, nil), (1000, nil), (1001, .reponseTropGrande)] as [(Int, ErrorCode?)]
    )
    func limit(_ size: Int, _ expected: ErrorCode?) async throws {
        let body = [UInt8](repeating: 0x20, count: size)
        try await TestServer.with(material.mutual, .answer(body: body)) { server in
            let configuration = try material.configuration(port: server.port, maximumResponseBytes: 1000)
            #expect(await failure(configuration)?.code == expected)
        }
    }

    @Test("An answer without end is stopped at the limit")
    func endless() async throws {
        try await TestServer.with(material.mutual, .endless()) { server in
            let configuration = try material.configuration(port: server.port, maximumResponseBytes: 100_000)
            #expect(await failure(configuration)?.code == .reponseTropGrande)
        }
    }

    @Test("A request is sent once, even when the server hangs up")
    func noRetry() async throws {
        try await TestServer.with(material.mutual, .hangUp) { server in
            let configuration = try material.configuration(port: server.port)
            #expect(await failure(configuration)?.code == .connexionInterrompue)
            #expect(server.journal.requests.withLock { $0.count } == 1)
        }
    }

    @Test("A transport kept beyond its closure refuses to work")
    func escaped() async throws {
        try await TestServer.with(material.mutual) { server in
            let kept = try await INSiHTTPTransport.withTransport(material.configuration(port: server.port)) { $0 }
            await #expect(throws: INSiTransportError(.configurationTransport)) {
                try await kept.exchange(INSiWireRequest(action: "a", body: []))
            }
        }
    }

    @Test("The error of the closure comes out as it is")
    func foreignError() async throws {
        struct Own: Error {}
        let configuration = try material.configuration(port: 1)
        await #expect(throws: Own.self) {
            try await INSiHTTPTransport.withTransport(configuration) { _ in throw Own() }
        }
    }
}
#endif
