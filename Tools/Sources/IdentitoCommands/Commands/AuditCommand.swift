internal import ArgumentParser
import Foundation
internal import Identitovigilance
internal import IdentityMatching

/// `identito audit`: what a patient base is worth before any call to INSi.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Audit a patient base in CSV: quality, duplicates, expected INSi answers."
    )

    @OptionGroup var base: BaseOptions

    @Option(help: "The report for people: one HTML file that needs nothing else.")
    var html: String?

    @Option(help: "The report for programs: a JSON file.")
    var json: String?

    @Option(help: "The day at which ages are told, YYYY-MM-DD; by default today.")
    var date: String?

    @Flag(help: "List the references of the suspected pairs in the HTML report: it then holds personal data.")
    var nominative = false

    func validate() throws {
        guard html != nil || json != nil else { throw ValidationError("--html or --json is missing") }
        guard date.map({ CalendarDate(iso: $0) != nil }) ?? true else { throw ValidationError("--date is no date") }
        try DistinctFiles(reading: [("--input", base.input), ("--cog", base.cog)])
            .check(writing: [("--html", html), ("--json", json)])
    }

    func run() async throws {
        let file = try await base.read(listing: "--json")
        let day = date.flatMap { CalendarDate(iso: $0) } ?? SystemVigilanceClock().now().date
        let audit = BaseAudit(file.base, on: day)
        let duplicates = await base.find(try await base.finder(file.base))
        if let html {
            let page = AuditPage(audit, duplicates, file.faults, date: day)
            try OutputFile.write(page.html(nominative: nominative), to: html)
        }
        if let json {
            let document = AuditDocument.json(audit, duplicates, file, date: day.iso)
            try OutputFile.write(document.line + "\n", to: json)
        }
    }
}
