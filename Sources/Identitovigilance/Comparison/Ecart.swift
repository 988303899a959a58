/// One difference between local and received traits.
public struct Ecart: Sendable, Hashable {
    /// The trait that differs.
    public let champ: Champ

    /// The local value.
    public let local: String

    /// The received value, or nothing when there was none.
    public let recu: String?

    /// How grave the difference is.
    public let classe: ClasseEcart

    /// Why it is classed so.
    public let motif: MotifEcart
}

extension Ecart: CustomStringConvertible {
    /// The trait, the class and the reason, without the values.
    public var description: String { "\(champ.rawValue): \(classe.rawValue) (\(motif.rawValue))" }
}

/// How grave a difference is (rniv-rules 7.2, inferred).
public enum ClasseEcart: String, Sendable, Hashable, Comparable, CaseIterable {
    /// No difference.
    case identique
    /// A difference of writing or completeness: the user may accept it.
    case mineure
    /// A difference of person, until proven otherwise: it can't be accepted.
    case majeure

    /// Orders by gravity.
    public static func < (left: ClasseEcart, right: ClasseEcart) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .identique: 0
        case .mineure: 1
        case .majeure: 2
        }
    }
}

/// Why two values differ.
public enum MotifEcart: String, Sendable, Hashable, CaseIterable {
    /// The same words with other separators, case or diacritics.
    case ecriture
    /// One list of given names is the beginning of the other.
    case listeTronquee
    /// The local first given name does not begin the received list.
    case prenomHorsListe
    /// INSi gave no birthplace; the local one stays (1.8.7).
    case lieuAbsent
    /// The local birthplace was unknown (99999); the received one completes it.
    case lieuInconnu
    /// The local date is a conventional one, put in place of a partly known date (3.7).
    case dateConventionnelle
    /// Two different values.
    case valeurDifferente

    /// The reason as a French sentence.
    public var libelle: String {
        switch self {
        case .ecriture: "Seule l'écriture diffère (espaces, tirets, apostrophes, accents ou casse)."
        case .listeTronquee: "L'une des listes de prénoms est le début de l'autre."
        case .prenomHorsListe: "Le premier prénom local ne commence pas la liste reçue."
        case .lieuAbsent: "Aucun lieu de naissance n'a été reçu : la valeur locale est conservée."
        case .lieuInconnu: "Le lieu local était inconnu : la valeur reçue le complète."
        case .dateConventionnelle: "La date locale est conventionnelle (jour ou mois inconnu)."
        case .valeurDifferente: "Les valeurs sont différentes."
        }
    }
}
