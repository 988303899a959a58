internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiSimulator

/// `identito conformance`: the public cases of the CNDA test book.
struct ConformanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance",
        abstract: "Run the public cases of the CNDA test book, on the simulator unless an address is given.",
        discussion: "Against the editor test service some cases need answer files injected, which this does not do."
    )

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "A folder for the requests and answers of each case.")
    var evidence: String?

    func run() async throws {
        let folder = evidence.map { URL(fileURLWithPath: $0, isDirectory: true) }
        if let folder { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        let failed = try await connection.withCaller(default: INSiSimulator()) { transport, emetteur in
            let evidence = EvidenceTransport(transport, folder: folder)
            let encoder = try RequestEncoder(logiciel: try connection.logiciel(), emetteur: emetteur)
            let bench = ConformanceBench(
                transport: evidence,
                client: INSiClient(transport: evidence, encoder: encoder)
            )
            return try await Self.play(bench)
        }
        if failed > 0 { throw ExitCode(1) }
    }

    /// Plays every case and prints it; the number of those that failed.
    static func play(_ bench: ConformanceBench) async throws -> Int {
        var failed = 0
        for item in ConformanceCase.all {
            bench.transport.begin(item.id)
            let obtained: String
            do { obtained = try await item.run(bench) } catch { obtained = "erreur : \(Refusal.code(of: error))" }
            let passes = obtained == item.expected
            failed += passes ? 0 : 1
            print("\(passes ? "réussi" : "ÉCHEC ")  \(item.id)  \(item.action)")
            print("        attendu  \(item.expected)")
            if !passes { print("        obtenu   \(obtained)") }
        }
        print("\(ConformanceCase.all.count - failed) passed, \(failed) failed")
        return failed
    }
}
