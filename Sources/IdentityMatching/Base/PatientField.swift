/// A column of a patient base, with the name it bears in a CSV file.
public enum PatientField: String, Sendable, Hashable, CaseIterable {
    /// The local reference of the record.
    case reference = "rec_id"
    /// The matricule INS, fifteen characters.
    case matricule = "ins"
    /// The birth name.
    case nomNaissance = "nom_naissance"
    /// The name in use.
    case nomUtilise = "nom_utilise"
    /// The first given name of the birth act.
    case premierPrenom = "prenom1"
    /// All given names of the birth act, separated by spaces.
    case listePrenoms = "prenoms"
    /// The given name in use.
    case prenomUtilise = "prenom_utilise"
    /// The sex: `M`, `F` or `I`.
    case sexe
    /// The birth date.
    case dateNaissance = "date_naissance"
    /// The birthplace, a COG code of five characters.
    case lieuNaissance = "lieu_naissance"
    /// The street address.
    case adresse
    /// The postcode.
    case codePostal = "cp"
    /// The town of the address.
    case ville
    /// The telephone number.
    case telephone = "tel"
    /// The electronic mail address.
    case courriel = "email"
    /// The confidence status.
    case statut

    /// The place of the field in a row of ranges.
    var index: Int {
        switch self {
        case .reference: 0
        case .matricule: 1
        case .nomNaissance: 2
        case .nomUtilise: 3
        case .premierPrenom: 4
        case .listePrenoms: 5
        case .prenomUtilise: 6
        case .sexe: 7
        case .dateNaissance: 8
        case .lieuNaissance: 9
        case .adresse: 10
        case .codePostal: 11
        case .ville: 12
        case .telephone: 13
        case .courriel: 14
        case .statut: 15
        }
    }

    /// The name of the field on a French page.
    public var libelle: String {
        switch self {
        case .reference: "Référence"
        case .matricule: "Matricule INS"
        case .nomNaissance: "Nom de naissance"
        case .nomUtilise: "Nom utilisé"
        case .premierPrenom: "Premier prénom"
        case .listePrenoms: "Liste des prénoms"
        case .prenomUtilise: "Prénom utilisé"
        case .sexe: "Sexe"
        case .dateNaissance: "Date de naissance"
        case .lieuNaissance: "Lieu de naissance"
        case .adresse: "Adresse"
        case .codePostal: "Code postal"
        case .ville: "Ville"
        case .telephone: "Téléphone"
        case .courriel: "Courriel"
        case .statut: "Statut"
        }
    }

    /// The fields without which little can be compared: a file that has no column of theirs is told so.
    static let required: [PatientField] = [.nomNaissance, .premierPrenom, .dateNaissance]
}
