#if OpenSSL
import INSi
import Identitovigilance
import Testing

@testable import INSiSecurity

@Suite("Opening a PKCS#12 file")
struct PKCS12OpeningTests {
    let material: TestMaterial

    init() throws {
        material = try TestMaterial.shared.get()
    }

    @Test("Both formats give the subject, the issuer, the chain and the key", arguments: PKCS12Format.allCases)
    func opens(_ format: PKCS12Format) throws {
        let file = try material.client.pkcs12(passphrase: TestMaterial.passphrase, format: format)
        let certificate = try SoftwareCertificate(pkcs12: file, passphrase: TestMaterial.passphrase)
        #expect(certificate.subject.commonName == "INSI-AUTO")
        #expect(certificate.subject.organization == "TEST CHÂTEAU-RENARD")
        #expect(certificate.subject.country == "FR")
        #expect(certificate.subject.stateOrProvince == nil)
        #expect(certificate.emetteur == "10B0123456")
        #expect(certificate.issuer.commonName == "TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS")
        #expect(certificate.notBefore...certificate.notAfter == TestCertificateAuthority.wideValidity)
        #expect(certificate.clientCertificate.chain == material.client.chain)
        #expect(certificate.clientCertificate.chain.count == 2)
        let key = certificate.clientCertificate.privateKey.withDER { $0 }
        #expect(key == material.client.clientCertificate.privateKey.withDER { $0 })
        #expect(key.count > 1000)
    }

