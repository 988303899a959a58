internal import Identitovigilance
internal import SafeXML

/// Writes an assertion of any kind in its canonical form (insi-protocol 8.1).
struct CanonicalAssertion {
    let id: String
    let issueInstant: Timestamp
    let issuer: String
    var issuerFormat: String?
    let nameID: String
    let nameQualifier: String
    /// In the order in which they are written; those without a value are not.
    var attributes: [(name: String, value: String?)] = []

    /// The bytes without a signature.
    func bytes() -> [UInt8] { unsigned().bytes }

    /// The bytes without a signature, and where one goes: between the issuer and the subject.
    func unsigned() -> (bytes: [UInt8], place: Int) {
        let format = issuerFormat.map { [(name: "Format", value: $0)] } ?? []
        let name = CanonicalElement.bytes(
            "NameID",
            [("NameQualifier", nameQualifier)],
            [CanonicalElement.text(nameID)]
        )
        let issuer = CanonicalElement.bytes("Issuer", format, [CanonicalElement.text(issuer)])
        var following = CanonicalElement.bytes("Subject", [], [name])
        if !attributes.isEmpty { following += CanonicalElement.bytes("AttributeStatement", [], written) }
        let bytes = CanonicalElement.bytes(
            "Assertion",
            namespace: AssertionVocabulary.saml.uri,
            [("ID", id), ("IssueInstant", issueInstant.iso), ("Version", "2.0")],
            [issuer, following]
        )
        return (bytes, bytes.count - "</Assertion>".utf8.count - following.count)
    }

    private var written: [[UInt8]] {
        attributes.compactMap { name, value in
            guard let value else { return nil }
            let content = CanonicalElement.bytes("AttributeValue", [], [CanonicalElement.text(value)])
            return CanonicalElement.bytes("Attribute", [("Name", name)], [content])
        }
    }

    /// The identifier as it is sent, `_` before it.
    ///
    /// It also stands in a URI: only what means itself in both is allowed.
    static func identifier(_ text: String) throws(INSiMessageError) -> String {
        let id = text.hasPrefix("_") ? text : "_" + text
        guard id.utf8.count > 1, id.utf8.allSatisfy(isIdentifierByte) else {
            throw INSiMessageError(.contexteInvalide, element: "Assertion")
        }
        return id
    }

    /// Checks that every text can be written: none empty, none with a control character.
    static func check(_ texts: [(element: String, value: String?)]) throws(INSiMessageError) {
        for case (let element, let value?) in texts where value.isEmpty || !CanonicalElement.canWrite(value) {
            throw INSiMessageError(.contexteInvalide, element: element)
        }
    }

    /// Checks the billing identifier: 33 characters at most (insi-protocol 8.6).
    static func check(identifiantFacturation: String) throws(INSiMessageError) {
        try check([("identifiantFacturation", identifiantFacturation)])
        guard identifiantFacturation.unicodeScalars.count <= 33 else {
            throw INSiMessageError(.contexteInvalide, element: "identifiantFacturation")
        }
    }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
