public import Identitovigilance

extension ErrorCode {
    /// A file that is no CSV with the expected columns.
    public static let fichierIllisible = ErrorCode(
        "fichierIllisible",
        description: "The file is not a CSV file with a header line.",
        message: "Le fichier n'est pas un CSV avec une ligne d'en-tête.",
        conduiteATenir: "Exportez à nouveau la base en CSV, en UTF-8, avec une ligne d'en-tête."
    )

    /// A column that comparing needs and that the header does not name: a fault, and the refusal of a file without any.
    public static let colonneManquante = ErrorCode(
        "colonneManquante",
        description: "A needed column is missing from the header line.",
        message: "Une colonne nécessaire manque dans le fichier.",
        conduiteATenir: "Ajoutez les colonnes nom_naissance, prenom1 et date_naissance, ou renommez les vôtres ainsi."
    )

    /// A column that the header names twice.
    public static let colonneEnDouble = ErrorCode(
        "colonneEnDouble",
        description: "A column is named twice in the header line.",
        message: "Une colonne figure deux fois dans le fichier.",
        conduiteATenir: "Gardez une seule colonne de chaque nom."
    )

    private static let excluded = "Corrigez cette ligne dans l'export ; elle n'a pas été comparée aux autres."
    private static let ignored = "Corrigez cette valeur ; la fiche a été comparée sans elle."

    private static func fault(_ kind: CSVFault.Kind, _ description: String, _ message: String) -> ErrorCode {
        ErrorCode(
            kind.rawValue,
            description: description,
            message: message,
            conduiteATenir: kind.excludesRecord ? excluded : ignored
        )
    }

    /// Every fault of a line or of a value, by kind.
    public static let csvCatalogue: [CSVFault.Kind: ErrorCode] = Dictionary(
        uniqueKeysWithValues: CSVFault.Kind.allCases.map { kind in
            let code =
                switch kind {
                case .guillemetNonFerme:
                    fault(kind, "A quote is never closed.", "Un guillemet ouvert n'est jamais refermé.")
                case .guillemetMalPlace:
                    fault(kind, "A character follows a closing quote.", "Un caractère suit un guillemet fermant.")
                case .ligneTropLongue:
                    fault(kind, "The line is too long to be a record.", "La ligne est trop longue pour être une fiche.")
                case .nombreDeChamps:
                    fault(
                        kind,
                        "The line has not as many fields as the header.",
                        "La ligne n'a pas autant de champs que l'en-tête."
                    )
                case .encodageInconnu:
                    fault(
                        kind,
                        "A byte is neither UTF-8 nor Windows-1252.",
                        "Un caractère n'est ni en UTF-8 ni en Windows-1252."
                    )
                case .dateIllisible: fault(kind, "The date can't be read.", "La date de naissance est illisible.")
                case .matriculeIllisible: fault(kind, "The matricule can't be read.", "Le matricule est illisible.")
                case .lieuIllisible:
                    fault(kind, "The place is no COG code.", "Le lieu de naissance n'est pas un code COG.")
                case .sexeIllisible: fault(kind, "The sex can't be read.", "Le sexe n'est ni M, ni F, ni I.")
                case .statutIllisible: fault(kind, "The status can't be read.", "Le statut de l'identité est inconnu.")
                case .colonneManquante: colonneManquante
                }
            return (kind, code)
        }
    )
}
