import INSi
import INSiSimulator
import Testing

@testable import IdentitoCommands

@Suite("identito study")
struct StudyTests {
    @Test("The plan finds nearly everybody whose record holds the data, in few calls, and nobody wrong is acceptable")
    func plan() async throws {
        let practice = try StudyPractice(seed: 1, size: 400)
        let logiciel = try LogicielLPS(idam: "ETUDE", nom: "Etude", version: "1", instance: "etude")
        let client = INSiClient(
            transport: INSiSimulator(population: practice.population),
            encoder: try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000")
        )
        let asItStands = try await StudyCommand.run(practice, client, maximum: 1)
        let planned = try await StudyCommand.run(practice, client, maximum: 8)
        #expect(planned.found > asItStands.found)
        #expect(planned.foundWithData * 100 >= planned.withData * 97)
        #expect(planned.calls <= 2 * planned.patients)
        #expect(asItStands.wrongAccepted == 0 && planned.wrongAccepted == 0)
    }

    @Test("The same seed makes the same practice, another seed another one")
    func seeded() throws {
        let practice = try StudyPractice(seed: 1, size: 50).patients.map(\.recorded)
        #expect(practice == (try StudyPractice(seed: 1, size: 50).patients.map(\.recorded)))
        #expect(practice != (try StudyPractice(seed: 2, size: 50).patients.map(\.recorded)))
    }
}
