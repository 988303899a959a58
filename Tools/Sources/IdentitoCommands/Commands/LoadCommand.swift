import Foundation
internal import ArgumentParser

/// `identito load`: how one desk and one SQLite file bear many users at once.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Have many users work at once on one desk and one new SQLite file, and print how long they waited.",
        discussion: """
            Each user takes in one fictional patient after the other without a pause: search known identities, create, \
            search INSi (simulated in the process), accept, control a document, share, read. A refusal and a conflict \
            of two users on one identity are results. Exit status 70 after any error.
            """
    )

    @Option(help: "How many users work at once.")
    var users = 64

    @Option(help: "For how long; parts of a minute too.")
    var minutes = 1.0

    @Option(help: "How many patients come, again and again.")
    var patients = 20_000

    @Option(help: "The SQLite file, which must not exist yet; left out, one that is removed.")
    var store: String?

    @Flag(help: "Read the whole base at each search for known identities, as a desk without a directory does.")
    var scan = false

    func validate() throws {
        guard users > 0, minutes > 0, minutes <= 10_000, (1...1_000_000).contains(patients) else {
            throw ValidationError("the numbers start above 0; patients end at 1000000")
        }
        if let store, FileManager.default.fileExists(atPath: store) {
            throw ValidationError("the file of --store exists already, and nothing fictional goes into it")
        }
    }

    func run() async throws {
        let name = "identito-load-" + UUID().uuidString
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let load = LoadRun(
            users: users,
            duration: .milliseconds(Int(minutes * 60_000)),
            patients: patients,
            scans: scan,
            path: store ?? folder.appendingPathComponent("identites.sqlite").path
        )
        if !(try await load.run()) { throw ExitStatus.defect }
    }
}
