#if HTTPTransport && OpenSSL
import HangLimit
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance
import NIOSSL
import Synchronization
import Testing

@Suite("Handshakes that must fail", .hangLimit)
struct TLSFailureTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test("A server refuses a client without certificate", arguments: [.tlsv12, .tlsv13] as [TLSVersion])
    func noClientCertificate(_ version: TLSVersion) async throws {
        try await refused(by: mutual(version), client: nil)
    }

    @Test("A server refuses the certificate of another authority", arguments: [.tlsv12, .tlsv13] as [TLSVersion])
    func strangeClient(_ version: TLSVersion) async throws {
        try await refused(by: mutual(version), client: try material.stranger.clientIdentity())
    }

    @Test("A server refuses an expired certificate", arguments: [.tlsv12, .tlsv13] as [TLSVersion])
    func expiredClient(_ version: TLSVersion) async throws {
        try await refused(by: mutual(version), client: try material.authority.clientIdentity(validity: Self.past))
    }

    @Test("A server of an unknown authority is not trusted")
    func untrustedServer() async throws {
        let server = try material.stranger.serverIdentity()
        try await refused(by: .tls(server, clientAuthority: material.authority), client: material.client)
    }

    @Test("A server of another name is not trusted")
    func wrongName() async throws {
        let server = try material.authority.serverIdentity(dnsNames: ["autre.test"], ipAddresses: ["127.0.0.2"])
        try await refused(by: .tls(server, clientAuthority: material.authority), client: material.client)
    }

    @Test("An expired server, or one of the future, is not trusted", arguments: [past, future])
    func dates(_ validity: ClosedRange<Timestamp>) async throws {
        let server = try material.authority.serverIdentity(validity: validity)
        try await refused(by: .tls(server, clientAuthority: material.authority), client: material.client)
    }

    @Test("A server with the certificate of a client is not trusted")
    func wrongUsage() async throws {
        // Of the right name, so that nothing but its usage is wrong.
        let server = try material.authority.serverIdentity(usage: "clientAuth")
        try await refused(by: .tls(server, clientAuthority: nil), client: material.client)
    }

    @Test(
        "A server that speaks nothing newer than TLS 1.0 or 1.1 is refused",
        arguments: [.tlsv1, .tlsv11] as [TLSVersion]
    )
    func oldVersion(_ version: TLSVersion) async throws {
        try await refused(by: mutual(version), client: material.client)
    }

    @Test(
        "A server whose ciphers keep no secret once its key is known is refused",
        arguments: ["AES128-GCM-SHA256", "AES256-GCM-SHA384", "AES128-SHA", "AES256-SHA"]
    )
    func noForwardSecrecy(_ ciphers: String) async throws {
        try await refused(by: mutual(.tlsv12, ciphers: ciphers), client: material.client)
    }

    @Test("The same server with an ephemeral key exchange is answered", arguments: ["ECDHE-RSA-AES128-GCM-SHA256"])
    func forwardSecrecy(_ ciphers: String) async throws {
        try await TestServer.with(mutual(.tlsv12, ciphers: ciphers)) { server in
            let answer = try await exchange(try material.configuration(port: server.port))
            #expect(answer.status == 200)
        }
    }

    @Test("A server that does not speak TLS is not trusted")
    func noTLS() async throws {
        try await TestServer.with(.plain) { server in
            let error = await failure(try material.configuration(port: server.port))
            #expect(error?.code == .echecTLS)
            #expect(server.journal.requests.withLock { $0.isEmpty })
        }
    }

    /// The request never reaches the server, and the error tells nothing of the certificates.
    private func refused(by security: TestServer.Security, client: TestIdentity?) async throws {
        try await TestServer.with(security) { server in
            let error = await failure(try material.configuration(port: server.port, client: .some(client)))
            #expect(error?.code == .echecTLS)
            #expect(server.journal.requests.withLock { $0.isEmpty })
            #expect(error?.description.contains("CERTIFICATE") == false)
        }
    }

    private func mutual(_ version: TLSVersion, ciphers: String? = nil) -> TestServer.Security {
        .tls(material.server, clientAuthority: material.authority, maximumVersion: version, ciphers: ciphers)
    }

    private static let past =
        Timestamp(millisecondsSince1970: 1_577_836_800_000)...Timestamp(millisecondsSince1970: 1_609_459_200_000)
    private static let future =
        Timestamp(millisecondsSince1970: 2_493_072_000_000)...Timestamp(millisecondsSince1970: 2_524_607_999_000)
}
#endif
