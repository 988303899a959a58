import Identitovigilance

/// The traits as they stand in the fields of a form, right or wrong.
struct TraitsForm: Sendable {
    var nomNaissance = ""
    var listePrenoms = ""
    var premierPrenom = ""
    var date = ["", "", ""]
    var sexe = ""
    var lieuNaissance = ""
    var nomUtilise = ""
    var prenomUtilise = ""
    var errors: [Champ: TraitError] = [:]

    /// What was searched is what will be typed; the names in use are never filled in for the user (EXI ID 08).
    init(_ search: SearchForm) {
        nomNaissance = search.nom
        listePrenoms = search.prenom
        date = search.date
        sexe = search.sexe
        lieuNaissance = search.lieu
    }

    init(_ traits: CurrentTraits) {
        nomNaissance = traits.nomNaissance
        listePrenoms = traits.listePrenoms
        premierPrenom = traits.premierPrenom
        date = Self.parts(of: traits.dateNaissance)
        sexe = traits.sexe.rawValue
        lieuNaissance = traits.lieuNaissance
        nomUtilise = traits.nomUtilise ?? ""
        prenomUtilise = traits.prenomUtilise ?? ""
    }

    init(_ form: Form) {
        nomNaissance = form["nomNaissance"]
        listePrenoms = form["listePrenoms"]
        premierPrenom = form["premierPrenom"]
        date = ["Jour", "Mois", "Annee"].map { form["dateNaissance\($0)"] }
        sexe = form["sexe"]
        lieuNaissance = form["lieuNaissance"]
        nomUtilise = form["nomUtilise"]
        prenomUtilise = form["prenomUtilise"]
    }

    /// Reads every field, so that the user sees all that is wrong at once.
    mutating func traits(_ form: Form) -> IdentityTraits? {
        errors = [:]
        let typed = self
        let nom = read(.nomNaissance) { () throws(TraitError) in try NomNaissance(typed.nomNaissance) }
        let liste = read(.listePrenoms) { () throws(TraitError) in try ListePrenoms(typed.listePrenoms) }
        let premier = read(.premierPrenom) { () throws(TraitError) in
            typed.premierPrenom.isEmpty ? nil : try Prenom(typed.premierPrenom)
        }
        let naissance = read(.dateNaissance) { () throws(TraitError) in
            guard let date = try form.date("dateNaissance") else {
                throw TraitError(.dateInvalide, champ: .dateNaissance)
            }
            return date
        }
        let civil = read(.sexe) { () throws(TraitError) in try Sexe(typed.sexe) }
        let lieu = read(.lieuNaissance) { () throws(TraitError) in try LieuNaissance(typed.lieuNaissance) }
        let usage = read(.nomUtilise) { () throws(TraitError) in
            typed.nomUtilise.isEmpty ? nil : try NomUtilise(typed.nomUtilise)
        }
        let prenom = read(.prenomUtilise) { () throws(TraitError) in
            typed.prenomUtilise.isEmpty ? nil : try PrenomUtilise(typed.prenomUtilise)
        }
        guard let nom, let liste, let premier, let naissance, let civil, let lieu, let usage, let prenom else {
            return nil
        }
        return read(.premierPrenom) { () throws(TraitError) in
            try IdentityTraits(
                nomNaissance: nom,
                listePrenoms: liste,
                premierPrenom: premier,
                dateNaissance: naissance,
                sexe: civil,
                lieuNaissance: lieu,
                nomUtilise: usage,
                prenomUtilise: prenom
            )
        }
    }

    private mutating func read<Value>(_ champ: Champ, _ value: () throws(TraitError) -> Value) -> Value? {
        do { return try value() } catch {
            errors[champ] = error
            return nil
        }
    }

    private static func parts(of date: DateNaissance) -> [String] {
        switch date {
        case .complete(let date): [String(date.day), String(date.month), String(date.year)]
        case .interpretee(let partial):
            [partial.day.map(String.init) ?? "", partial.month.map(String.init) ?? "", String(partial.year)]
        case .lunaire: ["", "", ""]
        }
    }
}
