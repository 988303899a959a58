#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@Suite("The test authority")
struct TestCertificateAuthorityTests {
    let authority: TestCertificateAuthority

    init() throws {
        authority = try TestMaterial.shared.get().authority
    }

    @Test("Every subject says TEST")
    func saysTest() throws {
        let identity = try authority.clientIdentity(organization: "CLINIQUE")
        let opened = try SoftwareCertificate(pkcs12: try identity.pkcs12(passphrase: "x"), passphrase: "x")
        #expect(opened.subject.organization == "TEST CLINIQUE")
        #expect(opened.issuer.commonName?.hasPrefix("TEST ") == true)
    }

    @Test("Two identities share neither key nor serial number")
    func distinct() throws {
        let material = try TestMaterial.shared.get()
        let keys = [material.client, material.other].map { $0.clientCertificate.privateKey.withDER { $0 } }
        #expect(keys[0] != keys[1])
        let serials = try [material.client, material.other].map {
            try SoftwareCertificate(pkcs12: try $0.pkcs12(passphrase: "x"), passphrase: "x").serialNumber
        }
        #expect(serials[0] != serials[1])
    }

    @Test("A server name that would write something else into the certificate is refused")
    func serverNames() {
        for name in ["a,DNS:b", "a b", "é.test", "@section", "a\0b"] {
            #expect(throws: SecurityError(.generationCertificat)) { try authority.serverIdentity(dnsNames: [name]) }
        }
        #expect(throws: SecurityError(.generationCertificat)) {
            try authority.serverIdentity(dnsNames: [], ipAddresses: [])
        }
        #expect(throws: SecurityError(.generationCertificat)) {
            try authority.serverIdentity(ipAddresses: ["999.1.1.1"])
        }
    }

    @Test("A name longer than X.509 allows is refused")
    func longName() {
        #expect(throws: SecurityError(.generationCertificat)) {
            try authority.clientIdentity(commonName: String(repeating: "A", count: 65))
        }
    }
}
#endif
