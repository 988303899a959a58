#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

/// The `openssl` tool reads what we write and writes what we read.
@Suite(
    "Against the openssl command line",
    .enabled(if: OpenSSLTool.isPresent, "the openssl command line is not installed on this machine")
)
struct OpenSSLToolTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test(
        "A file exported by the tool opens",
        arguments: [
            [], ["-legacy"], ["-keypbe", "AES-256-CBC", "-certpbe", "NONE"], ["-legacy", "-certpbe", "PBE-SHA1-3DES"],
            ["-iter", "100000"],
        ]
    )
    func opensExports(_ options: [String]) throws {
        let file = try export(options)
        let certificate = try SoftwareCertificate(pkcs12: file, passphrase: "essai")
        #expect(certificate.emetteur == "10B0123456")
        #expect(certificate.clientCertificate.chain == material.client.chain)
        #expect(throws: SecurityError(.motDePasseIncorrect)) {
            try SoftwareCertificate(pkcs12: file, passphrase: "Essai")
        }
    }

    @Test("A file without integrity check is refused")
    func noIntegrityCheck() throws {
        let file = try export(["-nomac"])
        #expect(throws: SecurityError(.fichierPKCS12Illisible)) {
            try SoftwareCertificate(pkcs12: file, passphrase: "essai")
        }
    }

    @Test("A file that claims more rounds than the bound is refused without running them")
    func tooManyRounds() throws {
        let file = try export(["-iter", "5000001", "-keypbe", "NONE", "-certpbe", "NONE"])
        #expect(throws: SecurityError(.fichierPKCS12Illisible)) {
            try SoftwareCertificate(pkcs12: file, passphrase: "essai")
        }
    }

    @Test("A file without key is refused")
    func noKey() throws {
        let file = try export(["-nokeys"])
        #expect(throws: SecurityError(.cleAbsente)) { try SoftwareCertificate(pkcs12: file, passphrase: "essai") }
    }

    @Test("The tool opens our files, with the encryption of their format", arguments: PKCS12Format.allCases)
    func toolOpensOurs(_ format: PKCS12Format) throws {
        let file = try material.client.pkcs12(passphrase: "essai", format: format)
        try OpenSSLTool.with { tool in
            try tool.write(file, to: "ours.p12")
            let options = format == .legacy ? ["-legacy"] : []
            let result = try tool.run(
                ["pkcs12", "-in", "ours.p12", "-passin", "pass:essai", "-nodes", "-out", "ours.pem"] + options
            )
            #expect(result.status == 0)
            #expect(String(decoding: try tool.read("ours.pem"), as: UTF8.self).contains("BEGIN PRIVATE KEY"))
            if format == .legacy {
                let modern = try tool.run(["pkcs12", "-in", "ours.p12", "-passin", "pass:essai", "-noout"])
                #expect(modern.status != 0, "the file must really need the legacy provider")
            }
        }
    }

    @Test("The tool reads the same names, dates and serial number, and verifies the chain")
    func toolReadsCertificate() throws {
        let certificate = try SoftwareCertificate(
            pkcs12: try material.client.pkcs12(passphrase: "x"),
            passphrase: "x"
        )
        try OpenSSLTool.with { tool in
            try tool.write(material.client.certificatePEM.utf8, to: "leaf.pem")
            try tool.write(material.authority.certificatePEM.utf8, to: "ca.pem")
            let verified = try tool.run(["verify", "-CAfile", "ca.pem", "-purpose", "sslclient", "leaf.pem"])
            #expect(verified.status == 0)
            let shown = try tool.run(
                [
                    "x509", "-in", "leaf.pem", "-noout", "-subject", "-serial", "-enddate", "-dateopt", "iso_8601",
                    "-nameopt", "utf8,sep_comma_plus",
                ]
            )
            #expect(shown.output.contains("O=TEST CHÂTEAU-RENARD"))
            #expect(shown.output.contains("OU=10B0123456"))
            #expect(shown.output.contains("notAfter=2049-12-31 23:59:59Z"))
            #expect(certificate.notAfter.iso == "2049-12-31T23:59:59.000Z")
            #expect(shown.output.contains("serial=\(certificate.serialNumber)\n"))
        }
    }

    @Test("The tool accepts a server identity for its names and addresses only")
    func toolVerifiesServer() throws {
        let server = try material.authority.serverIdentity(dnsNames: ["insi.test"], ipAddresses: ["127.0.0.1"])
        try OpenSSLTool.with { tool in
            try tool.write(server.certificatePEM.utf8, to: "leaf.pem")
            try tool.write(material.authority.certificatePEM.utf8, to: "ca.pem")
            let base = ["verify", "-CAfile", "ca.pem", "-purpose", "sslserver"]
            #expect(try tool.run(base + ["-verify_hostname", "insi.test", "leaf.pem"]).status == 0)
            #expect(try tool.run(base + ["-verify_ip", "127.0.0.1", "leaf.pem"]).status == 0)
            #expect(try tool.run(base + ["-verify_hostname", "autre.test", "leaf.pem"]).status != 0)
            #expect(try tool.run(["verify", "-CAfile", "ca.pem", "-purpose", "sslclient", "leaf.pem"]).status != 0)
        }
    }

    private func export(_ options: [String]) throws -> [UInt8] {
        try OpenSSLTool.with { tool in
            try tool.write(material.client.certificatePEM.utf8, to: "leaf.pem")
            try tool.write(material.client.keyPEM.utf8, to: "key.pem")
            try tool.write(material.authority.certificatePEM.utf8, to: "ca.pem")
            let result = try tool.run(
                [
                    "pkcs12", "-export", "-in", "leaf.pem", "-inkey", "key.pem", "-certfile", "ca.pem",
                    "-passout", "pass:essai", "-out", "tool.p12",
                ] + options
            )
            try #require(result.status == 0)
            return try tool.read("tool.p12")
        }
    }
}
#endif
