/// A field of the comparison of two records; each has its own levels of agreement.
public enum ComparedField: Int, Sendable, Hashable, CaseIterable {
    /// Birth names and names in use.
    case nom
    /// The first given name, looked for in everything that may hold it.
    case prenom
    /// The given names after the first.
    case autresPrenoms
    /// The birth date.
    case dateNaissance
    /// The sex.
    case sexe
    /// The birthplace.
    case lieuNaissance
    /// The matricule.
    case matricule
    /// The telephone number.
    case telephone
    /// The electronic mail address.
    case courriel
    /// The street address.
    case adresse
    /// The town of the address, by itself: only in the profile `general`, elsewhere part of the address.
    case commune

    /// The name of the field on a French screen.
    public var libelle: String {
        switch self {
        case .nom: "Nom"
        case .prenom: "Prénom"
        case .autresPrenoms: "Autres prénoms"
        case .dateNaissance: "Date de naissance"
        case .sexe: "Sexe"
        case .lieuNaissance: "Lieu de naissance"
        case .matricule: "Matricule"
        case .telephone: "Téléphone"
        case .courriel: "Courriel"
        case .adresse: "Adresse"
        case .commune: "Commune"
        }
    }
}
