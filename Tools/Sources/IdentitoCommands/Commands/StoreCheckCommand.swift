internal import ArgumentParser
internal import Identitovigilance
internal import IdentitovigilanceSQLite

/// `identito store check`: whether a whole file is sound.
struct StoreCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a whole store: the file, the journal, every identity, the holders of INS.",
        discussion: """
            One JSON object, without any trait. Status 0 when all is sound, 1 when something is not, 74 when the file can't be \
            opened. Others may use the store meanwhile. A store of an older version is brought up to date.
            """
    )

    @Argument(help: "The SQLite file, which must exist.")
    var file: String

    @OptionGroup var keys: KeyOptions

    func run() async throws {
        try await StoreReading.run(file, keys) { store, output in
            let check = try await store.check()
            try output.write(Self.line(check).line)
            guard check.isSound else {
                try output.flush()
                throw ExitCode.failure
            }
        }
    }

    private static func line(_ check: StoreCheck) -> JSONValue {
        let (derived, counts) = (check.derived, check.counts)
        return .object([
            "sain": .bool(check.isSound),
            "versionSchema": number(check.schemaVersion),
            "fichierSain": .bool(check.isFileSound),
            "journal": journal(check.journal),
            "identitesIncoherentes": number(derived.incoherentIdentities),
            "detenteursManquants": number(derived.missingHolders),
            "detenteursEnTrop": number(derived.strayHolders),
            "actes": number(counts.acts),
            "identites": number(counts.identities),
            "insDetenues": number(counts.holders),
            "echanges": number(counts.exchanges),
            "depotsOuverts": number(counts.openDeposits),
            "erreur": .null,
        ])
    }

    private static func journal(_ verification: JournalVerification) -> JSONValue {
        switch verification {
        case .intact(let head):
            .object([
                "intact": .bool(true), "sequence": .number(Double(head.sequence)),
                "empreinte": .string(head.digest.description),
            ])
        case .broken(let sequence, let fault):
            .object([
                "intact": .bool(false), "sequence": .number(Double(sequence)), "defaut": .string(fault.rawValue),
            ])
        }
    }

    private static func number(_ count: Int) -> JSONValue { .number(Double(count)) }
}
