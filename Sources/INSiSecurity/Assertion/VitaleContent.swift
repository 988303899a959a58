#if OpenSSL
internal import INSi
internal import Identitovigilance
internal import SafeXML

/// Reads the unsigned assertion of a carte Vitale, which has to be of the one form that is known (insi-protocol 9.2).
enum VitaleContent {
    static func read(_ assertion: XMLElement) throws(SecurityError) -> AssertionVitale {
        let parts = try children(of: assertion, ["Issuer", "Subject"], attributes: ["ID", "IssueInstant", "Version"])
        let issuer = try text(of: parts[0], attributes: [])
        let name = try children(of: parts[1], ["NameID"], attributes: [])[0]
        let numeroSerie = try text(of: name, attributes: ["NameQualifier"])
        guard assertion.attribute("Version") == "2.0", name.attribute("NameQualifier") == AssertionVitale.nameQualifier,
            let id = assertion.attribute("ID"), id.hasPrefix("_"),
            let issueInstant = Timestamp(iso: assertion.attribute("IssueInstant") ?? ""),
            let vitale = try? AssertionVitale(
                identifiant: id,
                issueInstant: issueInstant,
                issuer: issuer,
                numeroSerie: numeroSerie
            )
        else { throw SecurityError(.assertionVitaleInvalide) }
        return vitale
    }

    /// The children, which have to be these and no others, in this order; the attributes likewise, in any order.
    private static func children(
        of element: XMLElement,
        _ names: [String],
        attributes: Set<String>
    ) throws(SecurityError) -> [XMLElement] {
        guard element.elements.map(\.name) == names.map(AssertionVocabulary.saml.expanded),
            Set(element.attributes.map(\.name)) == Set(attributes.map { XMLName(local: $0) })
        else { throw SecurityError(.assertionVitaleInvalide) }
        return element.elements
    }

    private static func text(of element: XMLElement, attributes: Set<String>) throws(SecurityError) -> String {
        _ = try children(of: element, [], attributes: attributes)
        return element.text
    }
}
#endif
