public import ArgumentParser
import Foundation

/// The command `identito`.
public struct IdentitoCommand: AsyncParsableCommand {
    /// The name and the subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "identito",
        abstract: "Identitovigilance: matricules, traits, INSi messages and identity status from the command line.",
        subcommands: [
            MatriculeCommand.self, NormalizeCommand.self, CompareCommand.self, StatusCommand.self, INSiCommand.self,
            SearchPlanCommand.self, SimulatorCommand.self, QualifyCommand.self,
            ConformanceCommand.self, StudyCommand.self,
            JournalCommand.self, IndicatorsCommand.self, RulesCommand.self, AssertionCommand.self,
            ExchangesCommand.self, EncryptCommand.self,
            DatamatrixCommand.self, FHIRCommand.self, HL7Command.self, CDACommand.self,
            DuplicatesCommand.self, AuditCommand.self, TortureCommand.self, LoadCommand.self,
            StoreCommand.self,
        ]
    )

    /// Makes the command.
    public init() {}

    /// Parses the arguments, runs, and turns every failure into the exit status of the contract.
    public static func main() async {
        // A closed pipe must be a failure of writing (74), not a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let failure = ExitStatus.translate(error)
            if exitCode(for: failure) == .validationFailure, repeatsAnArgument(fullMessage(for: failure)) {
                FileHandle.standardError.write(Data("identito: wrong usage; see identito --help\n".utf8))
                Foundation.exit(ExitCode.validationFailure.rawValue)
            }
            exit(withError: failure)
        }
    }

    /// Whether a message repeats a value of the command line.
    ///
    /// Somebody may have typed a matricule there, and nothing personal goes to standard error.
    private static func repeatsAnArgument(_ message: String) -> Bool {
        let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
        let known = configuration.subcommands.map { $0.helpMessage() }.joined() + commands.joined(separator: " ")
        let values = CommandLine.arguments.dropFirst().flatMap { $0.split(separator: "=") }
        for value in values where !known.contains(value) && message.contains(value) { return true }
        return false
    }
}

/// The exit statuses of the contract.
enum ExitStatus {
    static let usage = ExitCode(64)
    static let refused = ExitCode(65)
    static let defect = ExitCode(70)
    static let inputOutput = ExitCode(74)

    /// Input and output failures become 74, with a line on standard error that holds no value; others stay.
    static func translate(_ error: any Error) -> any Error {
        guard error is CocoaError || error is POSIXError else { return error }
        FileHandle.standardError.write(Data("identito: input or output failed\n".utf8))
        return inputOutput
    }
}
