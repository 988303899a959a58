internal import ArgumentParser
import Foundation
internal import INSFormats
internal import Identitovigilance

/// `identito datamatrix`: the Datamatrix INS.
struct DatamatrixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datamatrix",
        abstract: "Write, read and draw the Datamatrix INS.",
        subcommands: [DatamatrixEncodeCommand.self, DatamatrixDecodeCommand.self, DatamatrixSymbolCommand.self]
    )
}

/// `identito datamatrix encode`: one identity a line, one text a line.
struct DatamatrixEncodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encode",
        abstract: "Write the text of the Datamatrix INS of qualified identities, one JSON object a line."
    )

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws { try LineCommand.run(progress: progress, answer: Self.answer) }

    /// The answer to one line.
    static func answer(_ line: String?) -> JSONValue {
        do {
            guard let line else { throw InputError(.entreeInvalide) }
            return .object(["datamatrix": .string(try payload(Array(line.utf8)).texte), "erreur": .null])
        } catch { return .object(["datamatrix": .null, "erreur": Refusal.json(error)]) }
    }

    /// The text of a document of the contract.
    static func payload(_ bytes: [UInt8]) throws -> DatamatrixPayload {
        var fields = try FormatRun.fields(bytes)
        let document = try IdentityDocument(&fields)
        try fields.finish()
        return try DatamatrixPayload(document.qualified())
    }
}

/// `identito datamatrix decode`: one scan a line, one identity a line.
struct DatamatrixDecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Read the texts of scanned Datamatrix INS, one a line, with their separators (0x1D) inside."
    )

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() throws { try LineCommand.run(progress: progress, answer: Self.answer) }

    /// The answer to one line.
    static func answer(_ line: String?) -> JSONValue {
        guard let line else { return ReceivedDocument.refused(InputError(.entreeInvalide)) }
        return FormatRun.answer { () throws(FormatError) in try DatamatrixReader.read(Array(line.utf8)) }
    }
}

/// `identito datamatrix symbol`: one identity, one drawing.
struct DatamatrixSymbolCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case svg, png
    }

    static let configuration = CommandConfiguration(
        commandName: "symbol",
        abstract: "Draw the symbol of the Datamatrix INS of one qualified identity, a JSON object on standard input.",
        discussion: "A refused identity gives {\"erreur\"} on standard output and status 65."
    )

    @Option(help: "svg or png.")
    var format = Format.svg

    func run() throws {
        try FormatRun.export { bytes in
            let symbol = try DatamatrixSymbol(DatamatrixEncodeCommand.payload(bytes))
            return switch format {
            case .svg: FormattedIdentity(octets: Array(symbol.svg().utf8))
            case .png: FormattedIdentity(octets: symbol.png())
            }
        }
    }
}
