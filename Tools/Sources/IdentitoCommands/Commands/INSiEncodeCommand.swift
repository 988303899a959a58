internal import ArgumentParser
import Foundation
internal import INSi

/// `identito insi encode`: one JSON request in, one SOAP envelope out.
struct INSiEncodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode",
        abstract: "Read one JSON request on standard input and write its SOAP envelope.",
        discussion: "A request that INSi would refuse is refused here: {\"erreur\"} on standard output, status 65."
    )

    func run() async throws {
        let input = try WholeInput.read(atMost: LineReader.maximumLength)
        let request: INSiWireRequest
        do { request = try await RequestDocument.encode(input) } catch {
            var output = LineOutput()
            try output.write(JSONValue.object(["erreur": Refusal.json(error)]).line)
            try output.flush()
            throw ExitStatus.refused
        }
        try FileHandle.standardOutput.write(contentsOf: request.body)
    }
}
