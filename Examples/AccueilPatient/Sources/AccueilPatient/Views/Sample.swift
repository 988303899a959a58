import Identitovigilance

/// Persons to try, as a secretary would type them, and what each shows; the simulator knows all of them but one.
struct Sample {
    let search: SearchForm
    let shows: String

    static let all = [
        Sample(
            "d’Artagnan de l’Hérault",
            "Pierre-Alain",
            [17, 6, 2001],
            "M",
            "63220",
            "Accents et apostrophes ; INSi ajoute un second prénom : écart mineur, à confirmer."
        ),
        Sample(
            "Adrtrois",
            "Toussaint",
            [1, 1, 1960],
            "M",
            "2B020",
            "Tout est identique : du dossier à la qualification."
        ),
        Sample(
            "Adrtrois",
            "Dominique",
            [26, 2, 1997],
            "F",
            "2B020",
            "Lieu de naissance faux : écart majeur, la réponse d'INSi ne peut pas être acceptée."
        ),
        Sample(
            "De Vinci",
            "Leonardo",
            [1, 2, 2014],
            "M",
            "99999",
            "Deux homonymes chez INSi, qui ne dit pas lesquels : réponse 02."
        ),
        Sample(
            "Houilles",
            "Pierre Paul Jacques",
            [27, 1, 1993],
            "M",
            "75056",
            "Inconnu d'INSi : réponse 01, soins sans INS."
        ),
        Sample(
            "Provisoire",
            "Matricule",
            [1, 7, 2009],
            "M",
            "63220",
            "Matricule NIA, et un mineur : le livret de famille vaut avec la pièce d'un parent."
        ),
        Sample(
            "Herman",
            "Gatien",
            [24, 3, 1981],
            "M",
            "63220",
            "Anciens matricules, dont un à la clé fausse, gardés tels quels."
        ),
    ]

    private init(
        _ nom: String,
        _ prenom: String,
        _ date: [Int],
        _ sexe: String,
        _ lieu: String,
        _ shows: String
    ) {
        var search = SearchForm()
        search.nom = nom
        search.prenom = prenom
        search.date = date.map { String($0) }
        search.sexe = sexe
        search.lieu = lieu
        self.search = search
        self.shows = shows
    }

    static var list: HTML {
        let rows: [HTML] = all.enumerated().map { index, sample in
            """
            <li><a href="/?exemple=\(index)">\(sample.search.nom) \(sample.search.prenom)</a><span>\(sample.shows)</span></li>
            """
        }
        return """
            <section class="carte">
            <h2>Personnes fictives à essayer</h2>
            <p>Chacune remplit la recherche comme une secrétaire la saisirait.</p>
            <ol class="exemples">\(rows)</ol>
            </section>
            """
    }
}
