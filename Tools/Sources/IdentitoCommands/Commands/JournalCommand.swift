internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// `identito journal`: the journal of a store, one entry a line, or whether it is as it was written.
struct JournalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Print the journal of a store, one JSON object a line, without any trait; or verify it.",
        discussion: "A journal that is not as it was written ends with the status 65."
    )

    @Option(help: "The SQLite file.")
    var store: String

    @OptionGroup var keys: KeyOptions

    @Flag(help: "Check that every entry is as it was written, and print the end of the journal.")
    var verify = false

    func run() async throws {
        try await StoreReading.run(store, keys) { store, output in
            let verification = try await store.verifyJournal()
            if verify { return try Self.tell(verification, &output) }
            var last: IdentityID?
            repeat {
                let page = try await store.identities(after: last, limit: 500)
                last = page.last
                for entry in try await store.entries(ofEach: page).joined() { try output.write(Self.line(entry).line) }
            } while last != nil
            // What was printed may be wrong, and acts may be missing.
            if case .broken = verification { try Self.tell(verification, &output) }
        }
    }

    private static func tell(_ verification: JournalVerification, _ output: inout LineOutput) throws {
        switch verification {
        case .intact(let head):
            let members: [String: JSONValue] = [
                "intact": .bool(true), "actes": .number(Double(head.sequence)),
                "empreinte": .string(head.digest.description), "erreur": .null,
            ]
            try output.write(JSONValue.object(members).line)
        case .broken(let sequence, let fault):
            let members: [String: JSONValue] = [
                "intact": .bool(false), "sequence": .number(Double(sequence)), "defaut": .string(fault.rawValue),
                "erreur": .null,
            ]
            try output.write(JSONValue.object(members).line)
            try output.flush()
            throw ExitStatus.refused
        }
    }

    private static func line(_ entry: JournalEntry) -> JSONValue {
        .object([
            "sequence": .number(Double(entry.sequence)), "identite": .string(entry.identity.texte),
            "version": .number(Double(entry.version)), "acte": .string(entry.act.kind.rawValue),
            "auteur": .string(entry.auteur.identifiant), "instant": .string(entry.instant.iso),
            "libelle": .string(entry.libelle), "empreinte": .string(entry.digest.description),
        ])
    }
}
