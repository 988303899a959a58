package import SafeXML

/// The names of a signed assertion (insi-protocol 8.1, seen in working clients).
package enum AssertionVocabulary {
    package static let saml = XMLNamespace(prefix: "", uri: "urn:oasis:names:tc:SAML:2.0:assertion")
    package static let signature = XMLNamespace(prefix: "", uri: "http://www.w3.org/2000/09/xmldsig#")
    package static let subjectNameFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName"

    package static let exclusiveForm = "http://www.w3.org/2001/10/xml-exc-c14n#"
    package static let envelopedSignature = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
    package static let rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    package static let sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"

    package static let codeSpecialite = "codeSpecialite"
    package static let secteurActivite = "secteurActivite"
    package static let identifiantFacturation = "identifiantFacturation"
}
