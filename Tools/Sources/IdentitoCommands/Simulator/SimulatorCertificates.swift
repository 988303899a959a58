import Foundation
internal import INSiSecurity
internal import NIOSSL

/// The certificates of one run of the simulator: its authority, its server, one client, and one card when it asks for assertions.
struct SimulatorCertificates {
    /// The pass phrase of `client.p12`: public, as everything here is.
    static let passphrase = "identito"

    let authority: TestCertificateAuthority
    let server: TestIdentity
    let client: TestIdentity

    /// A card and the authority of cards; nothing when no assertion is asked for, or those of another authority.
    let card: (identity: TestIdentity, authority: TestCertificateAuthority)?

    /// Makes them.
    ///
    /// - Parameter makesCard: Whether to make a card too.
    /// - Throws: `SecurityError` when OpenSSL fails.
    init(makesCard: Bool = false) throws {
        authority = try TestCertificateAuthority()
        server = try authority.serverIdentity(dnsNames: ["localhost"])
        client = try authority.clientIdentity()
        guard makesCard else {
            card = nil
            return
        }
        let cards = try TestCertificateAuthority(commonName: "TEST AC IGC-SANTE FORT PERSONNES")
        card = (try cards.cardIdentity(), cards)
    }

    /// Writes what a client needs into a folder, which is made when it is missing; keys are for their owner only.
    func write(to folder: String) throws {
        let url = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        var files: [(name: String, content: Data, isSecret: Bool)] = [
            ("ca.pem", Data(authority.certificatePEM.utf8), false),
            ("server.pem", Data(server.certificatePEM.utf8), false),
            ("client.pem", Data(client.certificatePEM.utf8), false),
            ("client.key", Data(client.keyPEM.utf8), true),
            ("client.p12", Data(try client.pkcs12(passphrase: Self.passphrase)), true),
        ]
        if let card {
            files.append(("card-ca.pem", Data(card.authority.certificatePEM.utf8), false))
            files.append(("card.p12", Data(try card.identity.pkcs12(passphrase: Self.passphrase)), true))
        }
        for file in files {
            let target = url.appendingPathComponent(file.name)
            try? FileManager.default.removeItem(at: target)
            let mode: [FileAttributeKey: Any] = [.posixPermissions: file.isSecret ? 0o600 : 0o644]
            guard FileManager.default.createFile(atPath: target.path, contents: file.content, attributes: mode) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }

    /// The server side of TLS: a client certificate of the authority is compulsory in software-certificate mode, and not asked
    /// for in card mode, where the assertion stands for it (insi-protocol 6.8, 19.3).
    func serverConfiguration(asksClient: Bool = true) throws -> TLSConfiguration {
        let chain = try server.chain.map {
            NIOSSLCertificateSource.certificate(try NIOSSLCertificate(bytes: $0, format: .der))
        }
        let key = try NIOSSLPrivateKey(bytes: Array(server.keyPEM.utf8), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain,
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = asksClient ? .noHostnameVerification : .none
        configuration.trustRoots = .certificates([
            try NIOSSLCertificate(bytes: authority.certificateDER, format: .der)
        ])
        return configuration
    }
}
