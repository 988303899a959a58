internal import ArgumentParser
internal import Identitovigilance

/// `identito indicators`: the indicators of a store, one day a line.
struct IndicatorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Print the indicators of a store (statuses, attributes, acts, delays), one day a line.",
        discussion: "Counts only, no trait. A day without an act has no line."
    )

    @Option(help: "The SQLite file.")
    var store: String

    @OptionGroup var keys: KeyOptions

    @Flag(help: "CSV with a header and the separator ';', instead of one JSON object a line.")
    var csv = false

    func run() async throws {
        try await StoreReading.run(store, keys) { store, output in
            let days = try await store.indicators().days
            if csv { try output.write((["date"] + IndicatorColumns.names).joined(separator: ";")) }
            for day in days {
                let columns = IndicatorColumns.values(of: day)
                if csv {
                    let texts = [day.date.iso] + columns.map { $0.map(Self.text) ?? "" }
                    try output.write(texts.joined(separator: ";"))
                } else {
                    let members = zip(IndicatorColumns.names, columns).map { ($0, $1.map(JSONValue.number) ?? .null) }
                    var object = Dictionary(uniqueKeysWithValues: members)
                    object["date"] = .string(day.date.iso)
                    object["refus"] = .object(day.refus.mapValues { .number(Double($0)) })
                    try output.write(JSONValue.object(object).line)
                }
            }
        }
    }

    private static func text(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}

/// The columns of the indicators after the date, and what each holds of a day.
enum IndicatorColumns {
    static let names =
        ConfidenceStatus.allCases.map(\.rawValue) + AttributIdentite.allCases.map(\.rawValue)
        + ["total", "partQualifiee", "reponsesAcceptees", "reponsesRefusees", "fusions", "delaiMedianHeures"]
        + Act.Kind.allCases.map { "acte.\($0.rawValue)" }

    /// The values in the order of the names.
    static func values(of day: IndicatorDay) -> [Double?] {
        let statuts = ConfidenceStatus.allCases.map { Double(day.statuts[$0, default: 0]) }
        let attributs = AttributIdentite.allCases.map { Double(day.attributs[$0, default: 0]) }
        let hours = day.delaiMedian.map { Double($0.components.seconds) / 3600 }
        let counts: [Double?] = [
            Double(day.total), day.partQualifiee, Double(day.reponsesAcceptees), Double(day.reponsesRefusees),
            Double(day.fusions), hours,
        ]
        return statuts + attributs + counts + Act.Kind.allCases.map { Double(day.actes[$0, default: 0]) }
    }
}
