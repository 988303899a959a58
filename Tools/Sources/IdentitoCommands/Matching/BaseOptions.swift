internal import ArgumentParser
import Foundation
internal import Identitovigilance
internal import IdentityMatching

/// What every command on a patient base takes, and how it reads the base.
struct BaseOptions: ParsableArguments {
    @Option(help: "The base: a CSV file; its columns are best nom_naissance, prenom1 and date_naissance at least.")
    var input: String

    @Option(
        help: """
            The movements of communes that the INSEE publishes (v_mvt_commune_YYYY.csv): a former code of a birthplace is \
            then the same place as the present one.
            """
    )
    var cog: String?

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    /// Reads the base, and tells on standard error what could not be read; a whole file that is refused ends the command.
    ///
    /// `listing` is the option of a file that has all that could not be read.
    func read(listing: String) async throws -> PatientBaseFile {
        try await read(input, after: PatientBase(), listing: listing)
    }

    /// Reads two bases, the second behind the first, in the same way.
    func read(with second: String, listing: String) async throws -> (first: PatientBaseFile, both: PatientBaseFile) {
        let first = try await read(input, after: PatientBase(), option: "--input", listing: listing)
        return (first, try await read(second, after: first.base, option: "--with", listing: listing))
    }

    private func read(
        _ path: String,
        after first: PatientBase,
        option: String? = nil,
        listing: String
    ) async throws -> PatientBaseFile {
        let file = try await refusing(option) { try await PatientBaseFile(path, after: first, progress: progress) }
        file.tellFaults(of: option, listing: listing)
        return file
    }

    /// What looks for duplicates in the base, with the history of communes that was given.
    func finder(_ base: PatientBase) async throws -> DuplicateFinder {
        var finder = DuplicateFinder(base)
        if let cog {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: cog))
            finder.communes = try await refusing { try CommuneHistory(movements: bytes) }
        }
        return finder
    }

    /// Looks for duplicates, with the steps on standard error.
    func find(_ finder: DuplicateFinder) async -> DuplicateReport {
        let steps = StepLine(enabled: progress)
        return await finder.find { steps.tell($0) }
    }

    private func refusing<Result>(
        _ option: String? = nil,
        _ body: () async throws -> Result
    ) async throws -> Result {
        do { return try await body() } catch let error as any VigilanceError {
            let file = PatientBaseFile.mention(option)
            PatientBaseFile.tell("identito: \(file)\(error.code.rawValue) : \(error.message) \(error.conduiteATenir)")
            throw ExitStatus.refused
        }
    }
}
