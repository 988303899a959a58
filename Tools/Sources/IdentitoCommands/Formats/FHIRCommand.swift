internal import ArgumentParser
internal import INSFormats
internal import Identitovigilance

/// `identito fhir`: the Patient of FR Core.
struct FHIRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fhir",
        abstract: "Write and read the Patient of FHIR FR Core.",
        subcommands: [FHIRExportCommand.self, FHIRImportCommand.self]
    )
}

/// `identito fhir export`: one identity in, one resource out.
struct FHIRExportCommand: ParsableCommand {
    enum Version: String, ExpressibleByArgument, CaseIterable {
        case v2_2_0 = "2.2.0"
        case quatreStatuts = "quatre-statuts"
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the Patient of one identity, a JSON object on standard input.",
        discussion: "A refused identity gives {\"erreur\"} on standard output and status 65."
    )

    @Option(help: "2.2.0, or quatre-statuts for the draft of pull request 306.")
    var version = Version.v2_2_0

    @Option(help: "A file that holds a Patient to update: what it holds beside the identity is kept.")
    var update: String?

    func run() throws {
        let patient = try update.map { try FileBytes.read($0) }
        try FormatRun.export { try Self.write($0, version, patient) }
    }

    /// The resource of a document.
    static func write(_ bytes: [UInt8], _ version: Version, _ patient: [UInt8]?) throws -> FormattedIdentity {
        var fields = try FormatRun.fields(bytes)
        let document = try IdentityDocument(&fields)
        try fields.finish()
        let writer = FHIRPatientWriter(version: version == .v2_2_0 ? .v2_2_0 : .quatreStatuts)
        let (identifiants, lieu) = (document.identifiants, document.libelleLieu)
        guard let patient else {
            return try writer.export(document.transmitted(), identifiants: identifiants, libelleLieu: lieu)
        }
        return try writer.miseAJour(
            patient,
            avec: document.transmitted(),
            identifiants: identifiants,
            libelleLieu: lieu
        )
    }
}

/// `identito fhir import`: one resource in, one identity out.
struct FHIRImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read the identity of one Patient on standard input."
    )

    func run() throws {
        try FormatRun.read { bytes in
            FormatRun.answer { () throws(FormatError) in try FHIRPatientReader.read(bytes) }
        }
    }
}
