import Foundation
import INSi
import INSiSimulator
import Identitovigilance
import Testing

@testable import IdentitoCommands

@Suite("identito conformance")
struct ConformanceTests {
    private func failures(_ population: Population, folder: URL? = nil) async throws -> Int {
        let transport = EvidenceTransport(INSiSimulator(population: population), folder: folder)
        let logiciel = try LogicielLPS(idam: "CNDA", nom: "Test", version: "1", instance: "test")
        let encoder = try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000")
        let client = INSiClient(transport: transport, encoder: encoder)
        return try await ConformanceCommand.play(ConformanceBench(transport: transport, client: client))
    }

    @Test("Every public case passes on the simulator, and fails on an INSi that knows nobody when it needs somebody")
    func cases() async throws {
        #expect(try await failures(.standard) == 0)
        // Left are the cases refused before any call, those that expect nobody, and the one with an injected answer.
        #expect(try await failures(Population([])) == ConformanceCase.all.count - 5)
        #expect(Set(ConformanceCase.all.map(\.id)).count == ConformanceCase.all.count)
    }

    @Test("The evidence holds the request and the answer of each exchange, as they were on the wire")
    func evidence() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("evidence-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await failures(.standard, folder: folder)
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        #expect(names.isSuperset(of: ["2.06-1-requete.xml", "2.06-2-reponse.xml", "2.07-2-4-reponse.xml"]))
        let answer = try Data(contentsOf: folder.appendingPathComponent("2.06-2-reponse.xml"))
        guard case .resultat(let resultat) = try ReplyDecoder.decode([UInt8](answer)) else {
            Issue.record("not an answer")
            return
        }
        #expect(resultat.individu?.matricule.texte == "114026322083356")
    }

    @Test("The command ends with status 0 when every case passes")
    func process() throws {
        let result = try IdentitoProcess.run(["conformance"])
        #expect(result.status == 0)
        #expect(result.output.contains("\(ConformanceCase.all.count) passed, 0 failed"))
    }
}
