#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@Suite("Checking a software certificate")
struct SoftwareCertificateTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test(
        "Only the two names of INSi are accepted, to the letter",
        arguments: [
            ("INSI-AUTO", nil), ("INSI-MANU", nil), ("insi-auto", .certificatNomNonAdmis),
            ("INSI-AUTO2", .certificatNomNonAdmis), ("INSI-AUTO ", .certificatNomNonAdmis),
            ("INSI", .certificatNomNonAdmis), ("INSI‑AUTO", .certificatNomNonAdmis),
            ("INSI-AUTO\0.example", .certificatNomNonAdmis),
        ] as [(String, ErrorCode?)]
    )
    func commonName(_ name: String, _ expected: ErrorCode?) throws {
        let certificate = try open(material.authority.clientIdentity(commonName: name))
        #expect(certificate.subject.commonName == name)
        #expect(code { try certificate.check(at: .may2026) } == expected)
    }

    @Test("Another authority is refused, unless the policy names it")
    func issuer() throws {
        let stranger = try TestCertificateAuthority(commonName: "AUTRE AC")
        let certificate = try open(stranger.clientIdentity())
        #expect(certificate.issuer.commonName == "TEST AUTRE AC")
        #expect(throws: SecurityError(.certificatEmetteurNonAdmis)) { try certificate.check(at: .may2026) }
        var policy = SoftwareCertificatePolicy.igcSante
        policy.issuerCommonNames.append("TEST AUTRE AC")
        try certificate.check(at: .may2026, policy: policy)
    }

    @Test(
        "The certificate is valid from its first second to its last, both included",
        arguments: [
            (-1, .certificatPasEncoreValide), (0, nil), (1, nil), (86_400_000, nil), (86_400_001, .certificatExpire),
        ] as [(Int64, ErrorCode?)]
    )
    func dates(_ milliseconds: Int64, _ expected: ErrorCode?) throws {
        let start = Timestamp.may2026
        let certificate = try open(
            material.authority.clientIdentity(validity: start...start.advanced(by: .seconds(86_400)))
        )
        let moment = start.advanced(by: .milliseconds(milliseconds))
        #expect(code { try certificate.check(at: moment) } == expected)
    }

    @Test("A certificate without structure cannot be used", arguments: [nil, ""] as [String?])
    func structure(_ unit: String?) throws {
        let identity: TestIdentity
        do {
            identity = try material.authority.clientIdentity(organizationalUnit: unit)
        } catch {
            // OpenSSL refuses to write an empty attribute: nothing to open then.
            #expect(unit?.isEmpty == true)
            return
        }
        #expect(throws: SecurityError(.certificatSansStructure)) { try open(identity) }
    }

    @Test(
        "The renewal is announced from sixty days before the end on",
        arguments: [
            (61, 0, 61, false), (60, 1, 60, true), (60, 0, 60, true), (59, 0, 59, true), (0, 0, 0, true),
            (0, -1, -1, true), (-1, 0, -1, true),
        ]
    )
    func renewal(_ days: Int64, _ seconds: Int64, _ expected: Int, _ notice: Bool) throws {
        let certificate = try open(material.client)
        let moment = certificate.notAfter.advanced(by: .seconds(-days * 86_400 - seconds))
        #expect(certificate.daysBeforeExpiry(at: moment) == expected)
        #expect(certificate.needsRenewalNotice(at: moment) == notice)
    }

    @Test("Nothing that shows a certificate or an error shows a key, a passphrase or a name")
    func leaks() throws {
        let certificate = try open(material.client)
        var dumped = ""
        dump(certificate, to: &dumped)
        var errors = ""
        for code in ErrorCode.securityCatalogue { dump(SecurityError(code), to: &errors) }
        let shown = [certificate.description, certificate.debugDescription, "\([certificate])", dumped]
        for secret in ["10B0123456", "RENARD", TestMaterial.passphrase, "PRIVATE", "308204"] {
            for text in shown + [errors] { #expect(!text.contains(secret)) }
        }
        for text in shown { #expect(!text.contains("INSI-AUTO")) }
        #expect(certificate.description == "SoftwareCertificate(notAfter: 2049-12-31T23:59:59.000Z)")
        var key = ""
        dump(certificate.clientCertificate.privateKey, to: &key)
        // A type name, addresses and a count: with a line for each byte it would be a thousand.
        #expect(key.split(separator: "\n").count < 20)
    }

    @Test("An error says where it was raised")
    func location() throws {
        let error = #expect(throws: SecurityError.self) { try SoftwareCertificate(pkcs12: [], passphrase: "") }
        #expect(error?.location.fileID == "INSiSecurity/PKCS12Content.swift")
    }

    @Test("The catalogue names each code once, in both languages")
    func catalogue() {
        #expect(Set(ErrorCode.securityCatalogue).count == ErrorCode.securityCatalogue.count)
        for code in ErrorCode.securityCatalogue {
            #expect(!code.message.isEmpty && !code.conduiteATenir.isEmpty && code.description.hasSuffix("."))
        }
    }

    @discardableResult
    private func open(_ identity: TestIdentity) throws -> SoftwareCertificate {
        try SoftwareCertificate(pkcs12: try identity.pkcs12(passphrase: "x"), passphrase: "x")
    }
}
#endif
