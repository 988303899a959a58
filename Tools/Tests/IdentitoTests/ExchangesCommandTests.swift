import Foundation
import Testing

@testable import IdentitoCommands

@Suite("identito exchanges")
struct ExchangesCommandTests {
    @Test("The exchanges of a story are listed without a word about the patient, then purged and counted (EXI REC 07)")
    func story() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID()).sqlite").path
        defer { FileBytes.removeStore(path) }
        #expect(try IdentitoProcess.run(["qualify", "--json", "--store", path]).status == 0)
        let listed = try IdentitoProcess.run(["exchanges", "--store", path])
        #expect(listed.status == 0 && listed.diagnostics.isEmpty)
        let lines = try listed.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        let line = try #require(lines.first)
        #expect(line.text("operation") == "rechercherInsAvecTraitsIdentite")
        #expect(line.text("code") == "compteRendu 00")
        for word in ["ARTAGNAN", "PIERRE", "2001", "101066322075460", "63220", "identito"] {
            #expect(!listed.output.contains(word), "\(word)")
        }
        let recent = try IdentitoProcess.run(["exchanges", "--store", path, "--purge-older-than", "1"])
        #expect(recent.output.contains(#""retires":0"#) && recent.output.hasSuffix(listed.output))
        let purged = try IdentitoProcess.run(["exchanges", "--store", path, "--purge-older-than", "0"])
        #expect(purged.output.contains(#""retires":\#(lines.count)"#))
        #expect(purged.output.split(separator: "\n").count == 1)
    }

    @Test("A store that is not there is not made: status 74; a number of days that makes no sense: status 64")
    func refusals() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID()).sqlite").path
        #expect(try IdentitoProcess.run(["exchanges", "--store", path]).status == 74)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try IdentitoProcess.run(["exchanges", "--store", path, "--purge-older-than", "40000"]).status == 64)
    }
}
