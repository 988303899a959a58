internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiHTTP
internal import INSiSecurity
internal import INSiSimulator

/// `identito qualify`: the main job as a story.
struct QualifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualify",
        abstract: "Take a fictional patient from typed traits to a qualified identity.",
        discussion: "Without options: the embedded simulator over mutual TLS, and a temporary SQLite file."
    )

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "The SQLite file; by default a temporary one.")
    var store: String?

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() async throws {
        try await ConnectionOptions.explainingFailures {
            guard connection.endpoint == nil else {
                return try await connection.withCaller(default: INSiSimulator(), play)
            }
            try await withEmbeddedSimulator()
        }
    }

    private func withEmbeddedSimulator() async throws {
        let certificates = try SimulatorCertificates()
        let server = SimulatorServer(simulator: INSiSimulator(), tls: try certificates.serverConfiguration())
        let (addresses, announce) = AsyncStream.makeStream(of: String.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { announce.finish() }
                try await server.run(port: 0, stopsOnSignal: false) { announce.yield($0) }
            }
            for await address in addresses {
                let certificate = try SoftwareCertificate(
                    pkcs12: certificates.client.pkcs12(passphrase: SimulatorCertificates.passphrase),
                    passphrase: SimulatorCertificates.passphrase
                )
                let anchors = TrustAnchors.certificates([certificates.authority.certificateDER])
                try await ConnectionOptions.connect(to: address, certificate, anchors, play)
                group.cancelAll()
                break
            }
            do { try await group.waitForAll() } catch is CancellationError {}
        }
    }

    private func play(_ transport: any INSiTransport, _ emetteur: String) async throws {
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID()).sqlite")
        defer { if store == nil { FileBytes.removeStore(temporary.path) } }
        try await QualifyStory(
            transport: transport,
            emetteur: emetteur,
            logiciel: try connection.logiciel(),
            storePath: store ?? temporary.path,
            printer: StoryPrinter(asJSON: json)
        ).play()
    }
}
