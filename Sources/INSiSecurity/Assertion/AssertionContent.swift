#if OpenSSL
internal import INSi
internal import Identitovigilance
internal import SafeXML

/// Reads the content of an assertion out of its canonical form: the bytes that were signed.
enum AssertionContent {
    static func read(_ canonical: [UInt8]) throws(SecurityError) -> AssertionPS {
        do { return try content(of: try SafeXML.parse(canonical)) } catch { throw SecurityError(.assertionInvalide) }
    }

    private static func content(of assertion: XMLElement) throws -> AssertionPS {
        let saml = AssertionVocabulary.saml
        let subject = try assertion.required("Subject", in: saml)
        let name = try subject.required("NameID", in: saml)
        guard assertion.attribute("Version") == "2.0",
            let id = assertion.attribute("ID"), id.hasPrefix("_"),
            let issueInstant = Timestamp(iso: assertion.attribute("IssueInstant") ?? ""),
            let typeCarte = AssertionPS.TypeCarte(rawValue: name.attribute("NameQualifier") ?? "")
        else { throw SecurityError(.assertionInvalide) }
        let attributes = try attributes(of: try assertion.required("AttributeStatement", in: saml))
        return try AssertionPS(
            identifiant: id,
            issueInstant: issueInstant,
            issuer: try assertion.requiredValue("Issuer", in: saml),
            nameID: try subject.requiredValue("NameID", in: saml),
            typeCarte: typeCarte,
            codeSpecialite: attributes[AssertionVocabulary.codeSpecialite],
            secteurActivite: attributes[AssertionVocabulary.secteurActivite] ?? "",
            identifiantFacturation: attributes[AssertionVocabulary.identifiantFacturation] ?? ""
        )
    }

    /// The values by name: one value each, no name twice.
    private static func attributes(of statement: XMLElement) throws -> [String: String] {
        let saml = AssertionVocabulary.saml
        var values: [String: String] = [:]
        for attribute in statement.elements(named: saml.expanded("Attribute")) {
            let value = try attribute.requiredValue("AttributeValue", in: saml)
            guard let name = attribute.attribute("Name"), values.updateValue(value, forKey: name) == nil else {
                throw SecurityError(.assertionInvalide)
            }
        }
        return values
    }
}
#endif
