#if OpenSSL
import CPKCS11
import Foundation
import INSi
import Identitovigilance

@testable import INSiSecurity

/// A token of SoftHSM, a PKCS#11 module that nobody here wrote, with a key pair made by openssl's library.
///
/// One folder and one module serve the whole process: tests that use a token run in turn.
struct SoftToken {
    static let module = [
        "/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so", "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    ].first { FileManager.default.isReadableFile(atPath: $0) }

    static let tool = ["/usr/bin/softhsm2-util", "/opt/homebrew/bin/softhsm2-util"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isPresent: Bool { module != nil && tool != nil }

    static let pin = "1234"
    static let label = "CPS TEST"
    static let certificateID: [UInt8] = [0xA1]

    /// The folder of every token of this process: SoftHSM learns where it is from a variable that is set once.
    private static let home: URL = {
        let home = FileManager.default.temporaryDirectory.appending(path: "tokens-\(UUID().uuidString)")
        unsafe setenv("SOFTHSM2_CONF", home.appending(path: "softhsm2.conf").path, 1)
        return home
    }()

    private static var folder: URL { home.appending(path: "tokens") }

    /// Runs a test with a fresh token, removed afterwards.
    static func with(_ body: (SoftToken) async throws -> Void) async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let configuration = "directories.tokendir = \(folder.path)\nlog.level = ERROR\n"
        try Data(configuration.utf8).write(to: home.appending(path: "softhsm2.conf"))
        let token = SoftToken()
        try token.make()
        try await body(token)
    }

    func settings(
        token: PKCS11TokenChoice = .label(Self.label),
        key: PKCS11ObjectName = .label("CPS_PRIV_SIG"),
        certificate: PKCS11ObjectName = .label("Certificat de Signature CPS")
    ) -> PKCS11Settings {
        PKCS11Settings(modulePath: Self.module ?? "", token: token, key: key, certificate: certificate)
    }

    /// Makes a token without any object.
    func make(label: String = Self.label) throws {
        try run(["--init-token", "--free", "--label", label, "--so-pin", "12345678", "--pin", Self.pin])
    }

    /// Puts a private key into the token.
    func add(_ identity: TestIdentity, label: String = "CPS_PRIV_SIG", id: String = "A1", token: String = Self.label)
        throws
    {
        let file = Self.home.appending(path: "\(UUID().uuidString).pem")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(identity.keyPEM.utf8).write(to: file)
        try run(["--import", file.path, "--token", token, "--label", label, "--id", id, "--pin", Self.pin])
    }

    /// Puts a public object into the token, as whoever prepares a card does.
    func add(_ kind: CK_ULONG, label: String, value: [UInt8], attributes: [(CK_ULONG, [UInt8])] = []) throws {
        let writer = try TokenWriter(path: Self.module ?? "", pin: Self.pin)
        try writer.add(kind, label: label, value: value, attributes: attributes)
    }

    /// Removes the token while its module runs, as a hand does with a card.
    func remove() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
            try FileManager.default.removeItem(at: Self.folder.appending(path: name))
        }
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: Self.tool ?? "/nonexistent")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }
}
#endif
