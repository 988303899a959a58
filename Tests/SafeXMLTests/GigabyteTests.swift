import PeakMemory
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
            let before = try #require(PeakMemory.bytes)
            let error = #expect(throws: XMLError.self) { try SafeXML.parse(document) }
            #expect(error?.code == .tooLarge)
            let growth = try #require(PeakMemory.bytes) - before
            try #require(growth < 16 << 20)
        }
    }
}
