/// Something in a record that is probably wrong, or that stands in the way of its qualification.
///
/// Source: rniv-rules 3.9 (inferred there), 1.2.1, 3.6.2, 3.7, 3.8.3, 4.2 and 6.4.4. All are warnings: a matricule may
/// rightly differ from the traits (3.8.7, 4.2.3).
public enum QualityWarning: String, Sendable, Hashable, CaseIterable {
    /// No birth name.
    case nomAbsent
    /// No given name.
    case prenomAbsent
    /// No sex, or an undetermined one: INSi refuses the call (3.6.2).
    case sexeInutilisable
    /// No birth date, or one that can't be read.
    case dateAbsente
    /// A date outside the calendar.
    case dateHorsCalendrier
    /// A date to come, or more than 130 years ago (3.7.10).
    case dateImpossible
    /// 1 January or 31 December: often a conventional date (3.7.8).
    case dateConventionnelle
    /// The birth name is that of an adult of the other sex at the same address: perhaps the married name.
    case nomMaritalSuspect
    /// The name in use repeats the birth name, which should be left out (EXI ID 08).
    case nomUtiliseRedondant
    /// The first given name does not begin the list (EXI ID 10).
    case premierPrenomHorsListe
    /// A name of one letter.
    case nomUneLettre
    /// Two spaces in a row in a name.
    case doubleEspace
    /// A letter lost or damaged by an encoding.
    case caractereAbime
    /// No birthplace, or 99999.
    case lieuInconnu
    /// No birthplace on a validated or qualified identity (3.8.3).
    case lieuInconnuValidee
    /// A matricule whose key is wrong.
    case matriculeCleInvalide
    /// A matricule whose first digit is not that of the sex.
    case matriculeSexeDifferent
    /// A matricule whose year or month is not that of the birth date.
    case matriculeDateDifferente
    /// A matricule on an identity that may hold none (1.2.1).
    case insSansStatut
    /// A retrieved or qualified identity without its matricule (1.2.1).
    case statutSansINS
    /// A matricule that another record also holds (6.4.4).
    case insEnDouble

    /// The warning on a French page.
    public var libelle: String {
        switch self {
        case .nomAbsent: "Nom de naissance absent"
        case .prenomAbsent: "Prénom absent"
        case .sexeInutilisable: "Sexe absent ou indéterminé"
        case .dateAbsente: "Date de naissance absente ou illisible"
        case .dateHorsCalendrier: "Date de naissance hors calendrier"
        case .dateImpossible: "Date de naissance future ou de plus de 130 ans"
        case .dateConventionnelle: "Date de naissance au 1er janvier ou au 31 décembre"
        case .nomMaritalSuspect: "Nom de naissance peut-être marital"
        case .nomUtiliseRedondant: "Nom utilisé identique au nom de naissance"
        case .premierPrenomHorsListe: "Premier prénom qui ne commence pas la liste"
        case .nomUneLettre: "Nom ou prénom d'une seule lettre"
        case .doubleEspace: "Espaces doublés dans un nom"
        case .caractereAbime: "Caractère perdu ou abîmé dans un nom"
        case .lieuInconnu: "Lieu de naissance inconnu"
        case .lieuInconnuValidee: "Lieu inconnu sur une identité validée ou qualifiée"
        case .matriculeCleInvalide: "Matricule dont la clé est fausse"
        case .matriculeSexeDifferent: "Matricule et sexe en désaccord"
        case .matriculeDateDifferente: "Matricule et date de naissance en désaccord"
        case .insSansStatut: "Matricule sur une identité provisoire ou validée"
        case .statutSansINS: "Identité récupérée ou qualifiée sans matricule"
        case .insEnDouble: "Même matricule sur plusieurs fiches"
        }
    }

    /// What to do, in French.
    public var conseil: String {
        switch self {
        case .nomAbsent, .prenomAbsent, .dateAbsente:
            "Compléter au prochain passage du patient : l'appel INSi est impossible sans ce trait."
        case .sexeInutilisable: "Saisir M ou F d'après l'état civil : INSi refuse l'appel sans sexe."
        case .dateHorsCalendrier, .dateImpossible: "Corriger la date d'après une pièce d'identité."
        case .dateConventionnelle: "Vérifier la date ; si elle est conventionnelle, la marquer comme interprétée."
        case .nomMaritalSuspect:
            "Demander le nom de naissance et déplacer le nom marital dans le nom utilisé : première cause de réponse "
                + "« aucune identité »."
        case .nomUtiliseRedondant: "Vider le nom utilisé : il ne se remplit que s'il diffère."
        case .premierPrenomHorsListe: "Relire les prénoms sur la pièce d'identité."
        case .nomUneLettre, .doubleEspace: "Relire la saisie."
        case .caractereAbime: "Refaire l'export ou la reprise dans le bon encodage, puis relire les noms."
        case .lieuInconnu, .lieuInconnuValidee: "Saisir le code COG du lieu de naissance."
        case .matriculeCleInvalide: "Ne pas utiliser ce matricule ; refaire la recherche INSi."
        case .matriculeSexeDifferent, .matriculeDateDifferente:
            "Vérifier que le matricule est bien celui du patient et non celui de l'assuré."
        case .insSansStatut: "Retirer le matricule, ou refaire la recherche INSi : ce statut ne porte pas d'INS."
        case .statutSansINS: "Refaire la recherche INSi : ce statut suppose un INS complet."
        case .insEnDouble: "Traiter en premier : doublon certain, ou INS attribuée à tort."
        }
    }

    /// Whether it may put one patient's data under another's name: fixed first, however few.
    var isDangerous: Bool { gravity >= 100 }

    /// How much each record weighs in the order of what to fix first.
    var gravity: Int {
        switch self {
        case .insEnDouble, .matriculeSexeDifferent, .insSansStatut, .statutSansINS, .matriculeCleInvalide: 100
        case .nomMaritalSuspect, .nomAbsent, .prenomAbsent, .sexeInutilisable, .dateAbsente: 30
        case .dateHorsCalendrier, .dateImpossible, .matriculeDateDifferente, .lieuInconnuValidee, .caractereAbime: 20
        case .premierPrenomHorsListe, .lieuInconnu: 5
        case .dateConventionnelle, .nomUneLettre: 2
        case .nomUtiliseRedondant, .doubleEspace: 1
        }
    }
}
