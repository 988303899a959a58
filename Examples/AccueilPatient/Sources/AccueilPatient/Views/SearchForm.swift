import Identitovigilance

/// What a user knows of the person, in distinct fields: one bar for everything is not enough (EXI ID 17).
struct SearchForm: Sendable {
    var nom = ""
    var prenom = ""
    var date = ["", "", ""]
    var sexe = ""
    var lieu = ""
    var matricule = ""

    /// What was searched, once the fields were read.
    var query = IdentityQuery()
    var error: (any VigilanceError)?

    init() {}

    init(_ form: Form) {
        nom = form["nom"]
        prenom = form["prenom"]
        date = ["Jour", "Mois", "Annee"].map { form["date\($0)"] }
        sexe = form["sexe"]
        lieu = form["lieu"]
        matricule = form["matricule"]
        do {
            query = IdentityQuery(
                nom: form.optional("nom"),
                prenom: form.optional("prenom"),
                dateNaissance: try form.date("date")?.calendarDate,
                sexe: try form.optional("sexe").map { code throws(TraitError) in try Sexe(code) },
                lieuNaissance: try form.optional("lieu").map { code throws(TraitError) in try LieuNaissance(code) },
                matricule: try form.optional("matricule").map { digits throws(MatriculeError) in
                    try Matricule(digits)
                }
            )
        } catch { self.error = error as? any VigilanceError }
    }

    /// Whether anything was asked that a search can go by.
    var isEmpty: Bool { [nom, prenom, matricule].allSatisfy(\.isEmpty) && query.dateNaissance == nil }

    var html: HTML {
        """
        <form class="carte" method="post" action="/recherche" id="recherche">
        <div class="grille">
        \(Field.text("nom", "Nom de naissance ou utilisé", value: nom, hint: "Ou ses premières lettres."))
        \(Field.text("prenom", "Prénom", value: prenom, hint: "Ou ses premières lettres."))
        \(Field.date("date", "Date de naissance", value: date))
        \(Field.choice("sexe", "Sexe", of: TraitsForm.sexes, chosen: sexe))
        \(Field.text("lieu", Champ.lieuNaissance.libelle, value: lieu, hint: "5 caractères.", attributes: "maxlength=\"5\" class=\"court\""))
        \(Field.text("matricule", "Matricule INS", value: matricule, hint: "15 caractères, clé comprise.",
            attributes: "inputmode=\"text\" maxlength=\"30\""))
        </div>
        <p><button>Rechercher</button></p>
        </form>
        """
    }
}
