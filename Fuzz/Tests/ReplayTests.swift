import Foundation
import Testing

/// Replays the seeds and the findings of every fuzzer, without instruments: what was once found stays found.
struct ReplayTests {
    private static let fuzz = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    @Test("seeds and findings break no promise", arguments: FuzzTarget.all.map(\.name))
    func replay(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seeds = try Self.files(in: "Corpora/\(name)")
        #expect(!seeds.isEmpty)
        var accepted = 0
        for file in try seeds + Self.files(in: "FailCases/\(name)") {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(throws: Never.self, "\(name)/\(file.lastPathComponent)") {
                if try target.check(bytes) { accepted += 1 }
            }
        }
        // A fuzzer that refuses all of its seeds checks next to nothing.
        #expect(accepted > 1)
    }

    #if OpenSSL
    @Test("each folder of seeds, findings or words is that of a fuzzer")
    func folders() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        for folder in ["Corpora", "FailCases", "Dictionaries"] {
            for file in try Self.files(in: folder) {
                #expect(names.contains(file.deletingPathExtension().lastPathComponent), "\(folder)")
            }
        }
    }
    #endif

    private static func files(in folder: String) throws -> [URL] {
        let url = fuzz.appending(path: folder)
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
            .filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.path < $1.path }
    }
}
