internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// `identito encrypt`: encrypts a store, or gives all its records a new key.
struct EncryptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encrypt",
        abstract: "Encrypt a store that is in clear, or give every record of an encrypted one a new key.",
        discussion: """
            The first --key-file is the key of every record from now on, the others those of before. Prints one line \
            {"enregistrements", "termine", "erreur"}: how many records were encrypted. After a crash, run it again. A new key: \
            (umask 077; openssl rand -hex 32 > cle)
            """
    )

    @Option(help: "The SQLite file, which must exist.")
    var store: String

    @OptionGroup var keys: KeyOptions

    func validate() throws {
        guard !keys.keyFile.isEmpty else { throw ValidationError("--key-file is missing.") }
    }

    func run() async throws {
        try await StoreReading.reporting { output in
            guard let encryption = try keys.encryption() else { return }
            let rotation = try await SQLiteIdentityStore.encrypt(path: store, encryption: encryption)
            let members: [String: JSONValue] = [
                "enregistrements": .number(Double(rotation.records)), "termine": .bool(rotation.isComplete),
                "erreur": .null,
            ]
            try output.write(JSONValue.object(members).line)
        }
    }
}
