#if OpenSSL
public import Identitovigilance

extension ErrorCode {
    private static let callSupport = "Prévenez le support de votre logiciel."
    private static let signAgain = "Présentez de nouveau votre carte, puis recommencez."

    /// The key can't make the signatures of an assertion.
    public static let cleNonRSA = ErrorCode(
        "cleNonRSA",
        description: "The private key is not an RSA key.",
        message: "La clé de ce certificat ne permet pas de signer pour INSi.",
        conduiteATenir: callSupport
    )

    /// The certificate does not name a professional.
    public static let certificatSansTitulaire = ErrorCode(
        "certificatSansTitulaire",
        description: "The subject of the signature certificate has no common name or can't be read.",
        message: "Ce certificat n'indique pas l'identifiant du professionnel.",
        conduiteATenir: callSupport
    )

    /// OpenSSL could not sign.
    public static let signatureImpossible = ErrorCode(
        "signatureImpossible",
        description: "The signature could not be made.",
        message: "La signature n'a pas pu être faite.",
        conduiteATenir: signAgain
    )

    /// The request can't be read, or its assertion holds what it should not.
    public static let assertionInvalide = ErrorCode(
        "assertionInvalide",
        description: "The request or its assertion does not have the expected form.",
        message: "L'assertion du professionnel est invalide.",
        conduiteATenir: callSupport
    )

    /// No assertion in the request.
    public static let assertionAbsente = ErrorCode(
        "assertionAbsente",
        description: "The request holds no assertion.",
        message: "La requête ne contient pas d'assertion du professionnel.",
        conduiteATenir: callSupport
    )

    /// More than one assertion in the request.
    public static let assertionMultiple = ErrorCode(
        "assertionMultiple",
        description: "The request holds more than one assertion.",
        message: "La requête contient plusieurs assertions.",
        conduiteATenir: callSupport
    )

    /// The assertion is not where the service reads it.
    public static let assertionMalPlacee = ErrorCode(
        "assertionMalPlacee",
        description: "The assertion is not a direct child of the one Security header.",
        message: "L'assertion du professionnel n'est pas à sa place.",
        conduiteATenir: callSupport
    )

    /// No signature in the assertion.
    public static let assertionNonSignee = ErrorCode(
        "assertionNonSignee",
        description: "The assertion has no signature as its direct child.",
        message: "L'assertion du professionnel n'est pas signée.",
        conduiteATenir: signAgain
    )

    /// More than one signature in the request.
    public static let signatureMultiple = ErrorCode(
        "signatureMultiple",
        description: "The request holds more than one signature.",
        message: "La requête contient plusieurs signatures.",
        conduiteATenir: callSupport
    )

    /// The signature is about something else than the assertion around it.
    public static let signatureEtrangere = ErrorCode(
        "signatureEtrangere",
        description: "The signature does not have exactly one reference, to the assertion around it.",
        message: "La signature ne porte pas sur l'assertion du professionnel.",
        conduiteATenir: callSupport
    )

    /// Two elements of the request have one identifier.
    public static let identifiantDuplique = ErrorCode(
        "identifiantDuplique",
        description: "Another element of the request has the identifier of the assertion.",
        message: "L'identifiant de l'assertion est utilisé deux fois.",
        conduiteATenir: callSupport
    )

    /// An algorithm, a transform or a parameter that is not allowed.
    public static let algorithmeInterdit = ErrorCode(
        "algorithmeInterdit",
        description: "The signature uses an algorithm, a transform or a parameter that is not allowed.",
        message: "La signature utilise un procédé interdit.",
        conduiteATenir: callSupport
    )

    /// The assertion was changed after it was signed.
    public static let empreinteFausse = ErrorCode(
        "empreinteFausse",
        description: "The digest is not the one of the assertion.",
        message: "L'assertion du professionnel a été modifiée après sa signature.",
        conduiteATenir: signAgain
    )

    /// The signature was not made by the key of the certificate.
    public static let signatureFausse = ErrorCode(
        "signatureFausse",
        description: "The signature was not made by the key of its certificate.",
        message: "La signature de l'assertion est fausse.",
        conduiteATenir: signAgain
    )

