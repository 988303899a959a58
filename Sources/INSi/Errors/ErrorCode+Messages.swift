public import Identitovigilance

extension ErrorCode {
    private static let discarded = """
        La réponse a été écartée, l'identité n'a pas changé. Réessayez plus tard ; si cela se répète, prévenez le support \
        de votre logiciel.
        """
    private static let callSupport = "Prévenez le support de votre logiciel."

    /// Bytes that are no XML document.
    public static let xmlMalForme = ErrorCode(
        "xmlMalForme",
        description: "The message is not well-formed XML.",
        message: "La réponse du téléservice INSi est illisible.",
        conduiteATenir: discarded
    )

    /// A document type declaration.
    public static let dtdInterdite = ErrorCode(
        "dtdInterdite",
        description: "The message holds a document type declaration.",
        message: "La réponse du téléservice INSi contient des éléments interdits.",
        conduiteATenir: discarded
    )

    /// A message beyond the limits of size, depth or count.
    public static let tropGrand = ErrorCode(
        "tropGrand",
        description: "The message is larger or deeper than any answer of INSi.",
        message: "La réponse du téléservice INSi est anormalement grande.",
        conduiteATenir: discarded
    )

    /// A document that is no SOAP 1.2 envelope with one known body.
    public static let enveloppeInattendue = ErrorCode(
        "enveloppeInattendue",
        description: "The message is not a SOAP 1.2 envelope that holds one known element.",
        message: "La réponse reçue ne vient pas du téléservice INSi.",
        conduiteATenir: discarded
    )

    /// A compulsory element that is absent.
    public static let elementManquant = ErrorCode(
        "elementManquant",
        description: "A compulsory element is missing.",
        message: "La réponse du téléservice INSi est incomplète.",
        conduiteATenir: discarded
    )

    /// A value that the element can't hold.
    public static let valeurInvalide = ErrorCode(
        "valeurInvalide",
        description: "An element holds a value that it can't hold, or contradicts another.",
        message: "La réponse du téléservice INSi contient une valeur invalide.",
        conduiteATenir: discarded
    )

    /// A context of the call that can't be sent.
    public static let contexteInvalide = ErrorCode(
        "contexteInvalide",
        description: "A value of the call contexts is empty, too long or can't be written.",
        message: "La configuration de l'accès à INSi est incomplète.",
        conduiteATenir: callSupport
    )

    /// A feature that no public text describes and that the caller did not ask for.
    public static let fonctionProvisoire = ErrorCode(
        "fonctionProvisoire",
        description: "The operation is not described by any public text and was not switched on.",
        message: "Ce logiciel n'a pas activé cette opération du téléservice INSi.",
        conduiteATenir: callSupport
    )

    /// The assertion of the professional is too old.
    public static let assertionPerimee = ErrorCode(
        "assertionPerimee",
        description: "The assertion is older than allowed.",
        message: "L'assertion du professionnel est périmée.",
        conduiteATenir: "Vérifiez que votre carte est dans le lecteur, puis recommencez."
    )

    /// INSi refused the content of the request.
    public static let fauteRequete = ErrorCode(
        "fauteRequete",
        description: "INSi refused the content of the request.",
        message: "Le téléservice INSi a refusé les traits envoyés.",
        conduiteATenir: "Vérifiez les traits d'identité du patient, puis relancez la recherche."
    )

    /// INSi is unavailable for now.
    public static let fauteIndisponible = ErrorCode(
        "fauteIndisponible",
        description: "INSi is temporarily unavailable.",
        message: "Le téléservice INSi est momentanément indisponible.",
        conduiteATenir: """
            Continuez la prise en charge avec l'identité telle qu'elle est : son statut ne change pas. Réessayez plus \
            tard.
            """
    )

    /// INSi does not let this software or this certificate call.
    public static let fauteNonAutorisee = ErrorCode(
        "fauteNonAutorisee",
        description: "INSi does not authorise this software or certificate.",
        message: "Ce logiciel ou ce certificat n'est pas autorisé à appeler le téléservice INSi.",
        conduiteATenir: callSupport
    )

    /// A fault that no public text explains.
    public static let fauteInconnue = ErrorCode(
        "fauteInconnue",
        description: "INSi answered with a fault that no public text explains.",
        message: "Le téléservice INSi a signalé une erreur.",
        conduiteATenir: "Réessayez plus tard ; si cela se répète, transmettez le code de l'erreur au support."
    )

    /// Every code about the messages of INSi.
    public static let messageCatalogue: [ErrorCode] = [
        xmlMalForme, dtdInterdite, tropGrand, enveloppeInattendue, elementManquant, valeurInvalide, contexteInvalide,
        fonctionProvisoire, assertionPerimee, fauteRequete, fauteIndisponible, fauteNonAutorisee, fauteInconnue,
    ]
}
