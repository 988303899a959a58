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

    /// An INSi call or an INS for an identity that is in doubt or imaginary.
    public static let insiInterdit = ErrorCode(
        "insiInterdit",
        description: "The identity is douteuse or fictive: it may neither reach INSi nor hold an INS.",
        message: "Une identité douteuse ou fictive ne peut ni interroger INSi ni recevoir une INS.",
        conduiteATenir: "Levez le doute avec la personne, retirez l'attribut, puis recommencez la recherche."
    )

    /// A change of strict traits without the right or the confirmation.
    public static let traitsVerrouilles = ErrorCode(
        "traitsVerrouilles",
        description: "Strict traits are locked: the change needs the right and a confirmation.",
        message: "Les traits stricts de cette identité sont verrouillés.",
        conduiteATenir: """
            Demandez à un utilisateur habilité de faire la correction et de la confirmer : l'identité redeviendra \
            provisoire.
            """
    )

    /// An attribute that takes INS and controls with it, without the user's confirmation.
    public static let confirmationRequise = ErrorCode(
        "confirmationRequise",
        description: "The act lowers the status and must be confirmed.",
        message: "Cette action fait redevenir l'identité provisoire.",
        conduiteATenir: "Vérifiez qu'il s'agit du bon patient, puis confirmez."
    )

    /// Attributes that may not stand together.
    public static let attributsIncompatibles = ErrorCode(
        "attributsIncompatibles",
        description: "The attributes may not stand together: fictive excludes every other.",
        message: "Une identité fictive ne peut porter aucun autre attribut.",
        conduiteATenir: "Retirez d'abord l'attribut qui n'a plus lieu d'être."
    )

    /// A document past its last day of validity, where the policy refuses it.
    public static let piecePerimee = ErrorCode(
        "piecePerimee",
        description: "The document is past its last day of validity and the policy refuses it.",
        message: "Cette pièce d'identité n'est plus valide.",
        conduiteATenir: "Demandez une pièce en cours de validité."
    )

    /// An INS for a receiver while the identity is not qualified.
    public static let nonTransmissible = ErrorCode(
        "nonTransmissible",
        description: "Only a qualified identity may be transmitted with its INS.",
        message: "L'INS ne peut pas être transmise : l'identité n'est pas qualifiée.",
        conduiteATenir: "Récupérez l'INS et contrôlez une pièce d'identité, ou transmettez sans l'INS."
    )

    /// A merge of two identities that hold two different INS.
    public static let insDifferentes = ErrorCode(
        "insDifferentes",
        description: "The two identities hold two different INS and can't be merged.",
        message: "Ces deux identités portent des INS différentes : ce ne sont sans doute pas la même personne.",
        conduiteATenir: "Ne fusionnez pas. Vérifiez les deux INS ; si l'une est fausse, retirez-la d'abord."
    )

    /// A merge that would lose the surer identity.
    public static let fusionInverse = ErrorCode(
        "fusionInverse",
        description: "The identity that would survive is less sure than the one that would end.",
        message: "L'identité à conserver est moins sûre que l'autre.",
        conduiteATenir: "Faites la fusion dans l'autre sens."
    )

    /// An INS that another identity of the base already holds.
    public static let insDejaActive = ErrorCode(
        "insDejaActive",
        description: "Another identity of the base already holds this INS: a certain duplicate, or a wrong INS.",
        message: "Une autre identité de la base porte déjà cette INS.",
        conduiteATenir: "Ouvrez l'autre dossier : s'il s'agit de la même personne, demandez la fusion du doublon."
    )

    /// An act that must say why, without a reason.
    public static let motifAbsent = ErrorCode(
        "motifAbsent",
        description: "The act must have a reason.",
        message: "Le motif est obligatoire.",
        conduiteATenir: "Indiquez en quelques mots pourquoi."
    )

    /// An act that the user has no right to.
    public static let droitManquant = ErrorCode(
        "droitManquant",
        description: "The user does not hold the right that the act needs.",
        message: "Vous n'êtes pas habilité à faire cette action.",
        conduiteATenir: "Demandez-la à un utilisateur habilité ou à la cellule d'identitovigilance."
    )

    /// A creation that no search of prior identities came before.
    public static let rechercheManquante = ErrorCode(
        "rechercheManquante",
        description: "The search before the creation was made with other traits.",
        message: "La recherche d'antériorité ne porte pas sur ces traits.",
        conduiteATenir: "Recherchez d'abord le patient avec sa date de naissance et ses nom et prénom, puis créez-le."
    )

    /// A creation although somebody like that is already there.
    public static let antecedentsPossibles = ErrorCode(
        "antecedentsPossibles",
        description: "The search found identities that may be the same person's, and the user dismissed none.",
        message: "Des identités proches existent déjà.",
        conduiteATenir:
            "Ouvrez-les : si le patient est parmi elles, utilisez son dossier ; sinon confirmez la création."
    )

    /// Every code that refuses an act.
    public static let actCatalogue: [ErrorCode] = [
        transitionInterdite, nonCree, traitsDivergents, pieceInsuffisante, sexeIndetermine, natureNonAdmise,
        dateInterpretee, insiInterdit, confirmationRequise, traitsVerrouilles, attributsIncompatibles, piecePerimee,
        nonTransmissible,
        insDifferentes, fusionInverse, insDejaActive, motifAbsent, droitManquant, rechercheManquante,
        antecedentsPossibles,
    ]
}
