internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiSecurity
internal import INSiSimulator
internal import Identitovigilance

/// `identito simulator`: an INSi on the loopback address.
struct SimulatorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulator",
        abstract: "Serve a simulated INSi on 127.0.0.1, path /lps, until SIGTERM.",
        discussion: """
            HTTPS with a compulsory client certificate, which it makes itself, or plain HTTP with --plain. What it answers, \
            and the keys of a scenario, are in Documentation/Simulator.md.
            """
    )

    @Option(help: "The port; 0 lets the system choose.")
    var port = 0

    @Flag(help: "Serve plain HTTP.")
    var plain = false

    @Option(help: "The folder for ca.pem, server.pem, client.p12 (pass phrase identito), client.pem and client.key.")
    var tlsDirectory: String?

    @Option(help: "The persons INSi knows, one JSON object a line; by default the fictional ones of the test book.")
    var population: String?

    @Option(help: "A JSON file of rules: latencies, cut connections, faults, answers to inject.")
    var scenario: String?

    @Option(
        help: "The era in which answers are written: \(Self.eras) (default: the last).",
        transform: { name in
            guard let era = WireEra(rawValue: name) else { throw ValidationError("--era is one of \(Self.eras).") }
            return era
        }
    )
    var era: WireEra?

    @Option(help: "Which service is imitated: production, or editorTest, which knows nobody in its own ways.")
    var environment: String?

    @Flag(
        help:
            "Card mode: refuse a request without the signed assertion of a professional; no client certificate is asked."
    )
    var requireAssertion = false

    @Option(help: "A PEM file of the authorities of the cards; by default that of card.p12, made beside the others.")
    var assertionCA: String?

    private static let eras = WireEra.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535.") }
        guard !plain || tlsDirectory == nil else { throw ValidationError("--plain uses no certificates.") }
        guard environment.map({ ServiceEnvironment(named: $0) != nil }) ?? true else {
            throw ValidationError("--environment is \(ServiceEnvironment.names.joined(separator: " or ")).")
        }
        guard assertionCA == nil || requireAssertion else {
            throw ValidationError("--assertion-ca goes with --require-assertion.")
        }
        guard !plain || !requireAssertion || assertionCA != nil else {
            throw ValidationError("--plain makes no card: --require-assertion needs --assertion-ca.")
        }
    }

    func run() async throws {
        let people: Population
        do { people = try population.map(PopulationFile.read) ?? .standard } catch let error as InputError {
            throw Self.refusing(error.detail ?? error.code.rawValue, with: ExitStatus.refused)
        }
        let file: ScenarioFile?
        do { file = try scenario.map(ScenarioFile.read) } catch let error as ScenarioError {
            throw Self.refusing(error.message, with: ExitStatus.usage)
        }
        let certificates = plain ? nil : try SimulatorCertificates(makesCard: requireAssertion && assertionCA == nil)
        if let certificates {
            let temporary = FileManager.default.temporaryDirectory.path
            let folder = tlsDirectory ?? "\(temporary)/identito-\(ProcessInfo.processInfo.processIdentifier)"
            try certificates.write(to: folder)
            FileHandle.standardError.write(Data("certificates in \(folder)\n".utf8))
        }
        let server = SimulatorServer(
            simulator: INSiSimulator(
                population: people,
                configuration: configuration(file),
                assertions: try requireAssertion ? verifier(certificates) : nil
            ),
            tls: try certificates?.serverConfiguration(asksClient: !requireAssertion),
            scenario: file?.scenario ?? Scenario(rules: [])
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

    /// What the command line says comes before what the scenario says.
    private func configuration(_ file: ScenarioFile?) -> INSiSimulator.Configuration {
        var configuration = INSiSimulator.Configuration()
        if let era = era ?? file?.era { configuration.era = era }
        let named = environment.flatMap { ServiceEnvironment(named: $0) }
        if let environment = named ?? file?.environment { configuration.environment = environment }
        return configuration
    }

    /// One hour, the longest life that a client tells of an assertion of a professional (insi-protocol 8.9).
    private func verifier(_ certificates: SimulatorCertificates?) throws -> AssertionVerifier {
        let made = certificates?.card.map { [$0.authority.certificateDER] }
        let anchors = try assertionCA.map { try FileBytes.certificates($0) } ?? made ?? []
        return AssertionVerifier(anchors: anchors, maximumAge: .seconds(3600))
    }

    private static func refusing(_ reason: String, with status: ExitCode) -> ExitCode {
        FileHandle.standardError.write(Data("identito: \(reason)\n".utf8))
        return status
    }
}
