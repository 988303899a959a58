internal import ArgumentParser
import Foundation
internal import INSiSimulator
internal import Identitovigilance

/// `identito simulator`: an INSi on the loopback address.
struct SimulatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulator",
        abstract: "Serve a simulated INSi on 127.0.0.1, path /lps, until SIGTERM.",
        discussion: "HTTPS with a compulsory client certificate, which it makes itself, or plain HTTP with --plain."
    )

    @Option(help: "The port; 0 lets the system choose.")
    var port = 0

    @Flag(help: "Serve plain HTTP.")
    var plain = false

    @Option(help: "The folder for ca.pem, server.pem, client.p12 (pass phrase identito), client.pem and client.key.")
    var tlsDirectory: String?

    @Option(help: "The persons INSi knows, one JSON object a line; by default the fictional ones of the test book.")
    var population: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard !plain || tlsDirectory == nil else { throw ValidationError("--plain uses no certificates.") }
    }

    func run() async throws {
        let people: Population
        do { people = try population.map(PopulationFile.read) ?? .standard } catch let error as InputError {
            FileHandle.standardError.write(Data("identito: \(error.detail ?? error.code.rawValue)\n".utf8))
            throw ExitStatus.refused
        }
        let certificates = plain ? nil : try SimulatorCertificates()
        if let certificates {
            let temporary = FileManager.default.temporaryDirectory.path
            let folder = tlsDirectory ?? "\(temporary)/identito-\(ProcessInfo.processInfo.processIdentifier)"
            try certificates.write(to: folder)
            FileHandle.standardError.write(Data("certificates in \(folder)\n".utf8))
        }
        let server = SimulatorServer(
            simulator: INSiSimulator(population: people),
            tls: try certificates?.serverConfiguration()
        )
        do {
            try await server.run(port: port, stopsOnSignal: true) { address in
                FileHandle.standardOutput.write(Data("listening on \(address)\n".utf8))
            }
        } catch {
            FileHandle.standardError.write(Data("identito: the server could not listen or was stopped\n".utf8))
            throw error is CancellationError ? error : ExitStatus.inputOutput
        }
    }
}
