internal import ArgumentParser
import Foundation
internal import INSi
internal import INSiSimulator

/// `identito conformance`: the public cases of the CNDA test book.
struct ConformanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance",
        abstract: "Run the public cases of the CNDA test book, on the simulator unless an address is given.",
        discussion: """
            Some cases have the software read an answer that no service gives: those are injected, written again by us, or \
            from the package of CNDA with --inject, which then serves every case that it has a file for.
            """
    )

    @OptionGroup var connection: ConnectionOptions

    @Option(help: "A folder for the requests and answers of each case.")
    var evidence: String?

    @Option(help: "The folder of the answer files of CNDA: REP_CR01.xml, TEST_1.10.xml and the others.")
    var inject: String?

    @Flag(help: "Write one JSON object a case.")
    var json = false

    func run() async throws {
        let folder = evidence.map { URL(fileURLWithPath: $0, isDirectory: true) }
        if let folder { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        let package = inject.map { URL(fileURLWithPath: $0, isDirectory: true) }
        if let package { try Self.check(package) }
        let results = try await connection.withCaller(default: INSiSimulator()) { transport, emetteur in
            let evidence = EvidenceTransport(transport, folder: folder, package: package)
            let encoder = try RequestEncoder(logiciel: try connection.logiciel(), emetteur: emetteur)
            let bench = ConformanceBench(
                transport: evidence,
                client: INSiClient(transport: evidence, encoder: encoder)
            )
            return await Self.play(bench) { print(json ? $0.json.line : $0.text) }
        }
        if let folder {
            let lines = results.map { $0.json.line + "\n" }.joined()
            try Data(lines.utf8).write(to: folder.appendingPathComponent("resultats.jsonl"))
        }
        let failed = results.count { !$0.passes }
        if !json {
            for (id, why) in ConformanceCase.notPlayed { print("non joué  \(id)  \(why)") }
            print("\(results.count - failed) passed, \(failed) failed, \(ConformanceCase.notPlayed.count) not played")
        }
        if failed > 0 { throw ExitCode(1) }
    }

    /// A folder of answers that would not be read is no folder of answers.
    private static func check(_ package: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: package.path).filter { $0.hasSuffix(".xml") }
        let known = Set(ConformanceCase.all.flatMap { $0.injection.map { [$0.file] } ?? [] })
        guard files.contains(where: known.contains) else {
            throw ValidationError("--inject: the folder has none of the answer files that the cases read.")
        }
        let unknown = files.count { !known.contains($0) }
        if unknown > 0 { FileHandle.standardError.write(Data("\(unknown) answer files are read by no case\n".utf8)) }
    }

    /// Plays every case, and shows each as it ends.
    static func play(
        _ bench: ConformanceBench,
        show: (ConformanceResult) -> Void = { _ in }
    ) async -> [ConformanceResult] {
        var results: [ConformanceResult] = []
        for item in ConformanceCase.all {
            bench.transport.begin(item)
            let obtained: String
            do { obtained = try await item.run(bench) } catch { obtained = "erreur : \(Refusal.code(of: error))" }
            let result = ConformanceResult(
                item: item,
                sent: bench.transport.sent,
                obtained: obtained,
                evidence: bench.transport.files
            )
            show(result)
            results.append(result)
        }
        return results
    }
}
