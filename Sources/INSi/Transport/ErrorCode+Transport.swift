public import Identitovigilance

extension ErrorCode {
    private static let retryLater = """
        Continuez la prise en charge avec l'identité telle qu'elle est : son statut ne change pas. Réessayez plus tard.
        """
    private static let callSupport = """
        Prévenez le support de votre logiciel : la configuration de l'accès à INSi est à revoir.
        """

    /// Nothing listens at the address.
    public static let connexionRefusee = ErrorCode(
        "connexionRefusee",
        description: "The connection to INSi could not be opened.",
        message: "Le téléservice INSi est injoignable.",
        conduiteATenir: retryLater
    )

    /// The connection or the answer took longer than its deadline.
    public static let delaiDepasse = ErrorCode(
        "delaiDepasse",
        description: "INSi did not answer before the deadline.",
        message: "Le téléservice INSi n'a pas répondu à temps.",
        conduiteATenir: retryLater
    )

    /// The TLS handshake failed: the server is not trusted, bears another name, or refuses the client certificate.
    public static let echecTLS = ErrorCode(
        "echecTLS",
        description: "The TLS handshake with INSi failed.",
        message: "La connexion sécurisée avec le téléservice INSi n'a pas pu être établie.",
        conduiteATenir: callSupport
    )

    /// An HTTP status other than 200 and 500.
    public static let echecHTTP = ErrorCode(
        "echecHTTP",
        description: "The server answered with an HTTP status that carries no INSi answer.",
        message: "Le téléservice INSi a répondu de façon inattendue.",
        conduiteATenir: retryLater
    )

    /// The connection was cut before the whole answer.
    public static let connexionInterrompue = ErrorCode(
        "connexionInterrompue",
        description: "The connection to INSi was cut before the whole answer was received.",
        message: "La connexion avec le téléservice INSi a été interrompue.",
        conduiteATenir: retryLater
    )

    /// The answer is larger than the transport accepts.
    public static let reponseTropGrande = ErrorCode(
        "reponseTropGrande",
        description: "The answer is larger than the limit of the transport.",
        message: "La réponse du téléservice INSi est anormale : elle a été écartée.",
        conduiteATenir: callSupport
    )

    /// The address or the certificates given to the transport cannot be used.
    public static let configurationTransport = ErrorCode(
        "configurationTransport",
        description: "The address or the certificates given to the transport cannot be used.",
        message: "L'accès au téléservice INSi est mal configuré.",
        conduiteATenir: callSupport
    )

    /// The task was cancelled.
    public static let appelAnnule = ErrorCode(
        "appelAnnule",
        description: "The call was cancelled before its answer.",
        message: "L'appel au téléservice INSi a été annulé.",
        conduiteATenir: retryLater
    )

    /// The exchange could not be kept, and its answer was not handed out.
    public static let echangeNonTrace = ErrorCode(
        "echangeNonTrace",
        description: "The exchange with INSi could not be traced; its answer, if any, was not handed out.",
        message: "L'échange avec le téléservice INSi n'a pas pu être enregistré : sa réponse a été écartée.",
        conduiteATenir: """
            L'identité n'a pas changé. Prévenez le support de votre logiciel, puis relancez la recherche quand \
            l'enregistrement est rétabli.
            """
    )

    /// The further check of the configuration refused the server's certificate.
    public static let certificatServeurRefuse = ErrorCode(
        "certificatServeurRefuse",
        description: "The server's certificate was refused by the further check; nothing was sent.",
        message:
            "Le certificat du téléservice INSi est refusé : il est révoqué, ou sa révocation n'a pas pu être vérifiée.",
        conduiteATenir: callSupport
    )

    /// Every code that a transport may raise.
    public static let transportCatalogue: [ErrorCode] = [
        connexionRefusee, delaiDepasse, echecTLS, echecHTTP, connexionInterrompue, reponseTropGrande,
        configurationTransport, appelAnnule, echangeNonTrace, certificatServeurRefuse,
    ]
}
