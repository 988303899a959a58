#if HTTPTransport && OpenSSL
import HangLimit
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance
import Synchronization
import Testing

@Suite("A server whose certificate was revoked", .hangLimit)
struct RevokedServerTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    private func configuration(_ port: Int, lists: [[UInt8]]) throws -> INSiHTTPConfiguration {
        try INSiHTTPConfiguration(
            endpoint: "https://127.0.0.1:\(port)/insi/v2",
            clientCertificate: material.client.clientCertificate,
            trustAnchors: .certificates([material.authority.certificateDER]),
            serverCertificateCheck: ServerRevocationCheck(
                authorities: [material.authority.certificateDER],
                lists: try RevocationLists(lists)
            )
        )
    }

    @Test("It is refused before the request leaves, and the connection is closed")
    func revoked() async throws {
        let lists = [try material.authority.revocationList(revoking: [material.server])]
        try await TestServer.with(material.mutual) { server in
            for _ in 0..<2 {
                let error = await failure(try configuration(server.port, lists: lists))
                #expect(error?.code == .certificatServeurRefuse)
            }
            #expect(server.journal.requests.withLock { $0.isEmpty })
            #expect(server.journal.connections.load(ordering: .relaxed) == 2)
            for _ in 0..<100 where server.journal.closedConnections.load(ordering: .relaxed) < 2 {
                try await Task.sleep(for: .milliseconds(20))
            }
            #expect(server.journal.closedConnections.load(ordering: .relaxed) == 2)
        }
    }

    @Test("Without a list of its authority that is of the moment, it is refused too")
    func unusableList() async throws {
        let past =
            Timestamp(millisecondsSince1970: 1_577_836_800_000)...Timestamp(millisecondsSince1970: 1_609_459_200_000)
        for lists in [
            [], [try material.stranger.revocationList()], [try material.authority.revocationList(validity: past)],
        ] {
            try await TestServer.with(material.mutual) { server in
                let error = await failure(try configuration(server.port, lists: lists))
                #expect(error?.code == .certificatServeurRefuse)
                #expect(server.journal.requests.withLock { $0.isEmpty })
            }
        }
    }

    @Test("A server that is not on the list is answered, over one connection kept open")
    func good() async throws {
        let lists = [try material.authority.revocationList(revoking: [material.client])]
        try await TestServer.with(material.mutual) { server in
            let request = INSiWireRequest(action: "urn:essai", body: Array("<q/>".utf8))
            try await INSiHTTPTransport.withTransport(configuration(server.port, lists: lists)) { transport in
                for _ in 0..<3 {
                    let reply = try await transport.exchange(request)
                    #expect(reply.status == 200)
                }
            }
            #expect(server.journal.connections.load(ordering: .relaxed) == 1)
        }
    }
}
#endif
