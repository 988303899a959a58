public import Identitovigilance

extension ErrorCode {
    private static let askSender = """
        L'identité n'a pas été reprise. Faites corriger le message ou le document par son émetteur, ou saisissez l'identité \
        et interrogez INSi.
        """
    private static let callSupport = "Prévenez le support de votre logiciel."

    /// Bytes that are not of the format.
    public static let formatNonReconnu = ErrorCode(
        "formatNonReconnu",
        description: "The input is not of the expected format.",
        message: "le contenu reçu n'est pas au format attendu.",
        conduiteATenir: askSender
    )

    /// Content beyond the limits of size, depth or count.
    public static let formatTropGrand = ErrorCode(
        "formatTropGrand",
        description: "The input is larger or deeper than the limits allow.",
        message: "le contenu reçu est anormalement grand.",
        conduiteATenir: askSender
    )

    /// A character set that is unknown, undeclared or contradicted by the bytes.
    public static let jeuDeCaracteres = ErrorCode(
        "jeuDeCaracteres",
        description: "The character set is not supported, not declared, or contradicted by the bytes.",
        message: "le jeu de caractères est absent, inconnu ou contredit par le contenu.",
        conduiteATenir: askSender
    )

    /// A version of the format that no text read here describes.
    public static let versionDeFormat = ErrorCode(
        "versionDeFormat",
        description: "The version or the kind of message is not supported.",
        message: "cette version ou ce type de message n'est pas pris en charge.",
        conduiteATenir: askSender
    )

    /// A compulsory field that is absent.
    public static let champAbsent = ErrorCode(
        "champAbsent",
        description: "A compulsory field is missing.",
        message: "ce champ obligatoire est absent.",
        conduiteATenir: askSender
    )

    /// A value that the field can't hold.
    public static let champInvalide = ErrorCode(
        "champInvalide",
        description: "A field holds a value that it can't hold, or contradicts another.",
        message: "la valeur de ce champ est invalide ou en contredit une autre.",
        conduiteATenir: askSender
    )

    /// A field that must be unique and is there several times.
    public static let champRepete = ErrorCode(
        "champRepete",
        description: "A field that must be unique occurs several times.",
        message: "ce champ figure plusieurs fois alors qu'il doit être unique.",
        conduiteATenir: askSender
    )

    /// A value longer than the field.
    public static let valeurTropLongue = ErrorCode(
        "valeurTropLongue",
        description: "A value is longer than the field allows.",
        message: "la valeur dépasse la longueur admise.",
        conduiteATenir: callSupport
    )

    /// A character that the format or its character set can't carry.
    public static let caractereNonTransmissible = ErrorCode(
        "caractereNonTransmissible",
        description: "A value holds a character that the format can't carry.",
        message: "la valeur contient un caractère que ce format ne peut pas transmettre.",
        conduiteATenir: callSupport
    )

    /// A birth date that is no day of the calendar, for a format that only knows days.
    public static let dateNonTransmissible = ErrorCode(
        "dateNonTransmissible",
        description: "The birth date is no day of the calendar and the format carries days only.",
        message: "la date de naissance renvoyée par INSi n'est pas une date du calendrier.",
        conduiteATenir: "Ce format ne peut pas porter cette identité. Transmettez le document par un autre moyen."
    )

    /// A matricule without its five traits.
    public static let insSansTraits = ErrorCode(
        "insSansTraits",
        description: "An INS was received without one of its five traits.",
        message: "l'INS est accompagnée de traits incomplets : elle ne peut pas être reprise.",
        conduiteATenir: askSender
    )

    /// Characters that are no matricule, or whose key is wrong.
    public static let matriculeErrone = ErrorCode(
        "matriculeErrone",
        description: "The matricule does not have 15 characters, has a wrong character or a wrong key.",
        message: "le matricule est mal formé ou sa clé est incorrecte.",
        conduiteATenir: "N'utilisez pas ce matricule. Récupérez l'INS par le téléservice INSi."
    )

    /// Attributes that exclude each other, or that the status excludes (EXI ID 24, EXI ID 26; second-hand).
    public static let attributsContradictoires = ErrorCode(
        "attributsContradictoires",
        description: "The attributes exclude each other or the status.",
        message: "les attributs de l'identité se contredisent ou contredisent son statut.",
        conduiteATenir: "Vérifiez les attributs homonyme, douteuse et fictive de l'identité."
    )

    /// A symbol that could not be made as ANS wants it.
    public static let symboleImpossible = ErrorCode(
        "symboleImpossible",
        description: "The Data Matrix symbol could not be made, or its header is not in C40.",
        message: "le code Datamatrix INS n'a pas pu être produit.",
        conduiteATenir: callSupport
    )

    /// A local identifier that has the OID of an INS (EXI SI 08, EXI ID 29; second-hand).
    public static let insEnIdentifiantLocal = ErrorCode(
        "insEnIdentifiantLocal",
        description: "A local identifier has the OID of an INS, which only a qualified identity may send.",
        message: "un identifiant local porte l'OID de l'INS : il serait lu comme une INS.",
        conduiteATenir:
            "Ne transmettez un matricule INS qu'avec une identité qualifiée. Sinon, retirez cet identifiant."
    )

    /// A local identifier without a value, or whose authority has no OID.
    public static let identifiantLocalInvalide = ErrorCode(
        "identifiantLocalInvalide",
        description: "A local identifier has no value, or its authority is no dotted decimal OID.",
        message: "l'identifiant local est vide, ou l'OID de son autorité n'en est pas un.",
        conduiteATenir: callSupport
    )

    /// Every code that refuses to write or to read a format.
    public static let formatCatalogue: [ErrorCode] = [
        formatNonReconnu, formatTropGrand, jeuDeCaracteres, versionDeFormat, champAbsent, champInvalide, champRepete,
        valeurTropLongue, caractereNonTransmissible, dateNonTransmissible, insSansTraits, matriculeErrone,
        attributsContradictoires, symboleImpossible, insEnIdentifiantLocal, identifiantLocalInvalide,
    ]
}
