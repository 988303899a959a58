public import Identitovigilance

extension ErrorCode {
    private static let nothingToDo = "Aucune action n'est nécessaire pour l'identité."
    private static let verify = "Vérifiez l'identité, puis interrogez INSi avant de la qualifier."

    /// A field that was received and not taken.
    public static let champIgnore = ErrorCode(
        "champIgnore",
        description: "A field was received and not taken.",
        message: "cet élément a été reçu et n'a pas été repris.",
        conduiteATenir: "Reprenez-le à la main s'il vous est utile."
    )

    /// A writing that the format forbids and that has only one reading.
    public static let ecritureToleree = ErrorCode(
        "ecritureToleree",
        description: "The writing is not the one of the format, and has only one reading.",
        message: "l'écriture n'est pas conforme au format ; elle a pu être lue.",
        conduiteATenir: nothingToDo
    )

    /// An INS whose sender does not say that the identity is qualified (PAM 6.6.15).
    public static let insNonQualifiee = ErrorCode(
        "insNonQualifiee",
        description: "An INS came with a status that does not allow one, and was dropped.",
        message: "l'INS a été écartée : l'émetteur n'annonce pas une identité qualifiée.",
        conduiteATenir: verify
    )

    /// An INS that can't be one, dropped as the policy asks.
    public static let insEcartee = ErrorCode(
        "insEcartee",
        description: "An INS with a wrong matricule or without its traits was dropped, as the policy asks.",
        message: "l'INS a été écartée : matricule erroné ou traits incomplets.",
        conduiteATenir: verify
    )

    /// A former matricule, or a NIA beside a NIR (PAM 4.4.1).
    public static let insAncienne = ErrorCode(
        "insAncienne",
        description: "A former INS, or a NIA beside a NIR, was set aside.",
        message: "une ancienne INS, ou un NIA accompagné d'un NIR, n'a pas été reprise.",
        conduiteATenir: nothingToDo
    )

    /// A billing number, which is no INS even where it has the OID of one.
    public static let numeroFacturation = ErrorCode(
        "numeroFacturation",
        description: "A billing number was set aside: it is no INS.",
        message: "un numéro de facturation a été reçu ; ce n'est pas une INS.",
        conduiteATenir: nothingToDo
    )

    /// A place that did not come.
    public static let lieuNonRecu = ErrorCode(
        "lieuNonRecu",
        description: "The birthplace did not come with the INS.",
        message: "le lieu de naissance n'a pas été reçu.",
        conduiteATenir: "Complétez le lieu de naissance à partir d'une pièce d'identité."
    )

    /// An attribute that forces the status provisional (EXI ID 26; second-hand).
    public static let attributImposeProvisoire = ErrorCode(
        "attributImposeProvisoire",
        description: "An attribute received forces the status provisional, whatever the sender claims.",
        message: "l'attribut reçu impose une identité provisoire, sans INS.",
        conduiteATenir: verify
    )

    /// A birth date that the sender corrected after INSi (ZFD-4).
    public static let dateCorrigee = ErrorCode(
        "dateCorrigee",
        description: "The sender corrected the birth date after INSi.",
        message: "l'émetteur a corrigé la date de naissance après l'appel à INSi.",
        conduiteATenir: verify
    )

    /// A rule of a profile that the content breaks.
    public static let regleDeProfil = ErrorCode(
        "regleDeProfil",
        description: "The content breaks a rule of the profile it claims.",
        message: "le contenu ne respecte pas une règle de son profil.",
        conduiteATenir: verify
    )

    /// An event of a message that is none of those interpreted: only the identity was read.
    public static let evenementNonInterprete = ErrorCode(
        "evenementNonInterprete",
        description: "The event of the message is not one that is interpreted; only the identity was read.",
        message: "l'événement de ce message n'est pas interprété ; seule l'identité a été lue.",
        conduiteATenir: "Vérifiez auprès de l'émetteur ce que demande ce message avant de reprendre l'identité."
    )

    /// A value that the format has no code for, left out of what was written.
    public static let sansCodeDansLeFormat = ErrorCode(
        "sansCodeDansLeFormat",
        description: "The format has no code for a value, which was left out.",
        message: "ce format n'a pas de code pour cette information ; elle n'a pas été transmise.",
        conduiteATenir: nothingToDo
    )

    /// Every code of a warning.
    public static let formatWarningCatalogue: [ErrorCode] = [
        champIgnore, ecritureToleree, insNonQualifiee, insEcartee, insAncienne, numeroFacturation, lieuNonRecu,
        attributImposeProvisoire, dateCorrigee, regleDeProfil, evenementNonInterprete, sansCodeDansLeFormat,
    ]
}
