import Foundation
import Testing

/// A run of `identito simulator` around a closure.
enum SimulatorProcess {
    /// Starts the simulator, gives its address, and ends it with SIGTERM; its exit status must be 0.
    static func run(_ arguments: [String], _ body: (String) async throws -> Void) async throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = IdentitoProcess.executable
        process.arguments = ["simulator"] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle(forWritingAtPath: "/dev/null")
        try process.run()
        var failure: (any Error)?
        do { try await body(try address(from: pipe.fileHandleForReading)) } catch { failure = error }
        process.terminate()
        process.waitUntilExit()
        if let failure { throw failure }
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }

    private struct NotReady: Error {}

    private static func address(from handle: FileHandle) throws -> String {
        let line = String(decoding: handle.availableData, as: UTF8.self)
        guard line.hasPrefix("listening on http"), let end = line.firstIndex(of: "\n") else { throw NotReady() }
        return String(line[line.index(line.startIndex, offsetBy: "listening on ".count)..<end])
    }
}
