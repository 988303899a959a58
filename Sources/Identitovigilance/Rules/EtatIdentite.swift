/// The states between which the rules lead: the four statuses, and three where no status says enough.
public enum EtatIdentite: String, Sendable, Hashable, CaseIterable {
    /// Not created yet.
    case inexistante
    /// Provisional, and free to become more.
    case provisoire
    /// Provisional because `douteuse` or `fictive` (RNIV EXI SI 09).
    case bloquee
    /// Retrieved.
    case recuperee
    /// Validated.
    case validee
    /// Qualified.
    case qualifiee
    /// Merged into another identity.
    case close

    /// The states of an identity that is still in use.
    static let vivants: [EtatIdentite] = [.provisoire, .bloquee, .recuperee, .validee, .qualifiee]

    /// The confidence status in this state; nothing before the creation and after the end.
    public var statut: ConfidenceStatus? {
        switch self {
        case .inexistante, .close: nil
        case .provisoire, .bloquee: .provisoire
        case .recuperee: .recuperee
        case .validee: .validee
        case .qualifiee: .qualifiee
        }
    }

    /// The state on a French page.
    public var libelle: String {
        switch self {
        case .inexistante: "Aucune identité"
        case .provisoire: "Provisoire"
        case .bloquee: "Bloquée (douteuse ou fictive)"
        case .recuperee: "Récupérée"
        case .validee: "Validée"
        case .qualifiee: "Qualifiée"
        case .close: "Close par fusion"
        }
    }
}

extension IdentityRecord {
    /// The state of the identity, as the rules know it.
    public var etat: EtatIdentite {
        if fusionneeDans != nil { return .close }
        switch statut {
        case .provisoire: return attributs.contains(where: \.bloque) ? .bloquee : .provisoire
        case .recuperee: return .recuperee
        case .validee: return .validee
        case .qualifiee: return .qualifiee
        }
    }
}
