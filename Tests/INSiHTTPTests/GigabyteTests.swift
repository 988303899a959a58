#if HTTPTransport && OpenSSL
import Foundation
import HangLimit
import INSi
import INSiHTTP
import Identitovigilance
import PeakMemory
import Synchronization
import Testing

@Suite("An answer of a gigabyte", .hangLimit)
struct GigabyteTests {
    /// In a child process, whose memory no other test uses.
    @Test("It is cut at the limit, chunked or declared, and takes no memory", arguments: [true, false])
    func isCut(declared: Bool) async throws {
        await #expect(processExitsWith: .success) { [declared = declared as Bool] in
            let material = try TestMaterial.shared.get()
            // One exchange first: certificates, threads and buffers are there before memory is measured.
            _ = try await TestServer.with(material.mutual) { try await exchange(material.configuration(port: $0.port)) }
            let before = try #require(PeakMemory.bytes)
            let behaviour = TestServerBehaviour.endless(declaredLength: declared ? 1 << 30 : nil)
            try await TestServer.with(material.mutual, behaviour) { server in
                let error = await failure(try material.configuration(port: server.port))
                try #require(error?.code == .reponseTropGrande)
                let sent = server.journal.sentBytes.load(ordering: .relaxed)
                try #require(sent > 1 << 20 && sent < 64 << 20, "cut soon after the limit of 1 MiB, not at the end")
            }
            let growth = try #require(PeakMemory.bytes) - before
            try #require(growth < 64 << 20, "server and client together")
            print("a gigabyte, declared \(declared): the peak of memory grew by \(growth >> 10) KiB")
        }
    }
}
#endif
