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
        let listing = try IdentitoProcess.run(["journal", "--store", path])
        #expect(listing.status == 65 && listing.output.contains(#""defaut":"contentChanged""#))
        #expect(listing.output.split(separator: "\n").count == 4)
    }

    @Test("A person who is in the store already is not created twice: a refusal, and no failure of the network")
    func qualifiedTwice() throws {
        let path = try Self.qualified()
        defer { FileBytes.removeStore(path) }
        let again = try IdentitoProcess.run(["qualify", "--store", path])
        #expect(again.status == 65 && again.diagnostics.contains("antecedentsPossibles"))
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
        #expect(rows.last?.first?.split(separator: "-").map(\.count) == [4, 2, 2])
    }

    @Test("A store is checked; a changed byte, or a lost holder, ends with the status 1")
    func check() throws {
        let path = try Self.qualified()
        defer { FileBytes.removeStore(path) }
        let sound = try IdentitoProcess.run(["store", "check", path])
        #expect(sound.status == 0 && sound.output.contains(#""sain":true"#) && !sound.output.contains("ARTAGNAN"))
        #expect(sound.output.contains(#""actes":3"#) && sound.output.contains(#""insDetenues":1"#))
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let mark = try #require(bytes.range(of: Data(#""piece":"CN""#.utf8)))
        bytes.replaceSubrange(mark, with: Data(#""piece":"PA""#.utf8))
        try bytes.write(to: URL(fileURLWithPath: path))
        let broken = try IdentitoProcess.run(["store", "check", path])
        #expect(broken.status == 1 && broken.output.contains(#""sain":false"#))
        #expect(broken.output.contains(#""defaut":"contentChanged""#))
    }

    @Test("A store is copied, the copy is sound, and nothing is written over")
    func backup() throws {
        let path = try Self.qualified()
        let copy = path + ".copie"
        defer { for file in [path, copy] { FileBytes.removeStore(file) } }
        let copied = try IdentitoProcess.run(["store", "backup", path, copy])
        #expect(copied.status == 0 && copied.output.contains(#""actes":3"#))
        let check = try IdentitoProcess.run(["store", "check", copy])
        #expect(check.status == 0 && check.output.contains(#""sain":true"#))
        let again = try IdentitoProcess.run(["store", "backup", path, copy])
        #expect(again.status == 74 && again.output.contains("fichierExistant"))
    }

    @Test("A store that is not there is an error, and none is made (cli-contract: 74)")
    func missing() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        for command in [["journal"], ["journal", "--verify"], ["indicators"]] {
            let result = try IdentitoProcess.run(command + ["--store", path])
            #expect(result.status == 74 && result.output.contains("stockageInaccessible"))
        }
        for command in [["check", path], ["backup", path, path + ".copie"]] {
            let result = try IdentitoProcess.run(["store"] + command)
            #expect(result.status == 74 && result.output.contains("stockageInaccessible"))
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
