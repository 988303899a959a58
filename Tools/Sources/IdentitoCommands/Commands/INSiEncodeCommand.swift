internal import ArgumentParser
import Foundation
internal import INSi

/// `identito insi encode`: one JSON request in, one SOAP envelope out.
struct INSiEncodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode",
        abstract: "Read one JSON request on standard input and write its SOAP envelope.",
        discussion: """
            A request that INSi would refuse is refused here: {"erreur"} on standard output, status 65. With --lines, one \
            request a line gives one {"enveloppe","erreur"} a line, and a refusal is a line like another.

            What no public text describes is switched on here, this being a bench: the unit verification, the assertion \
            of the carte Vitale (vitale takes "numeroSerie", "identito" by default) and Pro Santé Connect: {"mode": \
            "psc", "codeSpecialiteAMO", "secteurActivite", "identifiantFacturation", "codeProfession", "nameID", \
            "issuer", "idAssertion", "instant"}, of which secteurActivite and identifiantFacturation are compulsory and \
            nameID is the emetteur unless it is given.
            """
    )

    @Flag(help: "Read one JSON request a line and write one JSON object a line.")
    var lines = false

    @Flag(help: "With --lines, draw a progress bar on standard error.")
    var progress = false

    func run() async throws {
        guard !lines else { return try await LineCommand.run(progress: progress, answer: Self.answer) }
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

    /// The answer to one line.
    static func answer(_ line: String?) async -> JSONValue {
        do {
            guard let line else { throw InputError(.entreeInvalide) }
            let request = try await RequestDocument.encode(Array(line.utf8))
            return .object(["enveloppe": .string(String(decoding: request.body, as: UTF8.self)), "erreur": .null])
        } catch { return .object(["enveloppe": .null, "erreur": Refusal.json(error)]) }
    }
}
