#if OpenSSL
import INSi
import INSiSecurity
import Identitovigilance
import Testing

/// A change to a signed request, and the code it has to be refused with.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: ErrorCode
    let change: @Sendable (String) -> String

    init(_ title: String, _ expected: ErrorCode, _ change: @escaping @Sendable (String) -> String) {
        (testDescription, self.expected, self.change) = (title, expected, change)
    }

    /// Replaces one text.
    init(_ title: String, _ expected: ErrorCode, _ part: String, _ replacement: String) {
        self.init(title, expected) { $0.edited(part, replacement) }
    }

    /// Whether a verifier refuses the request that was tampered with, for the reason that it has to.
    func isRefused(by verifier: any AssertionChecking, in envelope: String) -> Bool {
        let changed = change(envelope)
        guard changed != envelope else { return false }
        do { try verifier.check(Array(changed.utf8), at: .may2026) } catch {
            return (error as? any VigilanceError)?.code == expected
        }
        return false
    }
}

extension String {
    var assertion: String { part(from: "<Assertion", to: "</Assertion>") }
    var signature: String { part(from: "<Signature ", to: "</Signature>") }
    fileprivate var unsigned: String { assertion.edited(signature, "") }

    /// Puts something before the end tag of an element.
    func inserting(_ text: String, before tag: String) -> String { edited(tag, text + tag) }
}

extension Tampering {
    private static let forgedID = "_00000000-0000-4000-8000-000000000000"
    private static let emptyHeader =
        #"<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/>"#

