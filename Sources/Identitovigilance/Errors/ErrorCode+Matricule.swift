extension ErrorCode {
    private static let readAgain = "Relisez le matricule, ou récupérez-le par le téléservice INSi plutôt qu'à la main."

    /// A text that has neither 15 nor 13 characters.
    public static let longueur = ErrorCode(
        "longueur",
        description: "A matricule has 15 characters, or 13 without its key.",
        message: "Le matricule doit comporter 15 caractères (ou 13 sans la clé).",
        conduiteATenir: readAgain
    )

    /// A key that does not agree with the first 13 characters.
    public static let cleInvalide = ErrorCode(
        "cleInvalide",
        description: "The key does not agree with the first 13 characters of the matricule.",
        message: "La clé du matricule est incorrecte.",
        conduiteATenir: readAgain
    )

    /// An OID that designates no INS.
    public static let oidInconnu = ErrorCode(
        "oidInconnu",
        description: "The OID is not one of an INS authority.",
        message: "L'origine du matricule (OID) n'est pas reconnue.",
        conduiteATenir: "N'utilisez pas ce matricule. Récupérez l'INS par le téléservice INSi."
    )

    /// A matricule without its OID or one of its five traits.
    public static let insIncomplete = ErrorCode(
        "insIncomplete",
        description: "An INS needs its matricule, its OID and its five traits.",
        message: "L'INS reçue est incomplète : il manque le matricule, l'OID ou un trait d'identité.",
        conduiteATenir: "N'utilisez pas ce matricule. Refaites la recherche sur le téléservice INSi."
    )

    /// A character that no matricule holds: ``caractereInterdit``, with the words that fit a matricule.
    static let caractereDeMatricule = ErrorCode(
        caractereInterdit.rawValue,
        description: "A matricule holds digits only, except 2A and 2B in the department.",
        message: "Le matricule ne comporte que des chiffres, sauf 2A ou 2B pour la Corse.",
        conduiteATenir: readAgain
    )

    /// Every code that refuses a matricule or an INS.
    public static let insCatalogue: [ErrorCode] = [longueur, cleInvalide, oidInconnu, insIncomplete]
}
