package import SafeXML

/// The namespaces of the INSi messages, with the prefixes we write (insi-protocol 2, seen in schema).
package enum INSiNamespace {
    package static let soap = XMLNamespace(prefix: "soap", uri: "http://www.w3.org/2003/05/soap-envelope")
    package static let addressing = XMLNamespace(prefix: "wsa", uri: "http://www.w3.org/2005/08/addressing")
    package static let security = XMLNamespace(
        prefix: "wsse",
        uri: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
    )
    package static let lps = XMLNamespace(prefix: "ctxlps", uri: "urn:siram:lps:ctxlps")
    package static let bam = XMLNamespace(prefix: "ctxbam", uri: "urn:siram:bam:ctxbam")
    package static let siram = XMLNamespace(prefix: "siram", uri: "urn:siram")
    package static let rechercheTraits = XMLNamespace(prefix: "rec", uri: "http://www.cnamts.fr/INSiRecSans")
    package static let rechercheVitale = XMLNamespace(prefix: "rec", uri: "http://www.cnamts.fr/INSiRecVit")
    package static let resultat = XMLNamespace(prefix: "res", uri: "http://www.cnamts.fr/INSiResultat")
}