    static let content: [Tampering] = [
        Tampering("another billing number", .empreinteFausse, "991130972", "991130973"),
        Tampering("another holder", .empreinteFausse, ">899900063480</NameID>", ">899900063481</NameID>"),
        Tampering("another kind of card", .empreinteFausse, #"NameQualifier="CPS""#, #"NameQualifier="CPF""#),
        Tampering(
            "another instant",
            .empreinteFausse,
            "2026-05-01T00:00:00.000Z\" Version",
            "2026-05-01T00:00:01.000Z\" Version"
        ),
        Tampering("white space between elements", .empreinteFausse, "<Subject>", "\n<Subject>"),
        Tampering("an attribute added", .empreinteFausse) {
            $0.inserting(
                #"<Attribute Name="x"><AttributeValue>1</AttributeValue></Attribute>"#,
                before: "</AttributeStatement>"
            )
        },
        Tampering("a specialty removed", .empreinteFausse) {
            $0.edited($0.part(from: #"<Attribute Name="codeSpecialite""#, to: "</Attribute>"), "")
        },
        Tampering("a comment in a value", .assertionInvalide, "899900063480</NameID>", "8999000<!-- -->63480</NameID>"),
        Tampering("a comment in the digest", .assertionInvalide, "</DigestValue>", "<!-- --></DigestValue>"),
        Tampering("another digest", .empreinteFausse) {
            $0.edited($0.part(from: "<DigestValue>", to: "<"), "<DigestValue>AAAA<")
        },
        Tampering("a digest that is no base64", .assertionInvalide, "<DigestValue>", "<DigestValue>*"),
    ]

    static let wrapping: [Tampering] = [
        Tampering("no assertion", .assertionAbsente) { $0.edited($0.assertion, "") },
        Tampering("the assertion moved to the body", .assertionMalPlacee) {
            $0.edited($0.assertion, "").inserting($0.assertion, before: "</soap:Body>")
        },
        Tampering("the assertion moved to another header", .assertionMalPlacee) {
            $0.edited($0.assertion, "").inserting($0.assertion, before: "</soap:Header>")
        },
        Tampering("the assertion one level down", .assertionMalPlacee) {
            $0.edited($0.assertion, "<wrapper>\($0.assertion)</wrapper>")
        },
        Tampering("a second security header", .assertionMalPlacee) {
            $0.inserting(emptyHeader, before: "</soap:Header>")
        },
        Tampering("a security header in the body", .assertionMalPlacee) {
            $0.inserting(emptyHeader, before: "</soap:Body>")
        },
        Tampering("something beside the assertion", .assertionMalPlacee) {
            $0.inserting("<x/>", before: "</wsse:Security>")
        },
        Tampering("the assertion twice", .assertionMultiple) { $0.inserting($0.assertion, before: "</wsse:Security>") },
        Tampering("a forged one in place, the signed one in the body", .assertionMultiple) {
            let forged = $0.unsigned.edited("991130972", "000000000")
            return $0.edited($0.assertion, forged).inserting($0.assertion, before: "</soap:Body>")
        },
        Tampering("a forged one around the signed one", .assertionMultiple) {
            let forged = $0.unsigned.edited(CardMaterial.id, forgedID).edited("991130972", "000000000")
            return $0.edited($0.assertion, forged.inserting($0.assertion, before: "</Assertion>"))
        },
        Tampering("the signed one inside the signature of a forged one", .assertionMultiple) {
            let object = $0.signature.inserting("<Object>\($0.unsigned)</Object>", before: "</Signature>")
            let forged = $0.assertion.edited($0.signature, object).edited("991130972", "000000000")
            return $0.edited($0.assertion, forged)
        },
        Tampering("another element with the identifier", .identifiantDuplique) {
            $0.inserting(#"<x Id="\#(CardMaterial.id)"/>"#, before: "</soap:Body>")
        },
        Tampering(
            "the identifier on the body",
            .identifiantDuplique,
            "<soap:Body>",
            #"<soap:Body ID="\#(CardMaterial.id)">"#
        ),
        Tampering("another identifier", .signatureEtrangere) {
            $0.edited(#"ID="\#(CardMaterial.id)""#, #"ID="\#(forgedID)""#)
        },
        Tampering("no identifier", .assertionInvalide) { $0.edited(#" ID="\#(CardMaterial.id)""#, "") },
        Tampering("a reference to the body", .signatureEtrangere) {
            $0.edited("<soap:Body>", #"<soap:Body ID="_b">"#).edited(##"URI="#\##(CardMaterial.id)""##, ##"URI="#_b""##)
        },
        Tampering("a reference to the whole document", .signatureEtrangere) {
            $0.edited(##"URI="#\##(CardMaterial.id)""##, #"URI="""#)
        },
        Tampering("a second reference", .signatureEtrangere) {
            $0.edited("</Reference>", "</Reference>" + $0.part(from: "<Reference", to: "</Reference>"))
        },
        Tampering("no reference", .signatureEtrangere) {
            $0.edited($0.part(from: "<Reference", to: "</Reference>"), "")
        },
        Tampering("no signature", .assertionNonSignee) { $0.edited($0.signature, "") },
        Tampering("a signature moved out", .assertionNonSignee) {
            $0.edited($0.signature, "").inserting($0.signature, before: "</soap:Body>")
        },
        Tampering("a signature moved down", .assertionNonSignee) {
            $0.edited($0.signature, "").inserting($0.signature, before: "</Subject>")
        },
        Tampering("a signature without SignedInfo", .assertionNonSignee) {
            $0.edited($0.part(from: "<SignedInfo>", to: "</SignedInfo>"), "")
        },
        Tampering("two signatures", .signatureMultiple) { $0.edited("</Signature>", "</Signature>" + $0.signature) },
        Tampering("a second signature in the body", .signatureMultiple) {
            $0.inserting($0.signature, before: "</soap:Body>")
        },
    ]

    static let algorithms: [Tampering] = [
        Tampering("inclusive canonical form", .algorithmeInterdit) {
            $0.edited(
                #"<CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#""#,
                #"<CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315""#
            )
        },
        Tampering("RSA with SHA-1", .algorithmeInterdit) {
            $0.edited("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
        },
        Tampering("HMAC", .algorithmeInterdit) {
            $0.edited("xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256")
        },
        Tampering("SHA-1", .algorithmeInterdit) {
            $0.edited("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1")
        },
        Tampering("a third transform", .algorithmeInterdit) {
            $0.inserting(
                #"<Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>"#,
                before: "</Transforms>"
            )
        },
        Tampering("one transform", .algorithmeInterdit) {
            $0.edited($0.part(from: "<Transform ", to: "</Transform>"), "")
        },
        Tampering("a list of inclusive prefixes", .algorithmeInterdit) {
            let transform = ##"<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">"##
            return $0.edited(
                transform,
                transform
                    + ##"<i:InclusiveNamespaces xmlns:i="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="soap"/>"##
            )
        },
        Tampering("a parameter of the digest", .algorithmeInterdit, "<DigestMethod ", #"<DigestMethod x="1" "#),
        Tampering("a key beside the certificate", .algorithmeInterdit) {
            $0.inserting("<KeyValue/>", before: "</KeyInfo>")
        },
        Tampering("two certificates", .algorithmeInterdit) {
            $0.inserting($0.part(from: "<X509Certificate>", to: "</X509Certificate>"), before: "</X509Data>")
        },
        Tampering("an object", .algorithmeInterdit) { $0.inserting("<Object/>", before: "</Signature>") },
        Tampering("no value", .assertionInvalide) {
            $0.edited($0.part(from: "<SignatureValue>", to: "</SignatureValue>"), "<SignatureValue></SignatureValue>")
        },
        Tampering("another value", .signatureFausse) {
            $0.edited(
                $0.part(from: "<SignatureValue>", to: "</SignatureValue>"),
                "<SignatureValue>AAAA</SignatureValue>"
            )
        },
        Tampering("a space in SignedInfo", .signatureFausse, "<SignedInfo>", "<SignedInfo> "),
        Tampering("a certificate that is none", .certificatCarteNonReconnu) {
            $0.edited(
                $0.part(from: "<X509Certificate>", to: "</X509Certificate>"),
                "<X509Certificate>AAAA</X509Certificate>"
            )
        },
        Tampering("a DOCTYPE", .assertionInvalide, "<soap:Envelope", "<!DOCTYPE x><soap:Envelope"),
        Tampering("no envelope", .assertionInvalide) { $0.assertion },
    ]
}
#endif
