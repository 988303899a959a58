import Foundation

/// A run of the built `identito`.
enum IdentitoProcess {
    /// What a run gave.
    struct Result {
        let status: Int32
        let output: String
        let diagnostics: String
    }

    /// The executable, beside the test bundle.
    static var executable: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("identito")
    }

    /// Runs to the end.
    static func run(_ arguments: [String], input: String = "", output: FileHandle? = nil) throws -> Result {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a full pipe would block the process while nobody reads.
        let (stdin, stdout, stderr) = ("in", "out", "err")
        for name in [stdin, stdout, stderr] { try Data().write(to: folder.appendingPathComponent(name)) }
        try Data(input.utf8).write(to: folder.appendingPathComponent(stdin))
        process.standardInput = try FileHandle(forReadingFrom: folder.appendingPathComponent(stdin))
        process.standardOutput = try output ?? FileHandle(forWritingTo: folder.appendingPathComponent(stdout))
        process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent(stderr))
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try String(contentsOf: folder.appendingPathComponent(stdout), encoding: .utf8),
            diagnostics: try String(contentsOf: folder.appendingPathComponent(stderr), encoding: .utf8)
        )
    }
}