    /// The certificate does not come from a trusted authority, or is not for signing.
    public static let certificatCarteNonReconnu = ErrorCode(
        "certificatCarteNonReconnu",
        description: "The certificate does not lead to a trusted authority or is no signature certificate.",
        message: "Le certificat de signature n'est pas celui d'une carte reconnue.",
        conduiteATenir: callSupport
    )

    /// The certificate has expired, or is not valid yet.
    public static let certificatCarteHorsDates = ErrorCode(
        "certificatCarteHorsDates",
        description: "The certificate or one above it is outside its dates.",
        message: "Le certificat de signature de la carte n'est pas en cours de validité.",
        conduiteATenir: "Vérifiez la date et l'heure du poste, puis la fin de validité de votre carte."
    )

    /// The assertion names somebody else than its certificate.
    public static let titulaireDifferent = ErrorCode(
        "titulaireDifferent",
        description: "The assertion does not name the holder of its certificate.",
        message: "L'assertion ne désigne pas le titulaire de la carte.",
        conduiteATenir: callSupport
    )

    /// The assertion is dated in the future.
    public static let assertionFuture = ErrorCode(
        "assertionFuture",
        description: "The assertion is dated in the future.",
        message: "L'assertion du professionnel est datée du futur.",
        conduiteATenir: "Vérifiez la date et l'heure du poste, puis recommencez."
    )

    /// A search by card without the assertion of the card.
    public static let assertionVitaleAbsente = ErrorCode(
        "assertionVitaleAbsente",
        description: "The search by card holds no assertion of the carte Vitale after the professional's.",
        message: "La recherche par carte ne contient pas l'assertion de la carte Vitale.",
        conduiteATenir: callSupport
    )

    /// The assertion of the card holds what it should not.
    public static let assertionVitaleInvalide = ErrorCode(
        "assertionVitaleInvalide",
        description: "The assertion of the carte Vitale does not have the expected form.",
        message: "L'assertion de la carte Vitale est invalide.",
        conduiteATenir: callSupport
    )

    /// The certificate was revoked by its authority.
    public static let certificatRevoque = ErrorCode(
        "certificatRevoque",
        description: "The certificate is on the list of those that its authority revoked.",
        message: "Ce certificat a été révoqué par l'autorité qui l'a délivré.",
        conduiteATenir: callSupport
    )

    /// No list says whether the certificate is revoked.
    public static let listeRevocationInutilisable = ErrorCode(
        "listeRevocationInutilisable",
        description:
            "The certificate's authority has no list of revoked certificates that is genuine and of the moment.",
        message:
            "La révocation de ce certificat ne peut pas être vérifiée : la liste de son autorité manque ou est périmée.",
        conduiteATenir: callSupport
    )

    /// A list that can't be read.
    public static let listeRevocationIllisible = ErrorCode(
        "listeRevocationIllisible",
        description: "The bytes are not a list of revoked certificates in DER, or are more than the limit.",
        message: "La liste des certificats révoqués est illisible.",
        conduiteATenir: callSupport
    )

    /// A server of none of the authorities.
    public static let certificatServeurNonReconnu = ErrorCode(
        "certificatServeurNonReconnu",
        description: "The server's certificate was issued by none of the authorities whose lists are checked.",
        message: "L'autorité du certificat du serveur n'est pas reconnue.",
        conduiteATenir: callSupport
    )

    /// Every code about signing or checking an assertion, beside `assertionPerimee` of `INSi`.
    public static let assertionCatalogue: [ErrorCode] = [
        cleNonRSA, certificatSansTitulaire, signatureImpossible, assertionInvalide, assertionAbsente,
        assertionMultiple, assertionMalPlacee, assertionNonSignee, signatureMultiple, signatureEtrangere,
        identifiantDuplique, algorithmeInterdit, empreinteFausse, signatureFausse, certificatCarteNonReconnu,
        certificatCarteHorsDates, titulaireDifferent, assertionFuture, assertionVitaleAbsente,
        assertionVitaleInvalide, certificatRevoque, listeRevocationInutilisable, listeRevocationIllisible,
        certificatServeurNonReconnu,
    ]
}
#endif
