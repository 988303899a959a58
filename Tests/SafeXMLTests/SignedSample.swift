import SafeXML
import Testing

/// A signed element of insi-protocol 8.11: how it may have been written, its canonical form and its digest.
struct SignedSample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let canonical: String
    let digest: [UInt8]

    let element = XMLName(namespace: "urn:oasis:names:tc:SAML:2.0:assertion", local: "Assertion")

    /// The value of its attribute `ID`.
    var id: String { String(canonical.split(separator: "ID=\"")[1].prefix { $0 != "\"" }) }

    /// The element inside another, with a namespace that nothing uses, a comment and single quotes.
    var document: String {
        "<r xmlns:u='urn:u'><!-- 1 -->\n \(canonical.replacing("\"", with: "'").replacing("<", with: "<!-- --><"))</r>"
            .replacing("<!-- --></", with: "</")
    }

    /// The canonical form with the declaration of `xs` that canonicalisation drops.
    var withUnusedNamespace: String {
        canonical.replacing("xmlns:xsi=", with: "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:xsi=")
    }

    static let all = [client, gie]

    /// The sample of a client, a nurse's test card (604 bytes).
    static let client = SignedSample(
        testDescription: "client",
        canonical: #"""
            <Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_c6a7f665-9b82-4b4f-9f1c-6f918d1c70b8" \#
            IssueInstant="2022-04-12T15:07:10.065Z" Version="2.0"><Issuer Format="urn:oasis:names:tc:SAML:1.1:na\#
            meid-format:X509SubjectName">2.5.4.42=OLIVIER+CN=00B6087510+SN=INFIRMCS ADELI8751,T=Infirmier,C=FR</\#
            Issuer><Subject><NameID NameQualifier="CPS">00B6087510</NameID></Subject><AttributeStatement><Attrib\#
            ute Name="identifiantFacturation"><AttributeValue>123456789</AttributeValue></Attribute><Attribute N\#
            ame="secteurActivite"><AttributeValue>SA05</AttributeValue></Attribute></AttributeStatement></Assert\#
            ion>
            """#,
        digest: [
            0x9B, 0x2E, 0xF0, 0xBF, 0x5B, 0xBC, 0x76, 0xB0, 0xDF, 0x63, 0x4A, 0x24, 0x69, 0xCB, 0x67, 0xA3,
            0x67, 0x81, 0xBC, 0x9B, 0xC1, 0xE8, 0x4A, 0x77, 0xF9, 0xCB, 0x6B, 0x71, 0x55, 0xD5, 0xC4, 0x24,
        ]
    )

    /// The example of the GIE's package (1158 bytes).
    static let gie = SignedSample(
        testDescription: "GIE",
        canonical: #"""
            <saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="_65e283f4-2757-4de1-aadb-0a\#
            bf9302e26b" IssueInstant="2020-11-20T07:29:12.719Z" Version="2.0"><saml2:Issuer Format="urn:oasis:na\#
            mes:tc:SAML:1.1:nameid-format:X509SubjectName">SN2=MAX + OID.2.5.4.4=LIBRE + CN=899900063480, OID.2.\#
            5.4.12=Médecin, C=FR</saml2:Issuer><saml2:Subject><saml2:NameID NameQualifier="CPS">899900063480</sa\#
            ml2:NameID></saml2:Subject><saml2:AttributeStatement><saml2:Attribute Name="codeSpecialite"><Attribu\#
            teValue xmlns="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:xsi="http://www.w3.org/2001/XMLSchema-in\#
            stance" xsi:type="xs:string">SM26</AttributeValue></saml2:Attribute><saml2:Attribute Name="secteurAc\#
            tivite"><AttributeValue xmlns="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:xsi="http://www.w3.org/2\#
            001/XMLSchema-instance" xsi:type="xs:string">SA07</AttributeValue></saml2:Attribute><saml2:Attribute\#
             Name="identifiantFacturation"><AttributeValue xmlns="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:x\#
            si="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">991130972</AttributeValue></saml\#
            2:Attribute></saml2:AttributeStatement></saml2:Assertion>
            """#,
        digest: [
            0x8C, 0x96, 0x14, 0xC7, 0xAD, 0x3F, 0x90, 0xAD, 0x5E, 0x34, 0xE4, 0x2B, 0xE8, 0x9C, 0xB0, 0x9E,
            0x39, 0x6F, 0x8F, 0x53, 0x7E, 0x0F, 0x77, 0x73, 0x05, 0x8B, 0xE4, 0x10, 0xD7, 0x3E, 0x69, 0xC7,
        ]
    )

    /// The digest of the GIE's example when the declaration of `xs` is kept, which is wrong.
    static let wrongDigest: [UInt8] = [
        0x40, 0x88, 0xD2, 0x73, 0x52, 0x01, 0x0C, 0x8C, 0xB4, 0x74, 0xE3, 0x48, 0x29, 0x5B, 0xBD, 0xA0,
        0xDC, 0xDB, 0x6C, 0x65, 0x10, 0xFE, 0x47, 0xE4, 0x1C, 0xC3, 0x97, 0x49, 0x51, 0x8F, 0x64, 0x5A,
    ]
}
