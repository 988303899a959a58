import Identitovigilance

/// A fictional person of the test book (rniv-rules 4.8, insi-protocol 16), with what a test wants to change.
struct Person: Sendable {
    var nom: String
    var prenoms: String
    var premier: String?
    var date: String
    var sexe: String
    var lieu: String?
    var matricule: String
    var nature = NatureMatricule.nir
    var historique: [MatriculeHistorique] = []

    static let dominique = Person(
        nom: "ADRTROIS",
        prenoms: "DOMINIQUE",
        date: "1997-02-26",
        sexe: "F",
        lieu: "2A020",
        matricule: "297022A02077878"
    )

    static let pierreAlain = Person(
        nom: "ECETINSI",
        prenoms: "PIERRE-ALAIN MURIEL FLORIANT",
        date: "2009-07-14",
        sexe: "M",
        lieu: "63220",
        matricule: "109076322083489"
    )

    static let catarina = Person(
        nom: "TCHITCHI",
        prenoms: "OLA CATARINA BELLA",
        date: "1936-06-21",
        sexe: "F",
        lieu: "63220",
        matricule: "236066322083656"
    )

    static let leonardo = Person(
        nom: "DE VINCI",
        prenoms: "LEONARDO PIERO",
        date: "2014-02-01",
        sexe: "M",
        lieu: "63220",
        matricule: "114026322083356"
    )

    static let houilles = Person(
        nom: "HOUILLES",
        prenoms: "PIERRE PAUL JACQUES",
        date: "1993-01-27",
        sexe: "M",
        lieu: "99999",
        matricule: "297022A02077878"
    )

    func with(_ change: (inout Person) -> Void) -> Person {
        var copy = self
        change(&copy)
        return copy
    }

    func traits() throws -> IdentityTraits { try traits(born: DateNaissance(date)) }

    func traits(born: DateNaissance) throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms),
            premierPrenom: premier.map { premier throws(TraitError) in try Prenom(premier) },
            dateNaissance: born,
            sexe: Sexe(sexe),
            lieuNaissance: lieu.map { code throws(TraitError) in try LieuNaissance(code) } ?? .inconnu
        )
    }

    var recus: TraitsRecus {
        TraitsRecus(nomNaissance: nom, listePrenoms: prenoms, sexe: sexe, dateNaissance: date, lieuNaissance: lieu)
    }

    func found() throws -> PersonneTrouvee { try found(recus) }

    func found(_ recus: TraitsRecus) throws -> PersonneTrouvee {
        PersonneTrouvee(matricule: try Matricule(matricule), nature: nature, traits: recus, historique: historique)
    }
}
