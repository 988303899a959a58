#if OpenSSL
import Foundation
import INSi
import INSiSecurity
import Identitovigilance
import Testing

/// xmlsec1, as an oracle that shares none of our code but libxml2's canonical form.
@Suite("xmlsec1 verifies our signature")
struct XMLSecTests {
    static let path = ["/usr/bin/xmlsec1", "/opt/homebrew/bin/xmlsec1", "/usr/local/bin/xmlsec1"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(
        "A request of ours is verified, and one with a byte changed is not",
        .enabled(if: path != nil, "xmlsec1 is absent: install it (apt-get install xmlsec1) to run this test")
    )
    func verifies() async throws {
        let card = try CardMaterial.shared.get()
        let envelope = try await card.envelope()
        #expect(try Self.status(envelope, card) == 0)
        #expect(try Self.status(envelope.edited("991130972", "991130973"), card) != 0)
    }

    static func status(_ envelope: String, _ card: CardMaterial) throws -> Int32 {
        let directory = FileManager.default.temporaryDirectory.appending(path: "xmlsec-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: directory) }
        try Data(envelope.utf8).write(to: directory.appending(path: "request.xml"))
        try Data(card.authority.certificatePEM.utf8).write(to: directory.appending(path: "authority.pem"))
        let process = Process()
        process.executableURL = URL(filePath: path ?? "/nonexistent")
        process.currentDirectoryURL = directory
        process.arguments = [
            "--verify", "--id-attr:ID", "urn:oasis:names:tc:SAML:2.0:assertion:Assertion",
            "--trusted-pem", "authority.pem", "request.xml",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
#endif
