import Foundation
import Identitovigilance
import Testing

@testable import IdentitoCommands

@Suite("Commands on a store, run as a process")
struct StoreCommandTests {
    private static func qualified() throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        #expect(try IdentitoProcess.run(["qualify", "--store", path]).status == 0)
        return path
    }

    @Test("The journal of a store is listed and verified; a changed byte is found (rniv-rules 8.1.1)")
    func journal() throws {
        let path = try Self.qualified()
        defer { FileBytes.removeStore(path) }
        let listed = try IdentitoProcess.run(["journal", "--store", path])
        #expect(listed.output.split(separator: "\n").count == 3 && !listed.output.contains("ARTAGNAN"))
        let verified = try IdentitoProcess.run(["journal", "--store", path, "--verify"])
        #expect(verified.status == 0 && verified.output.contains(#""intact":true"#))
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let mark = try #require(bytes.range(of: Data(#""piece":"CN""#.utf8)))
        bytes.replaceSubrange(mark, with: Data(#""piece":"PA""#.utf8))
        try bytes.write(to: URL(fileURLWithPath: path))
        let broken = try IdentitoProcess.run(["journal", "--store", path, "--verify"])
        #expect(broken.status == 65 && broken.output.contains(#""defaut":"contentChanged""#))
    }

    @Test("The indicators are counts, one day a line, as JSON or CSV (rniv-rules 8.3.2)")
    func indicators() throws {
        let path = try Self.qualified()
        defer { FileBytes.removeStore(path) }
        let json = try IdentitoProcess.run(["indicators", "--store", path])
        #expect(
            json.output.split(separator: "\n").count == 1 && json.output.contains(#""QUAL":1"#)
                && json.output.contains(#""partQualifiee":1"#)
        )
        let csv = try IdentitoProcess.run(["indicators", "--store", path, "--csv"])
        let rows = csv.output.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        #expect(rows.count == 2 && rows[0].count == rows[1].count && rows[0].first == "date")
    }

    @Test("A store that is not there is an error, and none is made (cli-contract: 74)")
    func missing() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        for command in [["journal"], ["journal", "--verify"], ["indicators"]] {
            let result = try IdentitoProcess.run(command + ["--store", path])
            #expect(result.status == 74 && result.output.contains("stockageInaccessible"))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
