/// A field of an identity, by its official name.
///
/// The raw value is the key used in every text form of the library (JSON, journal, comparison).
public enum Champ: String, Sendable, Hashable, CaseIterable, Codable {
    /// Birth name (nom de naissance), a strict trait.
    case nomNaissance
    /// Given names of the birth act, in order, a strict trait.
    case listePrenoms
    /// First given name of the birth act, a strict trait that INSi does not return.
    case premierPrenom
    /// Birth date, a strict trait.
    case dateNaissance
    /// Sex of the civil status, a strict trait.
    case sexe
    /// Birthplace as a code of the INSEE (COG), a strict trait.
    case lieuNaissance
    /// Name used in daily life, a complementary trait.
    case nomUtilise
    /// Given name used in daily life, a complementary trait.
    case prenomUtilise

    /// The name of the field on a French screen.
    public var libelle: String {
        switch self {
        case .nomNaissance: "Nom de naissance"
        case .listePrenoms: "Prénoms de naissance"
        case .premierPrenom: "Premier prénom de naissance"
        case .dateNaissance: "Date de naissance"
        case .sexe: "Sexe"
        case .lieuNaissance: "Lieu de naissance (code INSEE)"
        case .nomUtilise: "Nom utilisé"
        case .prenomUtilise: "Prénom utilisé"
        }
    }
}
