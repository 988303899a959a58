import Foundation
internal import INSiSecurity
internal import NIOSSL

/// The certificates of one run of the simulator: its authority, its server, and one client.
struct SimulatorCertificates {
    /// The pass phrase of `client.p12`: public, as everything here is.
    static let passphrase = "identito"

    let authority: TestCertificateAuthority
    let server: TestIdentity
    let client: TestIdentity

    init() throws {
        authority = try TestCertificateAuthority()
        server = try authority.serverIdentity(dnsNames: ["localhost"])
        client = try authority.clientIdentity()
    }

    /// Writes what a client needs into a folder, which is made when it is missing; keys are for their owner only.
    func write(to folder: String) throws {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let files: [(name: String, content: Data, isSecret: Bool)] = [
            ("ca.pem", Data(authority.certificatePEM.utf8), false),
            ("server.pem", Data(server.certificatePEM.utf8), false),
            ("client.pem", Data(client.certificatePEM.utf8), false),
            ("client.key", Data(client.keyPEM.utf8), true),
            ("client.p12", Data(try client.pkcs12(passphrase: Self.passphrase)), true),
        ]
        for file in files {
            let target = url.appendingPathComponent(file.name)
            try? FileManager.default.removeItem(at: target)
            let mode: [FileAttributeKey: Any] = [.posixPermissions: file.isSecret ? 0o600 : 0o644]
            guard FileManager.default.createFile(atPath: target.path, contents: file.content, attributes: mode) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }

    /// The server side of mutual TLS: a client certificate of the authority is compulsory.
    func serverConfiguration() throws -> TLSConfiguration {
        let chain = try server.chain.map {
            NIOSSLCertificateSource.certificate(try NIOSSLCertificate(bytes: $0, format: .der))
        }
        let key = try NIOSSLPrivateKey(bytes: Array(server.keyPEM.utf8), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain,
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = .noHostnameVerification
        configuration.trustRoots = .certificates([
            try NIOSSLCertificate(bytes: authority.certificateDER, format: .der)
        ])
        return configuration
    }
}
