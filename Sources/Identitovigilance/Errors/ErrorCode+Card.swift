extension ErrorCode {
    private static let readAgain = "Relisez la carte Vitale, puis choisissez de nouveau le bénéficiaire."

    /// Another card is in the reader than the one the beneficiary was chosen from.
    public static let carteChangee = ErrorCode(
        "carteChangee",
        description: "The card in the reader is not the one that was read.",
        message: "La carte Vitale présente dans le lecteur n'est plus la même.",
        conduiteATenir: readAgain
    )

    /// A reading that is too old.
    public static let cartePerimee = ErrorCode(
        "cartePerimee",
        description: "The card was read more than 20 minutes ago.",
        message: "La lecture de la carte Vitale date de plus de 20 minutes.",
        conduiteATenir: readAgain
    )

    /// A beneficiary who is not on the card.
    public static let beneficiaireAbsent = ErrorCode(
        "beneficiaireAbsent",
        description: "The beneficiary is not on this card.",
        message: "Ce bénéficiaire ne figure pas sur la carte Vitale lue.",
        conduiteATenir: readAgain
    )

    /// A value that no card holds.
    public static let carteIllisible = ErrorCode(
        "carteIllisible",
        description: "A value of the card is none that a card holds.",
        message: "La carte Vitale contient une valeur illisible.",
        conduiteATenir: "Relisez la carte Vitale, ou recherchez le patient par ses traits d'identité."
    )

    /// Every code about a card.
    public static let cardCatalogue: [ErrorCode] = [carteChangee, cartePerimee, beneficiaireAbsent, carteIllisible]
}
