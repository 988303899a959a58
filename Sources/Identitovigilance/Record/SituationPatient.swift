/// The situation of a person for whom the RNIV admits a set of documents (RNIV §3.3.3, second-hand; rniv-rules 5.2).
public enum SituationPatient: String, Sendable, Hashable, CaseIterable, Codable {
    /// Under 18: told by the birth date, never stated.
    case mineur
    /// A minor in the care of child welfare.
    case aideSocialeEnfance
    /// Admitted directly to a home for the elderly.
    case ehpad
    /// An adult durably unable to obtain a document.
    case incapaciteDurable
    /// Just born: no public text gives a document; the identity stays provisional until the birth is registered.
    case nouveauNe

    /// The situation on a French screen.
    public var libelle: String {
        switch self {
        case .mineur: "Mineur"
        case .aideSocialeEnfance: "Mineur confié à l'aide sociale à l'enfance"
        case .ehpad: "Admission directe en EHPAD"
        case .incapaciteDurable: "Majeur durablement dans l'incapacité d'obtenir une pièce"
        case .nouveauNe: "Nouveau-né"
        }
    }
}

/// The level of an electronic identification (eIDAS regulation; rniv-rules 5.6.1).
public enum NiveauEIDAS: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// Low: not enough.
    case faible
    /// Substantial.
    case substantiel
    /// High.
    case eleve

    /// Orders by assurance.
    public static func < (left: NiveauEIDAS, right: NiveauEIDAS) -> Bool {
        left != right && (left == .faible || right == .eleve)
    }
}
