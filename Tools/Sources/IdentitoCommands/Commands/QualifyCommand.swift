internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiHTTP
internal import INSiSecurity
internal import INSiSimulator
internal import Identitovigilance

/// `identito qualify`: the main job as a story.
struct QualifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "qualify",
        abstract: "Take a fictional patient from typed traits to a qualified identity.",
        discussion: "Without options: the embedded simulator over mutual TLS, and a temporary SQLite file."
    )

    @Option(help: "The SQLite file; by default a temporary one.")
    var store: String?

    @Option(help: "The address of INSi.")
    var endpoint: String?

    @Option(help: "The PKCS#12 file of the client certificate.")
    var p12: String?

    @Option(help: "A file that holds the pass phrase of the PKCS#12 file.")
    var passwordFile: String?

    @Option(help: "A PEM file of the authorities to trust; by default those of the system.")
    var ca: String?

    @Option(help: "The authorisation number of the software.")
    var idam = "DEMONSTRATION"

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        let given = [endpoint, p12, passwordFile].filter { $0 != nil }.count
        guard given == 0 || given == 3 else {
            throw ValidationError("--endpoint, --p12 and --password-file go together.")
        }
    }

    func run() async throws {
        do {
            guard let endpoint, let p12, let passwordFile else { return try await withEmbeddedSimulator() }
            try await play(
                endpoint: endpoint,
                certificate: try SoftwareCertificate(
                    pkcs12: FileBytes.read(p12),
                    passphrase: FileBytes.firstLine(passwordFile)
                ),
                anchors: try ca.map { .certificates(try FileBytes.certificates($0)) } ?? .system
            )
        } catch let error as any VigilanceError {
            FileHandle.standardError.write(Data("identito: \(error.description)\n".utf8))
            throw ExitStatus.inputOutput
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
                let file = try certificates.client.pkcs12(passphrase: SimulatorCertificates.passphrase)
                try await play(
                    endpoint: address,
                    certificate: try SoftwareCertificate(
                        pkcs12: file,
                        passphrase: SimulatorCertificates.passphrase
                    ),
                    anchors: .certificates([certificates.authority.certificateDER])
                )
                group.cancelAll()
                break
            }
            do { try await group.waitForAll() } catch is CancellationError {}
        }
    }

    private func play(endpoint: String, certificate: SoftwareCertificate, anchors: TrustAnchors) async throws {
        try certificate.check(at: SystemVigilanceClock().now())
        let configuration = try INSiHTTPConfiguration(
            endpoint: endpoint,
            clientCertificate: certificate.clientCertificate,
            trustAnchors: anchors
        )
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID()).sqlite")
        defer { if store == nil { FileBytes.removeStore(temporary.path) } }
        try await INSiHTTPTransport.withTransport(configuration) { transport in
            try await QualifyStory(
                transport: transport,
                emetteur: certificate.emetteur,
                logiciel: try LogicielLPS(
                    idam: idam,
                    nom: "identito",
                    version: "1",
                    instance: UUID().uuidString.lowercased()
                ),
                storePath: store ?? temporary.path,
                printer: StoryPrinter(asJSON: json)
            ).play()
        }
    }
}
