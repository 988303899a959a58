internal import ArgumentParser
import Foundation
internal import Identitovigilance
internal import IdentityMatching

/// `identito duplicates`: the suspected duplicates of a patient base.
struct DuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Find the suspected duplicates of a patient base in CSV."
    )

    @OptionGroup var base: BaseOptions

    @Option(help: "The pairs: a CSV file rec_id,rec_id,weight.")
    var output: String

    @Option(
        help: """
            A second base: the pairs are then of a record of the first one and a record of this one, in this order, and of no \
            others.
            """
    )
    var with: String?

    @Option(
        help:
            "Everything that could not be read: a CSV file ligne,colonne,code,champ,fichier, without a value of the base."
    )
    var faults: String?

    @Option(
        parsing: .unconditional,
        help: "The weight in bits from which a pair is proposed; by default chosen by the model."
    )
    var threshold: Double?

    @Option(help: "The knowledge used, rniv or general; by default the one that fits the columns.")
    var profile: ProfileArgument?

    @Flag(help: "Add columns that explain each pair; they hold no value of the base.")
    var explain = false

    func validate() throws {
        guard threshold?.isFinite ?? true else { throw ValidationError("--threshold is no finite number") }
        try DistinctFiles(reading: [("--input", base.input), ("--with", with), ("--cog", base.cog)])
            .check(writing: [("--output", output), ("--faults", faults)])
    }

    func run() async throws {
        let files = try await read()
        if let faults {
            try FaultsFile.write(Array(zip(["input", "with"], files.map(\.faults))), to: faults)
        }
        let patients = files[files.count - 1].base
        var finder = try await base.finder(patients)
        if with != nil { finder.firstBaseCount = files[0].base.count }
        finder.threshold = threshold
        if let profile { finder.profile = profile == .rniv ? .rniv : .general }
        let report = await base.find(finder)
        try PairsFile.write(report, to: output, explain: explain)
        let precision = Int((report.expectedPrecision * 1000).rounded())
        PatientBaseFile.tell(
            "\(files.map(\.rowCount).reduce(0, +)) lignes, \(patients.count) fiches comparées, "
                + "\(files.map(\.faults.excludedRecords).reduce(0, +)) écartées, "
                + "\(report.count) paires ; profil \(report.profile.rawValue), "
                + "précision attendue par le modèle \(precision / 10),\(precision % 10) %"
        )
    }

    /// The file, or both, the second with the records of the first before its own.
    private func read() async throws -> [PatientBaseFile] {
        guard let with else { return [try await base.read(listing: "--faults")] }
        let (first, both) = try await base.read(with: with, listing: "--faults")
        return [first, both]
    }
}

/// The profiles, as they are typed.
enum ProfileArgument: String, ExpressibleByArgument, CaseIterable {
    case rniv
    case general
}
