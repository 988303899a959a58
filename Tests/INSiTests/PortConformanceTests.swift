import INSi
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("Ports: the suites that vendors run, on the simulator and the clocks")
struct PortConformanceTests {
    @Test("The simulator passes the suite of transports")
    func simulator() async throws {
        let transport = RecordingTransport(INSiSimulator())
        try await INSiTransportConformance.check(transport)
        #expect(transport.recorded.count >= FictionalPerson.all.count)
        #expect(transport.recorded.allSatisfy { $0.response != nil })
    }

    @Test("The clocks of the system and of the tests pass the suite of clocks")
    func clocks() {
        VigilanceClockConformance.check(.system)
        VigilanceClockConformance.check(ManualClock(.init(millisecondsSince1970: 0)))
    }
}
