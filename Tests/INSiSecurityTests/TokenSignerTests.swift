#if OpenSSL
import CPKCS11
import INSi
import Identitovigilance
import Testing

@testable import INSiSecurity

/// Answers with the codes it was given, one a question, and counts the questions.
actor ScriptedPINs: PINProvider {
    private var answers: [String]
    private(set) var requests: [PINRequest] = []

    init(_ answers: String...) { self.answers = answers }

    func pin(for request: PINRequest) async throws -> PIN {
        requests.append(request)
        guard !answers.isEmpty else { throw CancellationError() }
        return PIN(utf8: Array(answers.removeFirst().utf8))
    }
}

@Suite(
    "Signing with a token of SoftHSM",
    .serialized,
    .enabled(
        if: SoftToken.isPresent,
        "libsofthsm2.so is absent: install it (apt-get install softhsm2) to run these tests"
    )
)
struct TokenSignerTests {
    let card: CardMaterial

    init() throws {
        card = try CardMaterial.shared.get()
    }

    private func withCard(_ body: (SoftToken) async throws -> Void) async throws {
        try await SoftToken.with { token in
            try token.add(card.identity)
            try token.addCertificate(card.identity.chain[0])
            try await body(token)
        }
    }

    private func failure(_ body: () async throws -> Void) async -> ErrorCode? {
        do {
            try await body()
            return nil
        } catch { return (error as? any VigilanceError)?.code }
    }

    private func assertion(_ signer: PKCS11AssertionSigner) throws -> AssertionPS {
        try signer.assertion(
            identifiant: CardMaterial.id,
            issueInstant: .may2026,
            secteurActivite: "SA07",
            identifiantFacturation: "991130972"
        )
    }

