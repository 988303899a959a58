internal import Identitovigilance
internal import SafeXML

extension AssertionPS {
    /// The canonical form, with something between the issuer and the subject: nothing, or the signature.
    func bytes(signature: [UInt8] = []) -> [UInt8] {
        CanonicalElement.bytes(
            "Assertion",
            namespace: AssertionVocabulary.saml.uri,
            [("ID", id), ("IssueInstant", issueInstant.iso), ("Version", "2.0")],
            [
                CanonicalElement.bytes(
                    "Issuer",
                    [("Format", AssertionVocabulary.subjectNameFormat)],
                    [CanonicalElement.text(issuer)]
                ),
                signature,
                CanonicalElement.bytes(
                    "Subject",
                    [],
                    [
                        CanonicalElement.bytes(
                            "NameID",
                            [("NameQualifier", typeCarte.rawValue)],
                            [CanonicalElement.text(nameID)]
                        )
                    ]
                ),
                CanonicalElement.bytes("AttributeStatement", [], attributes),
            ]
        )
    }

    private var attributes: [[UInt8]] {
        let values: [(name: String, value: String?)] = [
            (AssertionVocabulary.codeSpecialite, codeSpecialite),
            (AssertionVocabulary.secteurActivite, secteurActivite),
            (AssertionVocabulary.identifiantFacturation, identifiantFacturation),
        ]
        return values.compactMap { name, value in
            guard let value else { return nil }
            let content = CanonicalElement.bytes("AttributeValue", [], [CanonicalElement.text(value)])
            return CanonicalElement.bytes("Attribute", [("Name", name)], [content])
        }
    }
}
