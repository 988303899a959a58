#if SQLite
import Foundation

/// A directory for one test.
struct TemporaryDirectory: Sendable {
    let path: String

    /// The path of a file in the directory.
    func file(_ name: String = "identites.sqlite") -> String { path + "/" + name }

    /// The path of a file that no test used yet.
    func newFile() -> String { file(UUID().uuidString) }

    /// Runs a test in a directory of its own, then removes it.
    static func use<Value>(_ body: (TemporaryDirectory) async throws -> Value) async throws -> Value {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("idvigilance-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(TemporaryDirectory(path: url.path))
    }
}
#endif
