internal import INSi

/// The faults that the simulator answers with; the codes are those attested by insi-protocol 13, the texts are ours.
enum SimulatedFault {
    /// The software is not authorised: the gateway's desir_550.
    static func unknownIDAM(messageID: String) -> INSiFaute {
        INSiFaute(
            code: "desir_550",
            sousCode: "siram_100",
            severite: "erreur",
            codeSoap: "Sender",
            messageID: messageID,
            libelle: "Numéro d'autorisation du logiciel inconnu"
        )
    }

    /// The gateway's desir_1020: the service behind it does not answer.
    static func unavailable(messageID: String) -> INSiFaute {
        INSiFaute(
            code: "desir_1020",
            sousCode: "siram_40",
            severite: "fatale",
            codeSoap: "Sender",
            messageID: messageID,
            libelle: "Service appelé momentanément indisponible"
        )
    }

    /// insi_101: the technical error of the search with a card, also what the editor test service says of an unknown
    /// person.
    static let cardError = INSiFaute(
        code: "insi_101",
        sousCode: "siram_40",
        severite: "fatal",
        codeSoap: "Receiver",
        messageID: nil,
        libelle: "Erreur technique de la recherche par carte Vitale"
    )

    /// insi_102: the technical error of the search by traits, also what the editor test service says of an unknown
    /// person.
    static let technicalError = INSiFaute(
        code: "insi_102",
        sousCode: "siram_40",
        severite: "fatal",
        codeSoap: "Receiver",
        messageID: nil,
        libelle: "Erreur technique de la recherche par traits"
    )

    /// insi_19: no birth name (second-hand).
    static let missingName = request("insi_19", "Nom de naissance obligatoire")

    /// insi_24: a sex other than M and F (second-hand).
    static let wrongSex = request("insi_24", "Format du sexe incorrect")

    /// A request that the gateway can't read.
    ///
    /// No public text gives its code: this one is ours, and says so.
    static func unreadable(_ element: String?) -> INSiFaute {
        request("simulateur_requete", "Requête illisible ou incomplète" + (element.map { " : \($0)" } ?? ""))
    }

    /// A request whose assertion is absent or refused.
    ///
    /// No public text gives its code: this one is ours, and says so; the subcode is that of desir_550.
    static func refusedAssertion(messageID: String) -> INSiFaute {
        INSiFaute(
            code: "simulateur_assertion",
            sousCode: "siram_100",
            severite: "erreur",
            codeSoap: "Sender",
            messageID: messageID,
            libelle: "Assertion du professionnel absente ou refusée"
        )
    }

    private static func request(_ code: String, _ text: String) -> INSiFaute {
        INSiFaute(
            code: code,
            sousCode: "siram_10",
            severite: "erreur",
            codeSoap: "Sender",
            messageID: nil,
            libelle: text
        )
    }
}
