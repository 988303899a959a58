/// The fault codes that public sources attest, and the families of subcodes: one table.
///
/// Source: insi-protocol 13.2 to 13.4, and rniv-rules 1.7.6 for insi_24. `Sender` and `Receiver` are no reliable sign, so they decide nothing.
enum FaultCatalogue {
    /// Codes in lower case: the wire writes them so, the documents in capitals.
    static let codes: [String: INSiFaute.Categorie] = [
        "desir_550": .nonAutorise,
        "desir_560": .nonAutorise,
        "desir_1020": .indisponible,
        "insi_101": .indisponible,
        "insi_102": .indisponible,
        "insi_111": .indisponible,
        "insi_19": .requete,
        "insi_24": .requete,
    ]

    /// Subcodes in lower case.
    static let sousCodes: [String: INSiFaute.Categorie] = [
        "siram_10": .requete,
        "siram_40": .indisponible,
        "siram_100": .nonAutorise,
    ]

    static func categorie(code: String?, sousCode: String?) -> INSiFaute.Categorie {
        let byCode = code.flatMap { codes[$0.lowercased()] }
        let bySousCode = sousCode.flatMap { sousCodes[$0.lowercased()] }
        return byCode ?? bySousCode ?? .inconnue
    }
}
