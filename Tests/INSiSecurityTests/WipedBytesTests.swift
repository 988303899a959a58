#if OpenSSL
import Testing

@testable import INSiSecurity

@Suite("Secret bytes")
struct WipedBytesTests {
    @Test("They are lent as they were written, as often as wanted")
    func lent() throws {
        let bytes = try #require(
            unsafe WipedBytes(count: 3) { room in
                for index in 0..<3 { unsafe room[index] = UInt8(index + 7) }
                return true
            }
        )
        for _ in 0..<2 { #expect(bytes.withDER { $0 } == [7, 8, 9]) }
    }

    @Test("An array is wiped in place")
    func wipes() {
        var bytes: [UInt8] = [1, 2, 3]
        bytes.wipe()
        #expect(bytes == [0, 0, 0])
    }

    @Test("A writer that fails gives no bytes")
    func failing() {
        let bytes = unsafe WipedBytes(count: 3) { _ in false }
        #expect(bytes == nil)
    }
}
#endif
