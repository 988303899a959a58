internal import ArgumentParser

/// `identito insi`: the messages of INSi.
struct INSiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insi",
        abstract: "Write and read the SOAP messages of INSi.",
        subcommands: [INSiEncodeCommand.self, INSiDecodeCommand.self]
    )
}
