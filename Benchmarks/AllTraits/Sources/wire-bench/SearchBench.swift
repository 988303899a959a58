import BenchHarness
import Foundation
import INSi
import INSiHTTP
import INSiSecurity
import Identitovigilance

/// Searches over mutual TLS on loopback, connections reused: our client, then wrk, ask the same nginx, which demands a client
/// certificate and gives a fixed answer.
///
/// Both have as many connections and send the same bytes; they and nginx share the processors of the machine. Ours also makes
/// each request from a query, with fresh identifiers, reads each answer into a person and keeps a deadline; wrk counts answers.
enum SearchBench {
    private static let connections = 8
    private static let units = 20_000

    static func run() async throws {
        let comparison = Comparison(
            "search over mutual TLS, loopback",
            unit: "searches",
            beside: "nginx and wrk",
            goal: .percent(50),
            clock: .wall,
            rounds: 7
        )
        let environment = ProcessInfo.processInfo.environment
        guard let nginx = environment["BENCH_NGINX"], let wrk = environment["BENCH_WRK"],
            let shim = environment["BENCH_WRK_CERTIFICATE"], let peers = environment["BENCH_PEERS"]
        else { return comparison.skip("nginx and wrk can't be installed") }
        let folder = try ScratchFolder()
        let authority = try TestCertificateAuthority()
        let client = try authority.clientIdentity()
        let server = try NginxServer(nginx, in: folder, authority: authority, answer: "\(peers)/../Data/answer.xml")
        defer { server.stop() }
        let certificate = try folder.write(Array(client.certificatePEM.utf8), as: "client.pem")
        let key = try folder.write(Array(client.keyPEM.utf8), as: "client-key.pem")
        let configuration = try INSiHTTPConfiguration(
            endpoint: server.endpoint,
            clientCertificate: client.clientCertificate,
            trustAnchors: .certificates([authority.certificateDER])
        )
        let (encoder, query) = (try SearchMaterial.encoder(), try SearchMaterial.query())
        try await INSiHTTPTransport.withTransport(configuration) { transport in
            let insi = INSiClient(transport: transport, encoder: encoder)
            guard case .trouvee = try await insi.search(query) else { throw BenchError("nginx gave another answer") }
            try await comparison.run(
                ours: .work(units: units) { try await search(query, with: insi) },
                theirs: .program(
                    executable: "\(peers)/wrk_sample.sh",
                    arguments: [
                        wrk, shim, certificate, key, "\(peers)/wrk_request.lua", server.endpoint, "\(connections)",
                    ]
                )
            )
        }
    }

    private static func search(_ query: INSiQuery, with insi: INSiClient) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<connections {
                group.addTask {
                    for _ in 0..<(units / connections) { keep(try await insi.search(query)) }
                }
            }
            try await group.waitForAll()
        }
    }
}
