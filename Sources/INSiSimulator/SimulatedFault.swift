public import INSi

/// The faults that the simulator answers with: the codes are those that public sources attest, the texts are ours.
///
/// Source: insi-protocol 13.2, 13.3 and 19.20. What is not attested there of a code, such as the severity of desir_560, is that
/// of its neighbour.
public enum SimulatedFault {
    /// One fault for each code of `FaultCatalogue.codes`, in the same order.
    public static let attested: [INSiFaute] = [
        unknownSoftware, wrongCertificate, serviceDown, cardError, traitsError, teleservicesDown, missingName, wrongSex,
    ]

    static let unknownSoftware = fault(
        "desir_550",
        "siram_100",
        "erreur",
        "Sender",
        "Numéro d'autorisation du logiciel inconnu"
    )
    static let wrongCertificate = fault("desir_560", "siram_100", "erreur", "Sender", "Niveau d'accès insuffisant")
    static let serviceDown = fault(
        "desir_1020",
        "siram_40",
        "fatale",
        "Sender",
        "Service appelé momentanément indisponible"
    )
    static let cardError = fault(
        "insi_101",
        "siram_40",
        "fatal",
        "Receiver",
        "Erreur technique de la recherche par carte Vitale"
    )
    static let traitsError = fault(
        "insi_102",
        "siram_40",
        "fatal",
        "Receiver",
        "Erreur technique de la recherche par traits"
    )
    static let teleservicesDown = fault("insi_111", "siram_40", "fatale", "Receiver", "Téléservices indisponibles")
    static let missingName = fault("insi_19", "siram_10", "erreur", "Sender", "Nom de naissance obligatoire")
    static let wrongSex = fault("insi_24", "siram_10", "erreur", "Sender", "Format du sexe incorrect")

    /// The fault of an attested code.
    ///
    /// - Parameter code: The code, in any case.
    /// - Returns: The fault, or nothing when no public source attests the code.
    public static func attested(_ code: String) -> INSiFaute? {
        let wanted = code.lowercased()
        return attested.first { $0.code == wanted }
    }

    /// A request that the gateway can't read.
    ///
    /// No public text gives its code: this one is ours, and says so.
    static func unreadable(_ element: String?) -> INSiFaute {
        let place = element.map { " : \($0)" } ?? ""
        return fault("simulateur_requete", "siram_10", "erreur", "Sender", "Requête illisible ou incomplète" + place)
    }

    /// A request whose assertion is absent or refused, with the code of the reason when the verifier gives one.
    ///
    /// No public text gives its code: this one is ours, and says so; the subcode is that of desir_550.
    static func refusedAssertion(_ reason: String?) -> INSiFaute {
        let why = reason.map { " : \($0)" } ?? ""
        return fault("simulateur_assertion", "siram_100", "erreur", "Sender", "Assertion absente ou refusée" + why)
    }

    private static func fault(
        _ code: String,
        _ sousCode: String,
        _ severite: String,
        _ codeSoap: String,
        _ libelle: String
    ) -> INSiFaute {
        INSiFaute(
            code: code,
            sousCode: sousCode,
            severite: severite,
            codeSoap: codeSoap,
            messageID: nil,
            libelle: libelle
        )
    }
}

extension INSiFaute {
    /// The fault as the gateway sends it, with the identifier of the request (insi-protocol 6.2); the application has none.
    func answering(_ messageID: String?) -> INSiFaute {
        guard let messageID, self.messageID == nil, isOfGateway else { return self }
        return INSiFaute(
            code: code,
            sousCode: sousCode,
            severite: severite,
            codeSoap: codeSoap,
            messageID: messageID,
            libelle: libelle
        )
    }

    private var isOfGateway: Bool {
        guard let code = code?.lowercased() else { return false }
        return code.hasPrefix("desir_") || code == "simulateur_assertion"
    }
}
