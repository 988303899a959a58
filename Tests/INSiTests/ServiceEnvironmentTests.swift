import INSi
import INSiSimulator
import Identitovigilance
import Testing

@Suite("Which INSi is asked")
struct ServiceEnvironmentTests {
    @Test("insi_102 is nobody on the editor test service, and a breakdown in production (insi-protocol 16.1)")
    func unknownPerson() async throws {
        var bench = INSiSimulator.Configuration()
        bench.environment = .editorTest
        let transport = INSiSimulator(configuration: bench)
        let query = try Caller.query("HOUILLES", "PIERRE", date: "1993-01-27")
        let encoder = try Caller.encoder()
        let test = INSiClient(transport: transport, encoder: encoder, environment: .editorTest)
        #expect(try await test.search(query) == .aucune)
        let production = INSiClient(transport: transport, encoder: encoder)
        let error = await #expect(throws: INSiFaultError.self) { try await production.search(query) }
        #expect(error?.faute.code == "insi_102" && error?.code == .fauteIndisponible)
    }

    @Test("Any other fault is a breakdown on both")
    func otherFaults() async throws {
        var down = INSiSimulator.Configuration()
        down.isUnavailable = true
        let query = try Caller.query("HOUILLES", "PIERRE", date: "1993-01-27")
        for environment in [ServiceEnvironment.production, .editorTest] {
            let client = INSiClient(
                transport: INSiSimulator(configuration: down),
                encoder: try Caller.encoder(),
                environment: environment
            )
            let error = await #expect(throws: INSiFaultError.self) { try await client.search(query) }
            #expect(error?.faute.code == "desir_1020")
        }
    }
}
