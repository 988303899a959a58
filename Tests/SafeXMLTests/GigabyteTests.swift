import Foundation
import SafeXML
import Testing

@Suite("A document of a gigabyte")
struct GigabyteTests {
    /// In a child process, whose memory no other test uses.
    ///
    /// The pages of the document are never touched: had the parser read or copied them, they would count.
    @Test("It is refused at the limit of bytes, without being read or copied")
    func isRefused() async {
        await #expect(processExitsWith: .success) {
            let document = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 30) { _, count in count = 1 << 30 }
            #expect(throws: XMLError.self) { try SafeXML.parse([UInt8](repeating: 0x20, count: (1 << 20) + 1)) }
            let before = try GigabyteTests.peakMemory()
            let clock = ContinuousClock()
            let elapsed = clock.measure {
                let error = #expect(throws: XMLError.self) { try SafeXML.parse(document) }
                #expect(error?.code == .tooLarge)
            }
            let growth = try GigabyteTests.peakMemory() - before
            try #require(growth < 16 << 20 && elapsed < .seconds(1))
        }
    }

    private static func peakMemory() throws -> Int {
        var usage = rusage()
        #if canImport(Darwin)
        try #require(unsafe getrusage(RUSAGE_SELF, &usage) == 0)
        return usage.ru_maxrss
        #else
        try #require(unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0)
        return usage.ru_maxrss * 1024
        #endif
    }
}
