import INSi
import Identitovigilance
import Testing

@Suite("The assertion of a professional")
struct AssertionTests {
    /// Signs with a constant: its bytes show where each value goes.
    private struct FixedSigner: AssertionSigner {
        let certificate: [UInt8] = [1, 2, 3]
        func sign(_ signedInfo: [UInt8]) async throws -> [UInt8] { SHA256.hash(signedInfo) }
    }

    /// What a card that was taken away throws.
    private struct NoCard: AssertionSigner {
        let certificate: [UInt8] = []
        func sign(_ signedInfo: [UInt8]) async throws -> [UInt8] { throw CancellationError() }
    }

    private static func assertion(
        _ identifiant: String = "9c0f2a4e",
        issuer: String = "2.5.4.42=ALEX+CN=1+SN=EXEMPLE,T=Médecin,C=FR",
        nameID: String = "1",
        codeSpecialite: String? = "SM26",
        secteurActivite: String = "SA07",
        identifiantFacturation: String = "991130972"
    ) throws(INSiMessageError) -> AssertionPS {
        try AssertionPS(
            identifiant: identifiant,
            issueInstant: Caller.moment,
            issuer: issuer,
            nameID: nameID,
            typeCarte: .cps,
            codeSpecialite: codeSpecialite,
            secteurActivite: secteurActivite,
            identifiantFacturation: identifiantFacturation
        )
    }

    @Test("It is written as the annotated example, without white space (insi-protocol 17.2)")
    func golden() async throws {
        let signed = try await Self.assertion().signed(by: FixedSigner())
        let text = String(decoding: signed.bytes, as: UTF8.self)
        #expect(
            text.hasPrefix(
                """
                <Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_9c0f2a4e" \
                IssueInstant="2026-03-02T09:15:00.007Z" Version="2.0">\
                <Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName">\
                2.5.4.42=ALEX+CN=1+SN=EXEMPLE,T=Médecin,C=FR</Issuer>\
                <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>\
                <CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></CanonicalizationMethod>\
                <SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>\
                <Reference URI="#_9c0f2a4e"><Transforms>\
                <Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></Transform>\
                <Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></Transform></Transforms>\
                <DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod><DigestValue>
                """
            )
        )
        #expect(
            text.hasSuffix(
                """
                </SignatureValue><KeyInfo><X509Data><X509Certificate>AQID</X509Certificate></X509Data></KeyInfo>\
                </Signature><Subject><NameID NameQualifier="CPS">1</NameID></Subject><AttributeStatement>\
                <Attribute Name="codeSpecialite"><AttributeValue>SM26</AttributeValue></Attribute>\
                <Attribute Name="secteurActivite"><AttributeValue>SA07</AttributeValue></Attribute>\
                <Attribute Name="identifiantFacturation"><AttributeValue>991130972</AttributeValue></Attribute>\
                </AttributeStatement></Assertion>
                """
            )
        )
        #expect(signed.id == "_9c0f2a4e" && signed.nameID == "1" && signed.issueInstant == Caller.moment)
    }

    @Test("A holder without a specialty has no attribute for it (insi-protocol 8.6)")
    func noSpecialty() async throws {
        let signed = try await Self.assertion(codeSpecialite: nil).signed(by: FixedSigner())
        #expect(!String(decoding: signed.bytes, as: UTF8.self).contains("codeSpecialite"))
    }

    @Test("What can't be written or referred to is refused")
    func refused() {
        func element(_ body: () throws(INSiMessageError) -> AssertionPS) -> String? {
            do throws(INSiMessageError) {
                _ = try body()
                return nil
            } catch {
                #expect(error.code == .contexteInvalide)
                return error.element
            }
        }
        for id in ["", "_", "a b", "é", "a\"", "a#b", "a\n"] {
            #expect(element { () throws(INSiMessageError) in try Self.assertion(id) } == "Assertion")
        }
        for value in ["", "a\tb", "a\nb", "a\r", "\0", "\u{FFFE}", "\u{85}"] {
            #expect(element { () throws(INSiMessageError) in try Self.assertion(issuer: value) } == "Issuer")
            #expect(element { () throws(INSiMessageError) in try Self.assertion(nameID: value) } == "NameID")
            #expect(
                element { () throws(INSiMessageError) in try Self.assertion(codeSpecialite: value) } == "codeSpecialite"
            )
            #expect(
                element { () throws(INSiMessageError) in try Self.assertion(secteurActivite: value) }
                    == "secteurActivite"
            )
        }
        let longest = String(repeating: "9", count: 33)
        #expect(element { () throws(INSiMessageError) in try Self.assertion(identifiantFacturation: longest) } == nil)
        #expect(
            element { () throws(INSiMessageError) in try Self.assertion(identifiantFacturation: longest + "9") }
                == "identifiantFacturation"
        )
    }

    @Test("The failure of a card is the caller's to see")
    func noCard() async throws {
        let assertion = try Self.assertion()
        await #expect(throws: CancellationError.self) { try await assertion.signed(by: NoCard()) }
    }

    @Test("An assertion is used for five minutes (insi-protocol 8.9)")
    func freshness() async throws {
        let signed = try await Self.assertion().signed(by: FixedSigner())
        for (milliseconds, expected) in [(0, true), (300_000, true), (300_001, false), (-1, false)] {
            #expect(signed.isFresh(at: Caller.moment.advanced(by: .milliseconds(milliseconds))) == expected)
        }
        #expect(!signed.isFresh(at: Caller.moment.advanced(by: .seconds(21)), dureeDeVie: .seconds(20)))
    }

    @Test("The request carries it in its security header, last of the headers")
    func request() async throws {
        let signed = try await Self.assertion().signed(by: FixedSigner())
        let encoder = try Caller.encoder(authentification: .cpx(signed))
        let card = try encoder.encode(try Caller.toussaint(), context: try Caller.context())
        let software = try Caller.encoder().encode(try Caller.toussaint(), context: try Caller.context())
        let security = """
            <wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">\
            \(String(decoding: signed.bytes, as: UTF8.self))</wsse:Security></soap:Header>
            """
        let expected = String(decoding: software.body, as: UTF8.self).edited("</soap:Header>", security)
        #expect(card.body == Array(expected.utf8))
    }

    @Test(
        "Base64 follows the vectors of RFC 4648",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"), ("\u{3F}\u{3E}\u{7F}\u{3F}", "Pz5/Pw=="),
        ]
    )
    func base64(_ bytes: String, _ text: String) {
        #expect(Base64.encode(Array(bytes.utf8)) == Array(text.utf8))
        #expect(Base64.decode(text.utf8) == Array(bytes.utf8))
        #expect(Base64.decode(" \n\(text)\r\n".utf8) == Array(bytes.utf8))
    }

    @Test(
        "Base64 reads no other spelling",
        arguments: ["Z", "Zg", "Zg=", "Zh==", "Zm9=", "====", "Zm9v=", "Z-==", "Zg==Zg=="]
    )
    func notBase64(_ text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }

    @Test("Base64 gives back any bytes")
    func everyByte() {
        for count in 0..<300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ count) }
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }
}
