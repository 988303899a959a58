internal import ArgumentParser
internal import INSFormats
internal import Identitovigilance

/// `identito hl7`: the messages of PAM France.
struct HL7Command: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hl7",
        abstract: "Write and read the identity messages of PAM France 2.11.",
        subcommands: [HL7ExportCommand.self, HL7ImportCommand.self]
    )
}

/// `identito hl7 export`: one identity and its event in, one message out.
struct HL7ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the message of one event about one identity, a JSON object on standard input.",
        discussion: "A refused identity gives {\"erreur\"} on standard output and status 65."
    )

    func run() throws { try FormatRun.export(HL7Document.write) }
}

/// `identito hl7 import`: one message in, one object out.
struct HL7ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read the identity of one message on standard input."
    )

    func run() throws { try FormatRun.read(Self.answer) }

    /// The object for one message: the first patient, and the others of a message of merges.
    static func answer(_ bytes: [UInt8]) -> JSONValue {
        do throws(FormatError) {
            let message = try PAMReader.read(bytes)
            var patients = message.patients.map(members)
            var first = patients.removeFirst()
            first["evenement"] = .optional(message.evenement?.rawValue)
            first["autresPatients"] = .array(patients.map { .object($0) })
            return .object(first)
        } catch {
            return ReceivedDocument.refused(
                error,
                [
                    "evenement": .null, "autresPatients": .array([]), "retireINS": .bool(false),
                    "anciensIdentifiants": .array([]),
                ]
            )
        }
    }

    private static func members(_ patient: ReceivedPAMPatient) -> [String: JSONValue] {
        var members = ReceivedDocument.members(patient.identite)
        members["retireINS"] = .bool(patient.retireINS)
        members["anciensIdentifiants"] = .array(patient.anciensIdentifiants.map(ReceivedDocument.json))
        return members
    }
}
