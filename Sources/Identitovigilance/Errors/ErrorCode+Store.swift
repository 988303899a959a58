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

    /// An encrypted store that was opened without encryption.
    public static let stockageChiffre = ErrorCode(
        "stockageChiffre",
        description: "The store is encrypted, and was opened without encryption.",
        message: "Le fichier des identités est chiffré : le logiciel l'a ouvert sans clé.",
        conduiteATenir: callSupport
    )

    /// A clear store that was opened as an encrypted one.
    public static let stockageEnClair = ErrorCode(
        "stockageEnClair",
        description: "The store is not encrypted, and was opened with encryption; encrypt it first.",
        message: "Le fichier des identités n'est pas encore chiffré.",
        conduiteATenir: "Prévenez le support de votre logiciel : il doit d'abord chiffrer ce fichier."
    )

    /// A key that the provider does not have.
    public static let cleInconnue = ErrorCode(
        "cleInconnue",
        description: "The key provider does not give the key that the store asks for.",
        message: "La clé de chiffrement du fichier des identités est introuvable.",
        conduiteATenir: "Prévenez le support de votre logiciel ; ne remplacez ni la clé ni le fichier."
    )

    /// A key of the right name that does not open the store.
    public static let cleRefusee = ErrorCode(
        "cleRefusee",
        description: "The key has the right name and does not open the store.",
        message: "La clé de chiffrement n'est pas celle du fichier des identités.",
        conduiteATenir: "Prévenez le support de votre logiciel ; ne remplacez ni la clé ni le fichier."
    )

    /// A cipher that gives nothing.
    public static let chiffrementImpossible = ErrorCode(
        "chiffrementImpossible",
        description: "The record could not be encrypted; nothing was stored.",
        message: "Le chiffrement a échoué : rien n'a été enregistré.",
        conduiteATenir: callSupport
    )

    /// An encrypted record that was changed or moved.
    public static let enregistrementAltere = ErrorCode(
        "enregistrementAltere",
        description: "An encrypted record does not open: it was changed, moved or damaged.",
        message: "Un enregistrement chiffré du fichier des identités a été altéré.",
        conduiteATenir: callSupport
    )

    /// Every code that a store may raise.
    public static let storeCatalogue: [ErrorCode] = [
        conflitVersion, journalIncoherent, fichierNonReconnu, versionPlusRecente, disquePlein, stockageInaccessible,
        stockageEndommage, stockageOccupe, fichierExistant, stockageChiffre, stockageEnClair, cleInconnue, cleRefusee,
        chiffrementImpossible, enregistrementAltere,
    ]
}
