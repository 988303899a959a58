import Foundation
internal import INSFormats
internal import Identitovigilance

/// The two ways through a format: one document of the contract on one side, one message on the other.
enum FormatRun {
    /// Reads one JSON document and writes what it becomes.
    ///
    /// - Throws: The status 65 when it is refused, with `erreur` on standard output.
    static func export(_ write: ([UInt8]) throws -> FormattedIdentity) throws {
        let input = try WholeInput.read(atMost: LineReader.maximumLength)
        let formatted: FormattedIdentity
        do { formatted = try write(input) } catch {
            var output = LineOutput()
            try output.write(JSONValue.object(["erreur": Refusal.json(error)]).line)
            try output.flush()
            throw ExitStatus.refused
        }
        for warning in formatted.avertissements {
            let line = "identito: \(warning.code.rawValue) \(warning.emplacement)\n"
            try FileHandle.standardError.write(contentsOf: Data(line.utf8))
        }
        try FileHandle.standardOutput.write(contentsOf: formatted.octets)
    }

    /// Reads one message and writes its object.
    static func read(_ answer: ([UInt8]) -> JSONValue) throws {
        var output = LineOutput()
        // Past the limits of the readers, which then say that the message is too large.
        try output.write(answer(try WholeInput.read(atMost: 33 << 20)).line)
        try output.flush()
    }

    /// The object for an identity alone.
    static func answer(_ read: () throws(FormatError) -> ReceivedIdentity) -> JSONValue {
        do throws(FormatError) { return .object(ReceivedDocument.members(try read())) } catch {
            return ReceivedDocument.refused(error)
        }
    }

    /// The members of a JSON document.
    static func fields(_ bytes: [UInt8]) throws(InputError) -> JSONFields {
        guard bytes.count <= LineReader.maximumLength, let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(.entreeInvalide)
        }
        return try JSONFields(JSONValue(parsing: text))
    }
}
