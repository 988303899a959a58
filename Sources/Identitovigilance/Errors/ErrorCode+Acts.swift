extension ErrorCode {
    /// An act that the state of the identity does not allow.
    public static let transitionInterdite = ErrorCode(
        "transitionInterdite",
        description: "The act is not allowed from the present status of the identity.",
        message: "Cette action n'est pas possible dans l'état actuel de l'identité.",
        conduiteATenir: "Consultez le statut et l'historique de l'identité."
    )

    /// An act on an identity that was never created.
    public static let nonCree = ErrorCode(
        "nonCree",
        description: "The identity was not created.",
        message: "Cette identité n'existe pas encore.",
        conduiteATenir: "Recherchez le patient ; s'il est inconnu, créez d'abord son identité."
    )

    /// An INSi answer about somebody who may be another person.
    public static let traitsDivergents = ErrorCode(
        "traitsDivergents",
        description: "The received traits differ from the local ones beyond what may be accepted.",
        message: "Les traits renvoyés par INSi ne correspondent pas à ceux du patient.",
        conduiteATenir: """
            N'acceptez pas cette réponse. Comparez avec la pièce d'identité : corrigez la saisie locale si elle est \
            fausse, sinon refusez la réponse.
            """
    )

    /// A document that does not validate an identity, or not by itself.
    public static let pieceInsuffisante = ErrorCode(
        "pieceInsuffisante",
        description: "The document, or the pair of documents, is not of high confidence.",
        message: "Ce document ne suffit pas à valider l'identité.",
        conduiteATenir: """
            Demandez une carte d'identité, un passeport ou un titre de séjour. Pour un mineur, un acte de naissance ou un \
            livret de famille vaut avec la pièce d'identité du parent présent.
            """
    )

    /// A person whose sex is not M or F, for INSi.
    public static let sexeIndetermine = ErrorCode(
        "sexeIndetermine",
        description: "INSi knows the sexes M and F only.",
        message: "Le sexe indéterminé ne permet pas d'interroger INSi ni de recevoir une INS.",
        conduiteATenir: "Renseignez le sexe inscrit à l'état civil, puis relancez la recherche."
    )

    /// A matricule of test in a production record, or the reverse.
    public static let natureNonAdmise = ErrorCode(
        "natureNonAdmise",
        description: "The nature of the matricule is not admitted by the policy.",
        message: "Ce matricule de test ou de démonstration ne peut pas être enregistré ici.",
        conduiteATenir: "N'acceptez pas cette réponse et prévenez le support de votre logiciel."
    )

    /// An INS for a person whose birth date is partly known, where the policy forbids it.
    public static let dateInterpretee = ErrorCode(
        "dateInterpretee",
        description: "The birth date is partly known and the policy admits no INS for it.",
        message: "La date de naissance est incomplète : l'INS ne peut pas être acceptée.",
        conduiteATenir: "Complétez la date de naissance à partir d'une pièce d'identité."
    )

    /// Every code that refuses an act.
    public static let actCatalogue: [ErrorCode] = [
        transitionInterdite, nonCree, traitsDivergents, pieceInsuffisante, sexeIndetermine, natureNonAdmise,
        dateInterpretee,
    ]
}
