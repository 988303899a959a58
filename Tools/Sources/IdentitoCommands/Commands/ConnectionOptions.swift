internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiHTTP
internal import INSiSecurity
internal import Identitovigilance

/// How a command reaches INSi: an address with a client certificate, or a transport of its own.
struct ConnectionOptions: ParsableArguments {
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

    func validate() throws {
        let given = [endpoint, p12, passwordFile].filter { $0 != nil }.count
        guard given == 0 || given == 3 else {
            throw ValidationError("--endpoint, --p12 and --password-file go together.")
        }
    }

    /// The software as the requests name it.
    func logiciel() throws -> LogicielLPS {
        try LogicielLPS(idam: idam, nom: "identito", version: "1", instance: UUID().uuidString.lowercased())
    }

    /// Runs with the address that was given, or with a transport that needs none; failures end with status 74.
    func withCaller<Result>(
        default transport: any INSiTransport,
        _ body: (any INSiTransport, _ emetteur: String) async throws -> Result
    ) async throws -> Result {
        guard let endpoint, let p12, let passwordFile else { return try await body(transport, "10B0000000") }
        return try await Self.explainingFailures {
            let certificate = try SoftwareCertificate(
                pkcs12: FileBytes.read(p12),
                passphrase: FileBytes.firstLine(passwordFile)
            )
            let anchors: TrustAnchors = try ca.map { .certificates(try FileBytes.certificates($0)) } ?? .system
            return try await Self.connect(to: endpoint, certificate, anchors, body)
        }
    }

    /// Checks a certificate, opens the transport and lends it.
    static func connect<Result>(
        to endpoint: String,
        _ certificate: SoftwareCertificate,
        _ anchors: TrustAnchors,
        _ body: (any INSiTransport, _ emetteur: String) async throws -> Result
    ) async throws -> Result {
        try certificate.check(at: SystemVigilanceClock().now())
        let configuration = try INSiHTTPConfiguration(
            endpoint: endpoint,
            clientCertificate: certificate.clientCertificate,
            trustAnchors: anchors
        )
        return try await INSiHTTPTransport.withTransport(configuration) { transport in
            try await body(transport, certificate.emetteur)
        }
    }

    /// Turns an error of the library into a line on standard error and status 74, or 65 when a rule refused.
    static func explainingFailures<Result>(_ body: () async throws -> Result) async throws -> Result {
        do { return try await body() } catch let error as any VigilanceError {
            FileHandle.standardError.write(Data("identito: \(error.description)\n".utf8))
            // What a rule refuses is no failure of the network.
            throw error is ActRefusal ? ExitStatus.refused : ExitStatus.inputOutput
        }
    }
}
