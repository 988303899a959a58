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

    @Option(help: "The base: a CSV file with at least the columns nom_naissance, prenom1 and date_naissance.")
    var input: String

    @Option(help: "The pairs: a CSV file rec_id,rec_id,weight.")
    var output: String

    @Option(help: "The weight in bits from which a pair is proposed; by default chosen by the model.")
    var threshold: Double?

    @Option(help: "The knowledge used, rniv or general; by default the one that fits the columns.")
    var profile: ProfileArgument?

    @Flag(help: "Add columns that explain each pair; they hold no value of the base.")
    var explain = false

    @Flag(help: "Draw a progress bar on standard error.")
    var progress = false

    func run() async throws {
        let file: PatientBaseFile
        do { file = try PatientBaseFile(input, progress: progress) } catch let error as CSVError {
            PatientBaseFile.tell("identito: \(error.code.rawValue) : \(error.message) \(error.conduiteATenir)")
            throw ExitStatus.refused
        }
        file.tellFaults()
        var finder = DuplicateFinder(file.base)
        finder.threshold = threshold
        if let profile { finder.profile = profile == .rniv ? .rniv : .general }
        let steps = StepLine(enabled: progress)
        let report = await finder.find { steps.tell($0) }
        try PairsFile.write(report, to: output, explain: explain)
        let precision = Int((report.expectedPrecision * 1000).rounded())
        PatientBaseFile.tell(
            "\(file.rowCount) lignes, \(file.base.count) fiches comparées, \(file.faults.excludedRecords) écartées, "
                + "\(report.count) paires ; profil \(report.profile.rawValue), "
                + "précision attendue par le modèle \(precision / 10),\(precision % 10) %"
        )
    }
}

/// The profiles, as they are typed.
enum ProfileArgument: String, ExpressibleByArgument, CaseIterable {
    case rniv
    case general
}
