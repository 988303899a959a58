extension FaultCatalogue {
    private static let keepWorking =
        "Continuez la prise en charge avec l'identité telle qu'elle est : son statut ne change pas."

    /// The codes of the gateway (DESIR).
    static let gateway: [FaultExplanation] = [unknownSoftware, wrongCertificate, serviceDown]

    /// The codes of the application (INSI).
    static let application: [FaultExplanation] = [cardError, traitsError, teleservicesDown, missingName, wrongSex]

    /// `desir_550`: seen live from 2022 to 2026 (13.2).
    private static let unknownSoftware = FaultExplanation(
        "desir_550",
        .nonAutorise,
        description: "The authorisation number of the software is unknown to the gateway.",
        message: "Ce logiciel n'est pas reconnu par le téléservice INSi.",
        conduiteATenir: """
            Prévenez le support de votre logiciel : son numéro d'autorisation est à vérifier. Inutile de relancer la recherche.
            """
    )

    /// `desir_560`: named by one client's documentation, never seen on the wire (13.2, 19.20).
    private static let wrongCertificate = FaultExplanation(
        "desir_560",
        .nonAutorise,
        description: "The client certificate gives no access: its name is neither INSI-AUTO nor INSI-MANU.",
        message: "Le certificat de l'établissement ne donne pas accès au téléservice INSi.",
        conduiteATenir: """
            Prévenez la personne qui gère les certificats de l'établissement : le certificat doit être au nom INSI-AUTO ou \
            INSI-MANU. Inutile de relancer la recherche.
            """
    )

    /// `desir_1020`: seen live; from October 2023 to May 2025 the test service also said so of an unknown person (13.2).
    private static let serviceDown = FaultExplanation(
        "desir_1020",
        .indisponible,
        description: "The gateway answers, and the service behind it is temporarily unavailable.",
        message: "Le téléservice INSi est momentanément indisponible.",
        conduiteATenir: "\(keepWorking) Relancez la recherche plus tard."
    )

    /// `insi_101`: read on a vendor's page; on the test service it also means that nobody was found (13.3, 16.1).
    private static let cardError = FaultExplanation(
        "insi_101",
        .indisponible,
        description: "The search with a card met a technical error.",
        message: "La recherche par carte Vitale a rencontré une erreur technique du téléservice INSi.",
        conduiteATenir: "\(keepWorking) Relancez plus tard, ou recherchez le patient par ses traits d'identité."
    )

    /// `insi_102`: seen live in several clients; on the test service it also means that nobody was found (13.3, 16.1).
    private static let traitsError = FaultExplanation(
        "insi_102",
        .indisponible,
        description: "The search by traits met a technical error.",
        message: "La recherche par traits d'identité a rencontré une erreur technique du téléservice INSi.",
        conduiteATenir: "\(keepWorking) Relancez la recherche plus tard."
    )

    /// `insi_111`: inferred from the tests of one client that was never proven (13.3).
    private static let teleservicesDown = FaultExplanation(
        "insi_111",
        .indisponible,
        description: "The teleservices of the Assurance Maladie are unavailable.",
        message: "Les téléservices de l'Assurance Maladie sont momentanément indisponibles.",
        conduiteATenir: "\(keepWorking) Relancez la recherche plus tard."
    )

    /// `insi_19`: inferred from the tests of one client that was never proven (13.3).
    private static let missingName = FaultExplanation(
        "insi_19",
        .requete,
        description: "The birth name is compulsory.",
        message: "Le nom de naissance est obligatoire pour interroger INSi.",
        conduiteATenir: "Renseignez le nom de naissance du patient, puis relancez la recherche."
    )

    /// `insi_24`: second-hand, from a specification and a field study (rniv-rules 1.7.6).
    private static let wrongSex = FaultExplanation(
        "insi_24",
        .requete,
        description: "The sex is not in the form that INSi knows, M or F.",
        message: "Le sexe envoyé n'est pas reconnu par INSi, qui n'admet que masculin ou féminin.",
        conduiteATenir: "Renseignez le sexe inscrit à l'état civil du patient, puis relancez la recherche."
    )
}
