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

    @Option(help: "The weight in bits from which a pair is proposed; by default chosen by the model.")
    var threshold: Double?

    @Option(help: "The knowledge used, rniv or general; by default the one that fits the columns.")
    var profile: ProfileArgument?

    @Flag(help: "Add columns that explain each pair; they hold no value of the base.")
    var explain = false

    func run() async throws {
        let file = try await base.read()
        var finder = try await base.finder(file)
        finder.threshold = threshold
        if let profile { finder.profile = profile == .rniv ? .rniv : .general }
        let report = await base.find(finder)
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
