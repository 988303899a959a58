#if OpenSSL
internal import INSi
internal import SafeXML

/// What a signature says, when it says nothing but what is allowed (insi-protocol 8.1).
struct SignatureContent {
    let digest: [UInt8]
    let value: [UInt8]

    /// The embedded certificate, in DER.
    let certificate: [UInt8]

    init(_ signature: XMLElement, of id: String) throws(SecurityError) {
        let parts = try Self.children(of: signature, ["SignedInfo", "SignatureValue", "KeyInfo"])
        let references = parts[0].elements(named: AssertionVocabulary.signature.expanded("Reference"))
        guard references.count == 1, references[0].attributes.map(\.name) == [XMLName(local: "URI")],
            references[0].attribute("URI")?.utf8.elementsEqual("#\(id)".utf8) == true
        else { throw SecurityError(.signatureEtrangere) }
        let signedInfo = try Self.children(of: parts[0], ["CanonicalizationMethod", "SignatureMethod", "Reference"])
        try Self.require(AssertionVocabulary.exclusiveForm, of: signedInfo[0])
        try Self.require(AssertionVocabulary.rsaSHA256, of: signedInfo[1])
        let reference = try Self.children(of: signedInfo[2], ["Transforms", "DigestMethod", "DigestValue"])
        let transforms = try Self.children(of: reference[0], ["Transform", "Transform"])
        try Self.require(AssertionVocabulary.envelopedSignature, of: transforms[0])
        try Self.require(AssertionVocabulary.exclusiveForm, of: transforms[1])
        try Self.require(AssertionVocabulary.sha256, of: reference[1])
        let data = try Self.children(of: parts[2], ["X509Data"])
        let certificates = try Self.children(of: data[0], ["X509Certificate"])
        digest = try Self.binary(reference[2])
        value = try Self.binary(parts[1])
        certificate = try Self.binary(certificates[0])
    }

    /// The children, which have to be these and no others, in this order.
    private static func children(of element: XMLElement, _ names: [String]) throws(SecurityError) -> [XMLElement] {
        guard element.elements.map(\.name) == names.map(AssertionVocabulary.signature.expanded) else {
            throw SecurityError(.algorithmeInterdit)
        }
        return element.elements
    }

    /// Checks an algorithm: the one allowed, without a parameter such as a list of inclusive prefixes.
    private static func require(_ algorithm: String, of element: XMLElement) throws(SecurityError) {
        guard element.attributes == [XMLAttribute(name: XMLName(local: "Algorithm"), value: algorithm)],
            element.children.isEmpty
        else { throw SecurityError(.algorithmeInterdit) }
    }

    private static func binary(_ element: XMLElement) throws(SecurityError) -> [UInt8] {
        guard element.elements.isEmpty, let bytes = Base64.decode(element.text.utf8), !bytes.isEmpty else {
            throw SecurityError(.assertionInvalide)
        }
        return bytes
    }
}
#endif
