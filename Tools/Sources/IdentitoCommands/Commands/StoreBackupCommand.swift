internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// `identito store backup`: a copy of a store that is in use.
struct StoreBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a store to a new file while others use it, and print the end of the journal of the copy.",
        discussion: """
            The copy holds everything that was stored before, and is readable by its owner alone. Nothing is written over: where \
            a file is, the answer is "fichierExistant" and the status 74. Keep the "empreinte" elsewhere.
            """
    )

    @Argument(help: "The SQLite file, which must exist.")
    var file: String

    @Argument(help: "The copy, where nothing may be.")
    var copy: String

    @OptionGroup var keys: KeyOptions

    func run() async throws {
        try await StoreReading.run(file, keys) { store, output in
            let head = try await store.backup(to: copy)
            let members: [String: JSONValue] = [
                "actes": .number(Double(head.sequence)), "empreinte": .string(head.digest.description), "erreur": .null,
            ]
            try output.write(JSONValue.object(members).line)
        }
    }
}
