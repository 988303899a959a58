extension ErrorCode {
    private static let copyFromDocument = """
        Reprenez la valeur sur la pièce d'identité : lettres, espaces, apostrophes et tirets seulement.
        """

    /// Nothing was typed, or no letter.
    public static let vide = ErrorCode(
        "vide",
        description: "The field holds no letter.",
        message: "le champ est vide.",
        conduiteATenir: "Renseignez la valeur lue sur la pièce d'identité."
    )

    /// A digit, a punctuation mark or another character that no identity holds.
    public static let caractereInterdit = ErrorCode(
        "caractereInterdit",
        description: "The field holds a character that is not allowed.",
        message: "un caractère n'est pas autorisé.",
        conduiteATenir: copyFromDocument
    )

    /// A Latin letter for which no text gives a writing in A to Z.
    public static let sansEquivalence = ErrorCode(
        "sansEquivalence",
        description: "The field holds a Latin letter without an official equivalent in A to Z.",
        message: "une lettre n'a pas d'équivalent officiel de A à Z.",
        conduiteATenir: "Choisissez l'écriture qui figure sur la pièce d'identité (bande de lecture optique)."
    )

    /// A letter of another script.
    public static let ecritureNonLatine = ErrorCode(
        "ecritureNonLatine",
        description: "The field holds a letter of a script other than Latin.",
        message: "la valeur n'est pas écrite en alphabet latin.",
        conduiteATenir: "Saisissez la transcription en alphabet latin qui figure sur la pièce d'identité."
    )

    /// A name or given name that begins with a hyphen.
    public static let premierCaractere = ErrorCode(
        "premierCaractere",
        description: "The value begins with a character that may not come first.",
        message: "la valeur ne peut pas commencer par ce caractère.",
        conduiteATenir: copyFromDocument
    )

    /// A given name that ends with a hyphen or an apostrophe.
    public static let dernierCaractere = ErrorCode(
        "dernierCaractere",
        description: "The value ends with a character that may not come last.",
        message: "la valeur ne peut pas se terminer par ce caractère.",
        conduiteATenir: copyFromDocument
    )

    /// Two apostrophes in a row, or an apostrophe beside a space.
    public static let apostropheOuEspaceDouble = ErrorCode(
        "apostropheOuEspaceDouble",
        description: "An apostrophe is doubled or stands beside a space.",
        message: "deux apostrophes se suivent, ou une apostrophe touche une espace.",
        conduiteATenir: copyFromDocument
    )

    /// A double hyphen in a given name, or more than two hyphens in a row.
    public static let doubleTiret = ErrorCode(
        "doubleTiret",
        description: "Hyphens are doubled where they may not be.",
        message: "des tirets se suivent.",
        conduiteATenir: "Le double tiret n'est admis que dans un nom de naissance, s'il figure sur l'acte."
    )

    /// A birth date that is not a day of the calendar.
    public static let dateInvalide = ErrorCode(
        "dateInvalide",
        description: "The date does not exist in the calendar.",
        message: "cette date n'existe pas.",
        conduiteATenir: """
            Vérifiez la date sur la pièce d'identité. Si le jour ou le mois n'y figure pas, indiquez-le comme inconnu.
            """
    )

    /// A birth date later than the day of the entry.
    public static let dateFuture = ErrorCode(
        "dateFuture",
        description: "The birth date is in the future.",
        message: "cette date est dans le futur.",
        conduiteATenir: "Vérifiez la date de naissance sur la pièce d'identité."
    )

    /// A sex other than M, F and I.
    public static let sexeInvalide = ErrorCode(
        "sexeInvalide",
        description: "The sex is not one of M, F and I.",
        message: "la valeur attendue est M, F ou I (indéterminé).",
        conduiteATenir: "Choisissez le sexe inscrit à l'état civil."
    )

    /// A birthplace that is not a code of the INSEE.
    public static let lieuInvalide = ErrorCode(
        "lieuInvalide",
        description: "The birthplace is not a COG code: two digits or 2A or 2B, then three digits.",
        message: "le code INSEE du lieu de naissance comporte cinq caractères.",
        conduiteATenir: """
            Indiquez le code officiel de la commune de naissance (jamais le code postal), 99 suivi du code du pays pour \
            une naissance à l'étranger, 99999 si le lieu est inconnu.
            """
    )

    /// A first given name that does not begin the list of given names.
    public static let premierPrenomIncoherent = ErrorCode(
        "premierPrenomIncoherent",
        description: "The first given name does not begin the list of given names.",
        message: "il ne correspond pas au début de la liste des prénoms.",
        conduiteATenir: "Vérifiez l'ordre des prénoms sur l'acte ou la pièce d'identité."
    )

    /// Every code that refuses a typed trait.
    public static let traitCatalogue: [ErrorCode] = [
        vide, caractereInterdit, sansEquivalence, ecritureNonLatine, premierCaractere, dernierCaractere,
        apostropheOuEspaceDouble, doubleTiret, dateInvalide, dateFuture, sexeInvalide, lieuInvalide,
        premierPrenomIncoherent,
    ]
}
