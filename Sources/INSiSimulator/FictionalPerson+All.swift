internal import Identitovigilance

extension FictionalPerson {
    /// ADRUN ZOE.
    public static let adrun = femme("ADRUN", "ZOE", "1975-12-31", "63220", "275126322074974")

    /// ADRDEUX LAURENT.
    public static let adrdeux = homme("ADRDEUX", "LAURENT", "1981-01-01", "63220", "181016322075140")

    /// ADRTROIS DOMINIQUE, born in Corse-du-Sud.
    public static let dominique = femme("ADRTROIS", "DOMINIQUE", "1997-02-26", "2A020", "297022A02077878")

    /// ADRTROIS TOUSSAINT, born in Haute-Corse before 1976.
    public static let toussaint = homme("ADRTROIS", "TOUSSAINT", "1960-01-01", "2B020", "160012B02077713")

    /// D'ARTAGNAN DE L'HERAULT PIERRE-ALAIN: apostrophes, and a second given name that INSi adds.
    public static let dArtagnan = homme(
        "D'ARTAGNAN DE L'HERAULT",
        "PIERRE-ALAIN GUNTHER",
        "2001-06-17",
        "63220",
        "101066322075460"
    )

    /// ECETINSI PIERRE-ALAIN, with two former matricules; the dates of the first are those of the live answer, end before start.
    public static let ecetinsi = homme(
        "ECETINSI",
        "PIERRE-ALAIN MURIEL FLORIANT",
        "2009-07-14",
        "63220",
        "109076322083489"
    ).formerly("209076322083439", "209066322012355", firstDated: ("2019-03-01", "2019-02-28"))

    /// ECETINSI PIERRE-ALAIN as the answer file of CNDA 1.10 tells of him: his matricule as a NIA, without history.
    public static let ecetinsiNIA = homme(
        "ECETINSI",
        "PIERRE-ALAIN MURIEL FLORIANT",
        "2009-07-14",
        "63220",
        "109076322083489",
        nature: .nia
    )

    /// PROVISOIRE MATRICULE, whose matricule is a NIA.
    public static let provisoire = homme(
        "PROVISOIRE",
        "MATRICULE",
        "2009-07-01",
        "63220",
        "109076322088835",
        nature: .nia
    )

    /// DE VINCI LEONARDO, who has a homonym born the same day elsewhere.
    public static let leonardo = homme("DE VINCI", "LEONARDO PIERO", "2014-02-01", "63220", "114026322083356")

    /// The homonym of ``leonardo``: the test base holds one, once listed at 21331; his matricule is invented.
    public static let otherLeonardo = homme("DE VINCI", "LEONARDO", "2014-02-01", "21331", "114022133100150")

    /// TCHITCHI CATARINA, whom local records know as OLA CATARINA BELLA.
    public static let catarina = femme("TCHITCHI", "CATARINA BELLA", "1936-06-21", "63220", "236066322083656")

    /// CORSE ANTHONY, whose former matricule is the active one again.
    public static let anthony = homme("CORSE", "ANTHONY", "1980-03-02", "2B020", "180032B02040123")
        .formerly("180032B02040123")

    /// HERMAN GATIEN; the key of his second former matricule is wrong, as in the official file.
    public static let herman = homme("HERMAN", "GATIEN", "1981-03-24", "63220", "181036322045676")
        .formerly("181036322045676", "281036322045610")

    /// NESSI NATHALIE.
    public static let nathalie = femme("NESSI", "NATHALIE", "1977-07-14", "63220", "277076322082910")

    /// NESSI MICHELANGELO.
    public static let michelangelo = homme(
        "NESSI",
        "MICHELANGELO ANTHONY",
        "2010-08-07",
        "63220",
        "110086322083060"
    )

    /// The persons of the test book, and one homonym of ours.
    ///
    /// Source: insi-protocol 16 and rniv-rules 4.8. HOUILLES is not here: INSi answers `01` about him.
    public static let all: [FictionalPerson] = [
        adrun, adrdeux, dominique, toussaint, dArtagnan, ecetinsi, provisoire, leonardo, otherLeonardo, catarina,
        anthony,
        herman, nathalie, michelangelo,
    ]

    private static func femme(
        _ nom: String,
        _ prenoms: String,
        _ date: String,
        _ lieu: String,
        _ matricule: String
    ) -> FictionalPerson {
        FictionalPerson(nom, prenoms, .feminin, date, lieu, matricule, .nir, [])
    }

    private static func homme(
        _ nom: String,
        _ prenoms: String,
        _ date: String,
        _ lieu: String,
        _ matricule: String,
        nature: NatureMatricule = .nir
    ) -> FictionalPerson {
        FictionalPerson(nom, prenoms, .masculin, date, lieu, matricule, nature, [])
    }

    private func formerly(
        _ matricules: String...,
        firstDated dates: (start: String, end: String)? = nil
    ) -> FictionalPerson {
        let former = matricules.enumerated().map { rank, matricule in
            MatriculeHistorique(
                matricule: matricule,
                oid: NatureMatricule.nir.oid,
                dateDebut: rank == 0 ? dates?.start : nil,
                dateFin: rank == 0 ? dates?.end : nil
            )
        }
        return FictionalPerson(
            nomNaissance,
            listePrenoms,
            sexe,
            dateNaissance,
            lieuNaissance,
            matricule,
            nature,
            former
        )
    }

    private init(
        _ nomNaissance: String,
        _ listePrenoms: String,
        _ sexe: Sexe,
        _ dateNaissance: String,
        _ lieuNaissance: String,
        _ matricule: String,
        _ nature: NatureMatricule,
        _ historique: [MatriculeHistorique]
    ) {
        self.nomNaissance = nomNaissance
        self.listePrenoms = listePrenoms
        self.sexe = sexe
        self.dateNaissance = dateNaissance
        self.lieuNaissance = lieuNaissance
        self.matricule = matricule
        self.nature = nature
        self.historique = historique
    }
}

extension Population {
    /// The persons of ``FictionalPerson/all``.
    public static let standard = Population(FictionalPerson.all.compactMap { try? $0.personneTrouvee() })
}
