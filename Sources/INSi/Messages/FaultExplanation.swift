public import Identitovigilance

/// What is known of a fault, and what the person at the screen is told: one row of the catalogue of faults.
public struct FaultExplanation: Sendable, Hashable {
    /// The code of `siram:Erreur`, or the subcode, in lower case as on the wire; nothing for the fault that nobody explains.
    public let code: String?

    /// The kind of trouble.
    public let categorie: INSiFaute.Categorie

    /// What happened, in English, without any value of the message.
    public let description: String

    /// What happened, in French, fit for a secretary's screen.
    public let message: String

    /// What the user should do next, in French.
    public let conduiteATenir: String

    /// A row with its own texts.
    init(
        _ code: String,
        _ categorie: INSiFaute.Categorie,
        description: String,
        message: String,
        conduiteATenir: String
    ) {
        self.code = code
        self.categorie = categorie
        self.description = description
        self.message = message
        self.conduiteATenir = conduiteATenir
    }

    /// A row that says what its category says.
    init(_ code: String?, saying categorie: INSiFaute.Categorie) {
        let texts = categorie.errorCode
        self.code = code
        self.categorie = categorie
        description = texts.description
        message = texts.message
        conduiteATenir = texts.conduiteATenir
    }
}

extension INSiFaute {
    /// What is known of the fault: the row of its code, else of its subcode, else that nobody explains it.
    public var explication: FaultExplanation { FaultCatalogue.explication(code: code, sousCode: sousCode) }
}

extension INSiFaute.Categorie {
    /// The error code that every fault of the category is thrown with.
    public var errorCode: ErrorCode {
        switch self {
        case .requete: .fauteRequete
        case .indisponible: .fauteIndisponible
        case .nonAutorise: .fauteNonAutorisee
        case .inconnue: .fauteInconnue
        }
    }
}