    @Test(
        "Another passphrase is told apart from a damaged file",
        arguments: PKCS12Format.allCases,
        ["", "gîte d'étape 7", "Gîte d'étape 7 ", "Gîte d'étape 7\0", "Gite d'etape 7"]
    )
    func wrongPassphrase(_ format: PKCS12Format, _ passphrase: String) throws {
        let file = try material.client.pkcs12(passphrase: TestMaterial.passphrase, format: format)
        #expect(throws: SecurityError(.motDePasseIncorrect)) {
            try SoftwareCertificate(pkcs12: file, passphrase: passphrase)
        }
    }

    @Test("A failure leaves nothing behind in the thread's queue of OpenSSL errors")
    func queueIsDrained() throws {
        let file = try material.client.pkcs12(passphrase: TestMaterial.passphrase)
        #expect(throws: SecurityError(.motDePasseIncorrect)) {
            try SoftwareCertificate(pkcs12: file, passphrase: "x")
        }
        #expect(!ErrorQueue.drainFindingWrongPassphrase())
    }

    @Test("An empty passphrase opens a file that was made with one", arguments: PKCS12Format.allCases)
    func emptyPassphrase(_ format: PKCS12Format) throws {
        let file = try material.client.pkcs12(passphrase: "", format: format)
        #expect(try SoftwareCertificate(pkcs12: file, passphrase: "").emetteur == "10B0123456")
    }

    @Test(
        "Bytes that are no PKCS#12 file are refused",
        arguments: [
            [], [0], [0x30], [0x30, 0x80], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], Array("-----BEGIN PKCS12-----".utf8),
            [UInt8](repeating: 0, count: 4096), [UInt8](repeating: 0x30, count: 100_000),
        ] as [[UInt8]]
    )
    func garbage(_ bytes: [UInt8]) {
        #expect(throws: SecurityError(.fichierPKCS12Illisible)) {
            try SoftwareCertificate(pkcs12: bytes, passphrase: "x")
        }
    }

    @Test("A certificate alone is no PKCS#12 file")
    func bareCertificate() {
        #expect(throws: SecurityError(.fichierPKCS12Illisible)) {
            try SoftwareCertificate(pkcs12: material.authority.certificateDER, passphrase: "x")
        }
    }

    @Test("A file cut short is unreadable at every length")
    func truncated() throws {
        let file = try material.client.pkcs12(passphrase: "x")
        for length in stride(from: 0, to: file.count, by: 7) + [file.count - 1] {
            #expect(throws: SecurityError(.fichierPKCS12Illisible), "cut at \(length)") {
                try SoftwareCertificate(pkcs12: Array(file.prefix(length)), passphrase: "x")
            }
        }
    }

    @Test("A file with one byte changed is never opened as another certificate")
    func oneByteChanged() throws {
        let file = try material.client.pkcs12(passphrase: "x")
        let whole = try SoftwareCertificate(pkcs12: file, passphrase: "x")
        for index in stride(from: 0, to: file.count, by: 11) {
            var changed = file
            changed[index] ^= 0x41
            guard let opened = try? SoftwareCertificate(pkcs12: changed, passphrase: "x") else { continue }
            #expect(opened.clientCertificate.chain == whole.clientCertificate.chain, "changed at \(index)")
        }
    }

    @Test("A megabyte is the limit")
    func size() throws {
        let file = try material.client.pkcs12(passphrase: "x")
        let padding = [UInt8](repeating: 0, count: (1 << 20) - file.count)
        #expect(try SoftwareCertificate(pkcs12: file + padding, passphrase: "x").emetteur == "10B0123456")
        #expect(throws: SecurityError(.fichierPKCS12TropGrand)) {
            try SoftwareCertificate(pkcs12: file + padding + [0], passphrase: "x")
        }
    }

    @Test("A number of rounds that would hold the thread for hours is refused")
    func rounds() throws {
        let file = try material.client.pkcs12(passphrase: "x")
        // The rounds of the integrity check, INTEGER 2048, are the last thing in the file.
        #expect(Array(file.suffix(4)) == [0x02, 0x02, 0x08, 0x00])
        for value: UInt8 in [0x7F, 0xFF] {
            // Two bytes longer would change every length before it; a negative or large value of two bytes does not.
            let forged = file.dropLast(2) + [value, 0xFF]
            let expected: ErrorCode = value == 0xFF ? .fichierPKCS12Illisible : .motDePasseIncorrect
            #expect(throws: SecurityError(expected)) {
                try SoftwareCertificate(pkcs12: Array(forged), passphrase: "x")
            }
        }
        #expect(PKCS12Content.maximumRounds == 5_000_000)
    }

    @Test("The rounds, the key and the salt of PBMAC1 are bounded too, whether or not OpenSSL knows it (RFC 9579)")
    func passwordBasedMAC() throws {
        let file = try material.client.pkcs12(passphrase: "x")
        let refused = SecurityError(.fichierPKCS12Illisible)
        for forged in [
            PBMAC1(rounds: 0x7FFF_FFFF), PBMAC1(rounds: 5_000_001), PBMAC1(rounds: 0), PBMAC1(keyLength: 65),
            PBMAC1(keyLength: 0), PBMAC1(keyLength: nil), PBMAC1(saltTag: 0x30), PBMAC1(function: 0x0A),
        ] {
            #expect(throws: refused, "\(forged)") {
                try SoftwareCertificate(pkcs12: forged.replacing(in: file), passphrase: "x")
            }
        }
        // Its code is wrong, or unknown.
        let error = #expect(throws: SecurityError.self) {
            try SoftwareCertificate(pkcs12: PBMAC1().replacing(in: file), passphrase: "x")
        }
        #expect([.motDePasseIncorrect, .fichierPKCS12NonPrisEnCharge].contains(error?.code))
    }

    @Test("A part that is missing is named")
    func missingParts() throws {
        let identity = material.client.clientCertificate
        let foreign = material.other.clientCertificate
        let cases: [(PKCS12Writer, ErrorCode)] = [
            (PKCS12Writer(privateKey: nil, leaf: identity.chain[0], others: []), .cleAbsente),
            (PKCS12Writer(privateKey: identity.privateKey, leaf: nil, others: []), .cleAbsente),
            (PKCS12Writer(privateKey: nil, leaf: nil, others: identity.chain), .cleAbsente),
            (
                PKCS12Writer(privateKey: identity.privateKey, leaf: nil, others: foreign.chain),
                .cleNonCorrespondante
            ),
        ]
        for format in PKCS12Format.allCases {
            for (writer, expected) in cases {
                let file = try writer.write(passphrase: "x", format: format)
                #expect(throws: SecurityError(expected)) {
                    try SoftwareCertificate(pkcs12: file, passphrase: "x")
                }
            }
        }
    }

    @Test("The leaf is found by its key and the chain put in order, whatever the order of the file")
    func order() throws {
        let identity = material.client.clientCertificate
        let writer = PKCS12Writer(
            privateKey: identity.privateKey,
            leaf: nil,
            others: [identity.chain[1], material.other.chain[0], identity.chain[0]]
        )
        let certificate = try SoftwareCertificate(
            pkcs12: try writer.write(passphrase: "x", format: .modern),
            passphrase: "x"
        )
        #expect(certificate.clientCertificate.chain == identity.chain)
    }
}
#endif
