#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

@Suite("Keys and certificates made by the openssl command line", .enabled(if: OpenSSLTool.isPresent))
struct AssertionKeyTests {
    /// A self-signed signature certificate of some key, and its PKCS#12 file.
    private static func made(_ key: [String], subject: String = "/CN=1") throws -> (der: [UInt8], pkcs12: [UInt8]) {
        try OpenSSLTool.with { tool in
            let request =
                ["req", "-x509", "-nodes", "-newkey"] + key + [
                    "-subj", subject, "-days", "3650", "-keyout", "k", "-out", "c",
                    "-addext", "basicConstraints=critical,CA:FALSE", "-addext", "keyUsage=nonRepudiation",
                ]
            let export = ["pkcs12", "-export", "-inkey", "k", "-in", "c", "-out", "p", "-passout", "pass:x"]
            for arguments in [request, export, ["x509", "-in", "c", "-outform", "DER", "-out", "d"]] {
                #expect(try tool.run(arguments).status == 0)
            }
            return (try tool.read("d"), try tool.read("p"))
        }
    }

    @Test("A key that is not RSA can't sign")
    func notRSA() throws {
        let file = try Self.made(["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]).pkcs12
        #expect(throws: SecurityError(.cleNonRSA)) { try SoftwareAssertionSigner(pkcs12: file, passphrase: "x") }
    }

    @Test("A certificate without a common name names nobody")
    func nobody() throws {
        let file = try Self.made(["rsa:2048"], subject: "/C=FR/O=TEST").pkcs12
        #expect(throws: SecurityError(.certificatSansTitulaire)) {
            try SoftwareAssertionSigner(pkcs12: file, passphrase: "x")
        }
    }

    @Test("RSA 1024 is too short, even when the certificate itself is trusted")
    func shortKey() async throws {
        for (key, expected) in [("rsa:2048", nil), ("rsa:1024", .certificatCarteNonReconnu)] as [(String, ErrorCode?)] {
            let made = try Self.made([key])
            let signer = try SoftwareAssertionSigner(pkcs12: made.pkcs12, passphrase: "x")
            let now = SystemVigilanceClock().now()
            let assertion = try signer.assertion(
                identifiant: "1",
                issueInstant: now,
                secteurActivite: "SA07",
                identifiantFacturation: "1"
            )
            let request = try CardMaterial.request(try await assertion.signed(by: signer))
            let verifier = AssertionVerifier(anchors: [made.der])
            #expect(code { try verifier.check(request.body, at: now) } == expected, "\(key)")
        }
    }
}
#endif
