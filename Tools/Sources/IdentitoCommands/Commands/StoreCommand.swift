internal import ArgumentParser

/// `identito store`: the care of a store.
struct StoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store",
        abstract: "Check a store, or copy it while it is used.",
        subcommands: [StoreCheckCommand.self, StoreBackupCommand.self]
    )
}
