internal import ArgumentParser
internal import INSFormats
internal import Identitovigilance

/// `identito cda`: the patient of a CDA document.
struct CDACommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cda",
        abstract: "Write and read the recordTarget of a CDA R2 document.",
        subcommands: [CDAExportCommand.self, CDAImportCommand.self]
    )
}

/// `identito cda export`: one identity in, one element out.
struct CDAExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the recordTarget of one identity, a JSON object on standard input.",
        discussion: "A refused identity gives {\"erreur\"} on standard output and status 65."
    )

    func run() throws { try FormatRun.export(Self.write) }

    /// The element of a document.
    static func write(_ bytes: [UInt8]) throws -> FormattedIdentity {
        var fields = try FormatRun.fields(bytes)
        let document = try IdentityDocument(&fields)
        try fields.finish()
        return try CDARecordTargetWriter.export(
            document.transmitted(),
            identifiants: document.identifiants,
            libelleLieu: document.libelleLieu
        )
    }
}

/// `identito cda import`: one document in, one identity out.
struct CDAImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read the patient of one CDA document, or of one recordTarget, on standard input."
    )

    func run() throws {
        try FormatRun.read { bytes in
            FormatRun.answer { () throws(FormatError) in try CDARecordTargetReader.read(bytes) }
        }
    }
}
