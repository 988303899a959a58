internal import ArgumentParser

/// `identito assertion`: the assertions of professionals.
struct AssertionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assertion",
        abstract: "Check the assertions of SOAP messages.",
        subcommands: [AssertionVerifyCommand.self]
    )
}
