import Foundation
import INSi
import INSiSimulator
import Identitovigilance
import Testing

@testable import IdentitoCommands

@Suite("identito conformance")
struct ConformanceTests {
    private func play(
        _ simulator: INSiSimulator,
        folder: URL? = nil,
        package: URL? = nil
    ) async throws -> [ConformanceResult] {
        let transport = EvidenceTransport(simulator, folder: folder, package: package)
        let logiciel = try LogicielLPS(idam: "CNDA", nom: "Test", version: "1", instance: "test")
        let encoder = try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000")
        let client = INSiClient(transport: transport, encoder: encoder)
        return await ConformanceCommand.play(ConformanceBench(transport: transport, client: client))
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    @Test("Every public case is there, once, or said not to be played (insi-protocol 16.2)")
    func complete() {
        let played = ConformanceCase.all.map(\.id)
        #expect(
            played == [
                "1.02-1", "1.02-2", "1.03", "1.10", "2.03-1", "2.03-2", "2.03-3", "2.04-1", "2.04-2", "2.05", "2.06",
                "2.07-1", "2.07-2", "2.08-1", "2.08-2", "3.05-3",
            ]
        )
        #expect(ConformanceCase.notPlayed.map(\.id) == ["1.01"])
    }

    @Test("Every case passes on the simulator; on an INSi that knows nobody, those fail that need somebody")
    func cases() async throws {
        #expect(try await play(INSiSimulator()).allSatisfy(\.passes))
        let unknown = try await play(INSiSimulator(population: Population([]))).filter(\.passes).map(\.item.id)
        // Left are the cases refused before any call, those that expect nobody, and those with an injected answer.
        #expect(unknown == ["1.02-1", "1.02-2", "1.03", "1.10", "2.03-3", "2.04-2", "2.07-2", "3.05-3"])
    }

    @Test("With the answers of the package, the cases pass on a test service that says nobody with a fault (16.1)")
    func package() async throws {
        var editorTest = INSiSimulator.Configuration()
        editorTest.environment = .editorTest
        let simulator = INSiSimulator(configuration: editorTest)
        let without = try await play(simulator).filter { !$0.passes }.map(\.item.id)
        #expect(without == ["2.07-1", "2.07-2"])
        try await withFolder { folder in
            #expect(try await play(simulator, package: folder).allSatisfy(\.passes))
            // A file of the package is what is read, whatever it says.
            try Data("<x/>".utf8).write(to: folder.appendingPathComponent("TEST_2.05.xml"))
            let failed = try await play(simulator, package: folder).filter { !$0.passes }
            #expect(failed.map(\.item.id) == ["2.05"])
            #expect(failed.first?.obtained == "erreur : enveloppeInattendue")
        }
    }

    @Test("A result tells what was sent, and names its files: the request and the answers, as they were on the wire")
    func evidence() async throws {
        try await withFolder { folder in
            let results = try await play(INSiSimulator(), folder: folder)
            let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
            #expect(names == Set(results.flatMap(\.evidence)))
            let homonyms = try #require(results.first { $0.item.id == "2.06" })
            #expect(
                homonyms.sent == [
                    "rechercherInsAvecTraitsIdentite DE VINCI LEONARDO M 2014-02-01",
                    "rechercherInsAvecTraitsIdentite DE VINCI LEONARDO M 2014-02-01 63220",
                ]
            )
            #expect(homonyms.evidence.contains("2.06-2-reponse.xml"))
            let answer = try Data(contentsOf: folder.appendingPathComponent("2.06-2-reponse.xml"))
            guard case .resultat(let resultat) = try ReplyDecoder.decode([UInt8](answer)) else {
                Issue.record("not an answer")
                return
            }
            #expect(resultat.individu?.matricule.texte == "114026322083356")
            let injected = try #require(results.first { $0.item.id == "3.05-3" })
            #expect(injected.evidence == ["3.05-3-1-requete.xml", "3.05-3-1-reponse.xml", "3.05-3-1-injectee.xml"])
        }
    }

    @Test("The command ends with status 0 when every case passes")
    func process() throws {
        let result = try IdentitoProcess.run(["conformance"])
        #expect(result.status == 0)
        #expect(result.output.contains("\(ConformanceCase.all.count) passed, 0 failed, 1 not played"))
        let lines = try IdentitoProcess.run(["conformance", "--json"]).output.split(separator: "\n")
        #expect(lines.count == ConformanceCase.all.count)
        for line in lines { #expect(try JSONValue(parsing: String(line))["reussi"] == .bool(true)) }
    }

    @Test("A folder of answers that no case would read is refused")
    func emptyPackage() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("identito-\(UUID())")
        #expect(try IdentitoProcess.run(["conformance", "--inject", folder.path]).status == 74)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appendingPathComponent("AUTRE.xml"))
        #expect(try IdentitoProcess.run(["conformance", "--inject", folder.path]).status == 64)
    }
}
