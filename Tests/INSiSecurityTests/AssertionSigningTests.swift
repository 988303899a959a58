#if OpenSSL
import INSi
import Identitovigilance
import Testing

@testable import INSiSecurity

@Suite("Signing an assertion")
struct AssertionSigningTests {
    let card: CardMaterial

    init() throws {
        card = try CardMaterial.shared.get()
    }

    @Test("The certificate gives the holder, the card and the issuer (insi-protocol 8.3 to 8.5)")
    func holder() {
        #expect(card.signer.nameID == "899900063480")
        #expect(card.signer.typeCarte == .cps)
        #expect(card.signer.issuer == #"2.5.4.42=ZOÉ+CN=899900063480+SN=TEST D'EXEMPLE\, FILLE,T=Médecin,C=FR"#)
        #expect(card.signer.certificate == card.identity.chain[0])
    }

    @Test("The kind of card is in its extension; without one it is a CPX", arguments: AssertionPS.TypeCarte.allCases)
    func kinds(_ kind: AssertionPS.TypeCarte) throws {
        #expect(try CardMaterial.signer(card.authority.cardIdentity(typeCarte: kind)).typeCarte == kind)
    }

    @Test(
        "A name is escaped as RFC 2253 says",
        arguments: [
            ("A,B", #"A\,B"#), ("A+B", #"A\+B"#), (#"A"B\"#, #"A\"B\\"#), ("<A>;", #"\<A\>\;"#), (" A ", #"\ A\ "#),
            ("#A#", "\\#A#"), (" ", #"\ "#), ("É=A B", "É=A B"), ("", ""),
        ]
    )
    func escaping(_ value: String, _ expected: String) {
        #expect(SubjectName.escaped(value) == expected)
    }

    @Test("What was signed is verified, and read back")
    func roundTrip() async throws {
        let envelope = try await card.envelope()
        #expect(try card.verifier().verified(Array(envelope.utf8), at: .may2026) == card.assertion())
    }

    @Test("One signer serves several tasks at once, and signs the same bytes the same way")
    func concurrent() async throws {
        let bytes = Array("<SignedInfo></SignedInfo>".utf8)
        let alone = try await card.signer.sign(bytes)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<64 { group.addTask { try await card.signer.sign(bytes) } }
            for try await signature in group { #expect(signature == alone) }
        }
    }

    @Test("The assertion is in the request byte for byte, and its emetteur is its NameID (insi-protocol 6.6, 8.2)")
    func inserted() async throws {
        let signed = try await card.assertion().signed(by: card.signer)
        let request = String(decoding: try CardMaterial.request(signed).body, as: UTF8.self)
        let security = request.part(from: "<wsse:Security", to: "</wsse:Security>")
        let open = security.part(from: "<wsse:Security", to: ">")
        #expect(
            security.utf8.elementsEqual(
                (open + String(decoding: signed.bytes, as: UTF8.self) + "</wsse:Security>").utf8
            )
        )
        #expect(request.contains("<ctxlps:Emetteur>899900063480</ctxlps:Emetteur>"))
    }

    @Test("A value that must be escaped is signed as it is read", arguments: [#"A&B<C>"D'"#, "Œ 😀 e\u{301}"])
    func escapedValues(_ value: String) async throws {
        let assertion = try card.signer.assertion(
            identifiant: "1",
            issueInstant: .may2026,
            secteurActivite: value,
            identifiantFacturation: value
        )
        let request = try CardMaterial.request(try await assertion.signed(by: card.signer))
        let content = try card.verifier().verified(request.body, at: .may2026)
        #expect(content.secteurActivite.utf8.elementsEqual(value.utf8))
        #expect(content.codeSpecialite == nil)
    }

    @Test("RSA PKCS#1 v1.5 is deterministic: the same assertion has the same bytes")
    func deterministic() async throws {
        let first = try await card.envelope()
        #expect(try await card.envelope() == first)
    }

    @Test("No description shows the holder")
    func hidden() async throws {
        let assertion = try card.assertion()
        let signed = try await assertion.signed(by: card.signer)
        for value in [assertion, signed, card.signer, Authentification.cpx(signed)] as [any Sendable] {
            var dumped = ""
            dump(value, to: &dumped)
            for text in ["\(value)", String(reflecting: value), dumped] {
                #expect(!text.contains("8999") && !text.contains("EXEMPLE"))
            }
        }
    }

    @Test("Each code has a French message and advice, and an English description")
    func catalogue() {
        let texts =
            (ErrorCode.assertionCatalogue + ErrorCode.tokenCatalogue + ErrorCode.securityCatalogue
            + ErrorCode.messageCatalogue + ErrorCode.transportCatalogue + ErrorCode.actCatalogue).map(\.rawValue)
        #expect(Set(texts).count == texts.count)
        for code in ErrorCode.assertionCatalogue + ErrorCode.tokenCatalogue {
            #expect(code.rawValue.wholeMatch(of: /[a-z][a-zA-Z]*/) != nil)
            for sentence in [code.description, code.message, code.conduiteATenir] {
                #expect(sentence.hasSuffix(".") && !sentence.contains("\n") && !sentence.contains("  "))
            }
            #expect(code.description.utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
#endif
