public import INSi

extension INSiResultat {
    /// The comptes rendus without a person that public sources show, with the labels of the wire (insi-protocol 12).
    public static let attested = [aucuneIdentite, plusieursIdentites]

    static let aucuneIdentite = INSiResultat(codeCR: "01", libelleCR: "Aucune identite trouvee", individu: nil)
    static let plusieursIdentites = INSiResultat(
        codeCR: "02",
        libelleCR: "Plusieurs identites trouvees",
        individu: nil
    )
}