    @Test("What the token signs is what the file's key signs; our verifier and xmlsec1 accept it (8.7)")
    func signs() async throws {
        try await withCard { token in
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: ScriptedPINs(SoftToken.pin))
            #expect(signer.nameID == "899900063480" && signer.typeCarte == .cps && signer.issuer == card.signer.issuer)
            let signed = try await assertion(signer).signed(by: signer)
            // RSA PKCS#1 v1.5 is deterministic: the same key gives the same bytes wherever it is.
            #expect(try await assertion(signer).signed(by: card.signer) == signed)
            let envelope = String(decoding: try CardMaterial.request(signed).body, as: UTF8.self)
            #expect(card.refusal(envelope) == nil)
            if XMLSecTests.path != nil {
                #expect(try XMLSecTests.status(envelope, card) == 0)
                #expect(try XMLSecTests.status(envelope.edited("991130972", "991130973"), card) != 0)
            }
        }
    }

    @Test("The code is asked for once a session, however many sign at once")
    func once() async throws {
        try await withCard { token in
            let pins = ScriptedPINs(SoftToken.pin)
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: pins)
            #expect(await pins.requests.isEmpty)
            try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for number in 0..<8 { group.addTask { try await signer.sign([UInt8(number)]) } }
                for try await signature in group { #expect(signature.count == 256) }
            }
            #expect(await pins.requests == [PINRequest(triesLeft: .all)])
        }
    }

    @Test("A wrong code is said, and not tried again; the card then tells that a try is gone")
    func wrongCode() async throws {
        try await withCard { token in
            for wrong in ["9999", "", "1"] {
                let pins = ScriptedPINs(wrong, SoftToken.pin)
                let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: pins)
                #expect(await failure { _ = try await signer.sign([1]) } == .codePorteurIncorrect)
                #expect(await pins.requests.count == 1)
                #expect(await failure { _ = try await signer.sign([1]) } == nil)
                #expect(await pins.requests.last == PINRequest(triesLeft: .few))
            }
        }
    }

    @Test("What the provider throws comes back as it is")
    func givenUp() async throws {
        try await withCard { token in
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: ScriptedPINs())
            await #expect(throws: CancellationError.self) { _ = try await signer.sign([1]) }
        }
    }

    @Test("Objects are found by label or by identifier, and an absent one is said")
    func names() async throws {
        try await withCard { token in
            let pins = ScriptedPINs(SoftToken.pin, SoftToken.pin, SoftToken.pin)
            for settings in [
                token.settings(key: .id([0xA1])), token.settings(certificate: .id(SoftToken.certificateID)),
                token.settings(token: .only),
            ] {
                let signer = try await PKCS11AssertionSigner.open(settings, pins: pins)
                #expect(await failure { _ = try await signer.sign([1]) } == nil)
            }
            let keyless = try await PKCS11AssertionSigner.open(
                token.settings(key: .label("CPS_PRIV_AUT")),
                pins: ScriptedPINs(SoftToken.pin)
            )
            #expect(await failure { _ = try await keyless.sign([1]) } == .cleCarteAbsente)
            for (settings, expected) in [
                (token.settings(certificate: .label("?")), .certificatCarteAbsent),
                (token.settings(token: .label("?")), .carteAbsente),
                (token.settings(token: .serialNumber("?")), .carteAbsente),
                (PKCS11Settings(modulePath: "/nonexistent.so"), .moduleCarteIntrouvable),
                (PKCS11Settings(modulePath: "libsofthsm2.so"), .moduleCarteIntrouvable),
                (PKCS11Settings(modulePath: "/etc/passwd"), .moduleCarteIntrouvable),
                (PKCS11Settings(modulePath: ""), .moduleCarteIntrouvable),
            ] as [(PKCS11Settings, ErrorCode)] {
                #expect(await failure { _ = try await PKCS11AssertionSigner.open(settings, pins: pins) } == expected)
            }
        }
    }

    @Test("Two cards, or two objects of a name, are not chosen between")
    func several() async throws {
        try await withCard { token in
            try token.add(card.identity, id: "A2")
            let pins = ScriptedPINs(SoftToken.pin)
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: pins)
            #expect(await failure { _ = try await signer.sign([1]) } == .objetCarteMultiple)
            try token.make(label: "SECOND")
            #expect(
                await failure { _ = try await PKCS11AssertionSigner.open(token.settings(token: .only), pins: pins) }
                    == .plusieursCartes
            )
        }
    }

    @Test("A key that is not the certificate's signs nothing that is sent")
    func otherKey() async throws {
        try await SoftToken.with { token in
            try token.add(try card.authority.cardIdentity())
            try token.addCertificate(card.identity.chain[0])
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: ScriptedPINs(SoftToken.pin))
            #expect(await failure { _ = try await signer.sign([1]) } == .cleCarteNonCorrespondante)
        }
    }

    @Test("A card that was removed is missed, by the next signature and before an old assertion is sent again")
    func removed() async throws {
        try await withCard { token in
            let pins = ScriptedPINs(SoftToken.pin)
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: pins)
            _ = try await signer.sign([1])
            try await signer.checkPresence()
            try token.remove()
            #expect(await failure { _ = try await signer.sign([1]) } != nil)
            #expect(await failure { _ = try await signer.sign([1]) } == .carteAbsente)
        }
    }

    @Test("The specialty and the sector are read in the card (8.7)")
    func activity() async throws {
        try await withCard { token in
            try token.add(CKO_DATA, label: "CPS_INFO_PS", value: Array("xxxxSM26".utf8))
            try token.add(CKO_DATA, label: "CPS_ACTIVITY_03_PS", value: Array("xxxxSA07".utf8), attributes: [(2, [1])])
            try token.add(CKO_DATA, label: "CPS_ACTIVITY_04_PS", value: Array("xxxxSA08".utf8))
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: ScriptedPINs(SoftToken.pin))
            let activity = try await signer.readActivity()
            #expect(activity.codeSpecialite == "SM26" && activity.secteurActivite == "SA07")
        }
    }

    @Test("Nothing that shows a signer shows its holder or its code")
    func hidden() async throws {
        try await withCard { token in
            let signer = try await PKCS11AssertionSigner.open(token.settings(), pins: ScriptedPINs(SoftToken.pin))
            var dumped = ""
            dump(signer, to: &dumped)
            for text in ["\(signer)", String(reflecting: signer), dumped] {
                #expect(!text.contains("8999") && !text.contains("EXEMPLE") && !text.contains(SoftToken.pin))
            }
        }
    }
}

extension SoftToken {
    /// Puts the certificate into the token.
    fileprivate func addCertificate(_ der: [UInt8]) throws {
        let attributes: [(CK_ULONG, [UInt8])] = [
            // The type X.509, the subject that the standard demands, and the identifier.
            (0x80, [UInt8](repeating: 0, count: MemoryLayout<CK_ULONG>.size)), (0x101, [0x30, 0]),
            (CKA_ID, Self.certificateID),
        ]
        try add(CKO_CERTIFICATE, label: "Certificat de Signature CPS", value: der, attributes: attributes)
    }
}
#endif
