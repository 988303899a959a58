extension ErrorCode {
    private static let runAgain = """
        Les identités concernées n'ont pas changé. Relancez la même vérification plus tard : les réponses déjà reçues sont \
        conservées.
        """

    /// A deposit whose answers did not come in time.
    public static let depotNonTermine = ErrorCode(
        "depotNonTermine",
        description: "The answers to a deposit were not ready in time; it stays open.",
        message: "Le téléservice INSi n'a pas encore répondu à la vérification groupée.",
        conduiteATenir: runAgain
    )

    /// A deposit with another number of answers than of questions.
    public static let depotIncoherent = ErrorCode(
        "depotIncoherent",
        description: "The number of answers is not that of the deposited verifications; none was stored.",
        message: "La réponse du téléservice INSi à la vérification groupée est incohérente : elle a été écartée.",
        conduiteATenir: "Les identités n'ont pas changé. Prévenez le support de votre logiciel."
    )

    /// A verification of a deposit that got no answer.
    public static let depotSansReponse = ErrorCode(
        "depotSansReponse",
        description: "The service gave no answer for this verification of the deposit.",
        message: "Le téléservice INSi n'a pas répondu pour cette identité.",
        conduiteATenir: runAgain
    )

    /// Every code of a bulk verification by deposit.
    public static let depositCatalogue: [ErrorCode] = [depotNonTermine, depotIncoherent, depotSansReponse]
}
