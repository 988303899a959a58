extension ErrorCode {
    private static let callSupport = "Ne ressaisissez rien : prévenez le support de votre logiciel."

    /// Another writer changed the identity since it was read.
    public static let conflitVersion = ErrorCode(
        "conflitVersion",
        description: "The identity changed since it was read; nothing was stored.",
        message: "Cette identité vient d'être modifiée par un autre utilisateur.",
        conduiteATenir: "Rouvrez la fiche du patient, vérifiez ce qui a changé, puis recommencez si c'est utile."
    )

    /// Stored acts that the rules refuse.
    public static let journalIncoherent = ErrorCode(
        "journalIncoherent",
        description: "The stored acts of the identity do not follow the rules.",
        message: "L'historique de cette identité est incohérent.",
        conduiteATenir: callSupport
    )

    /// A file that is not a store of this library.
    public static let fichierNonReconnu = ErrorCode(
        "fichierNonReconnu",
        description: "The file is not a store of this library.",
        message: "Le fichier des identités n'est pas reconnu.",
        conduiteATenir: callSupport
    )

    /// A store written by a newer version.
    public static let versionPlusRecente = ErrorCode(
        "versionPlusRecente",
        description: "The store was written by a newer version of this library.",
        message: "Le fichier des identités vient d'une version plus récente du logiciel.",
        conduiteATenir: "Mettez le logiciel à jour avant d'ouvrir ce fichier."
    )

    /// No room left on the disk.
    public static let disquePlein = ErrorCode(
        "disquePlein",
        description: "The disk is full; nothing was stored.",
        message: "Le disque est plein : rien n'a été enregistré.",
        conduiteATenir: "Prévenez le support de votre logiciel, puis recommencez quand de la place est libérée."
    )

    /// A file that can't be opened or written.
    public static let stockageInaccessible = ErrorCode(
        "stockageInaccessible",
        description: "The store can't be opened, read or written; nothing was stored.",
        message: "Le fichier des identités est inaccessible.",
        conduiteATenir: callSupport
    )

    /// A damaged file.
    public static let stockageEndommage = ErrorCode(
        "stockageEndommage",
        description: "The store is damaged.",
        message: "Le fichier des identités est endommagé.",
        conduiteATenir: callSupport
    )

    /// A store that another process kept locked for too long.
    public static let stockageOccupe = ErrorCode(
        "stockageOccupe",
        description: "Another process kept the store locked for too long; nothing was stored.",
        message: "Le fichier des identités est occupé.",
        conduiteATenir: "Recommencez dans quelques instants."
    )

    /// A file where a copy was to go.
    public static let fichierExistant = ErrorCode(
        "fichierExistant",
        description: "There is a file under that name already; it stays as it is, and no copy was made.",
        message: "Un fichier porte déjà ce nom : aucune copie n'a été faite.",
        conduiteATenir: "Choisissez un autre nom ou un autre dossier pour la copie."
    )

    /// Every code that a store may raise.
    public static let storeCatalogue: [ErrorCode] = [
        conflitVersion, journalIncoherent, fichierNonReconnu, versionPlusRecente, disquePlein, stockageInaccessible,
        stockageEndommage, stockageOccupe, fichierExistant,
    ]
}
