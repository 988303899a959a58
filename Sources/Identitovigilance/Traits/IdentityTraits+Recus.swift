extension IdentityTraits {
    /// Makes local traits of received ones, as if they had been typed.
    ///
    /// - Parameter recus: The traits as received; an absent place is the unknown one.
    /// - Throws: ``ActRefusal`` with the code and the trait that can't be entered.
    init(_ recus: TraitsRecus) throws(ActRefusal) { try self.init(recus, nomUtilise: nil, prenomUtilise: nil) }

    /// Makes local traits of an identity received from the référentiel.
    ///
    /// - Parameter reception: What came.
    /// - Throws: ``ActRefusal`` with the code and the trait that can't be entered.
    init(_ reception: Act.Reception) throws(ActRefusal) {
        try self.init(reception.traits, nomUtilise: reception.nomUtilise, prenomUtilise: reception.prenomUtilise)
    }

    private init(_ recus: TraitsRecus, nomUtilise: String?, prenomUtilise: String?) throws(ActRefusal) {
        do {
            let lieu = recus.lieuNaissance ?? ""
            try self.init(
                nomNaissance: NomNaissance(recus.nomNaissance ?? ""),
                listePrenoms: ListePrenoms(recus.listePrenoms ?? ""),
                premierPrenom: recus.prenom.map { prenom throws(TraitError) in try Prenom(prenom) },
                dateNaissance: DateNaissance(recus.dateNaissance ?? ""),
                sexe: Sexe(recus.sexe ?? ""),
                lieuNaissance: lieu.isEmpty ? .inconnu : LieuNaissance(lieu),
                nomUtilise: nomUtilise.map { nom throws(TraitError) in try NomUtilise(nom) },
                prenomUtilise: prenomUtilise.map { prenom throws(TraitError) in try PrenomUtilise(prenom) }
            )
        } catch { throw ActRefusal(error.code, champ: error.champ) }
    }

    /// The same traits with other names in use.
    func renamed(_ nomUtilise: NomUtilise?, _ prenomUtilise: PrenomUtilise?) -> IdentityTraits {
        IdentityTraits(self, nomUtilise: nomUtilise, prenomUtilise: prenomUtilise)
    }

    private init(_ traits: IdentityTraits, nomUtilise: NomUtilise?, prenomUtilise: PrenomUtilise?) {
        nomNaissance = traits.nomNaissance
        listePrenoms = traits.listePrenoms
        premierPrenom = traits.premierPrenom
        dateNaissance = traits.dateNaissance
        sexe = traits.sexe
        lieuNaissance = traits.lieuNaissance
        self.nomUtilise = nomUtilise
        self.prenomUtilise = prenomUtilise
    }
}
