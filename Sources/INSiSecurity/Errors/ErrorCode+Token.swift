#if OpenSSL
public import Identitovigilance

extension ErrorCode {
    private static let callSupport = "Prévenez le support de votre logiciel."
    private static let insertAgain = "Insérez votre carte dans le lecteur, puis recommencez."

    /// No PKCS#11 module at the path.
    public static let moduleCarteIntrouvable = ErrorCode(
        "moduleCarteIntrouvable",
        description: "There is no PKCS#11 module at the given path, which has to be absolute.",
        message: "Le composant de lecture des cartes professionnelles est introuvable sur ce poste.",
        conduiteATenir: "Prévenez le support de votre logiciel : les composants CPS sont à installer ou à configurer."
    )

    /// No token in any reader, or not the one that was asked for.
    public static let carteAbsente = ErrorCode(
        "carteAbsente",
        description: "The token is not in a reader, or was removed.",
        message: "Votre carte professionnelle n'est pas dans le lecteur.",
        conduiteATenir: insertAgain
    )

    /// Several tokens, and nothing says which one is meant.
    public static let plusieursCartes = ErrorCode(
        "plusieursCartes",
        description: "Several tokens are present and the settings do not say which one signs.",
        message: "Plusieurs cartes professionnelles sont dans les lecteurs.",
        conduiteATenir: "Ne laissez que votre carte dans les lecteurs, puis recommencez."
    )

    /// The token is another one than before.
    public static let carteProfessionnelleChangee = ErrorCode(
        "carteProfessionnelleChangee",
        description: "The token is not the one that the signer was opened with.",
        message: "La carte dans le lecteur n'est pas celle avec laquelle vous avez ouvert la session.",
        conduiteATenir: "Remettez la première carte, ou ouvrez une nouvelle session dans votre logiciel avec celle-ci."
    )

    /// The secret code is wrong.
    public static let codePorteurIncorrect = ErrorCode(
        "codePorteurIncorrect",
        description: "The secret code of the token is wrong.",
        message: "Le code porteur de la carte est incorrect.",
        conduiteATenir: "Vérifiez votre code avant de le saisir de nouveau : trop d'essais faux bloquent la carte."
    )

    /// The secret code is locked, has expired or was never set.
    public static let codePorteurBloque = ErrorCode(
        "codePorteurBloque",
        description: "The secret code of the token is locked, has expired or was never set.",
        message: "Le code porteur de la carte est bloqué.",
        conduiteATenir: "Débloquez la carte avec son code de secours, ou demandez-le à l'organisme qui l'a émise."
    )

    /// The holder gave up typing on the reader.
    public static let saisieCodeAnnulee = ErrorCode(
        "saisieCodeAnnulee",
        description: "The entry of the secret code was cancelled.",
        message: "La saisie du code porteur a été annulée.",
        conduiteATenir: "Recommencez et saisissez le code de votre carte."
    )

    /// The certificate is not in the token.
    public static let certificatCarteAbsent = ErrorCode(
        "certificatCarteAbsent",
        description: "The token has no readable certificate of the given name.",
        message: "Le certificat de signature n'est pas dans la carte.",
        conduiteATenir: "Vérifiez que la carte insérée est votre carte professionnelle, sinon prévenez le support."
    )

    /// The private key is not in the token.
    public static let cleCarteAbsente = ErrorCode(
        "cleCarteAbsente",
        description: "The token has no private key of the given name.",
        message: "La clé de signature n'est pas dans la carte.",
        conduiteATenir: "Vérifiez que la carte insérée est votre carte professionnelle, sinon prévenez le support."
    )

    /// Several objects of the token have the name.
    public static let objetCarteMultiple = ErrorCode(
        "objetCarteMultiple",
        description: "Several objects of the token have the given name.",
        message: "La carte contient plusieurs certificats ou clés de signature.",
        conduiteATenir: callSupport
    )

    /// The key can't make the signature.
    public static let cleCarteInadaptee = ErrorCode(
        "cleCarteInadaptee",
        description: "The token or its key does not offer RSA with SHA-256.",
        message: "La clé de cette carte ne permet pas de signer pour INSi.",
        conduiteATenir: callSupport
    )

    /// The key is not the one of the certificate.
    public static let cleCarteNonCorrespondante = ErrorCode(
        "cleCarteNonCorrespondante",
        description: "The key of the token is not the one of its certificate.",
        message: "La clé de la carte n'est pas celle de son certificat de signature.",
        conduiteATenir: callSupport
    )

    /// The session with the token ended without us.
    public static let sessionCartePerdue = ErrorCode(
        "sessionCartePerdue",
        description: "The session with the token was lost.",
        message: "La liaison avec la carte a été perdue.",
        conduiteATenir: insertAgain
    )

    /// Any other failure of the token, its reader or its module.
    public static let carteEnPanne = ErrorCode(
        "carteEnPanne",
        description: "The token, its reader or its module failed; the status of the module tells more.",
        message: "La carte ou son lecteur ne répond pas comme prévu.",
        conduiteATenir: "Débranchez puis rebranchez le lecteur, et recommencez ; sinon, prévenez le support."
    )

    /// Every code about signing with a token.
    public static let tokenCatalogue: [ErrorCode] = [
        moduleCarteIntrouvable, carteAbsente, plusieursCartes, carteProfessionnelleChangee, codePorteurIncorrect,
        codePorteurBloque, saisieCodeAnnulee, certificatCarteAbsent, cleCarteAbsente, objetCarteMultiple,
        cleCarteInadaptee, cleCarteNonCorrespondante, sessionCartePerdue, carteEnPanne,
    ]
}
#endif
