/// What a user may be entitled to do, each apart from the others (rniv-rules 8.2.2).
public enum Droit: String, Sendable, Hashable, CaseIterable, Codable {
    /// Create an identity.
    case creer
    /// Change strict traits; from `recuperee` up the status falls.
    case modifierTraitsStricts
    /// Make an identity `validee`.
    case valider
    /// Make an identity `qualifiee`.
    case qualifier
    /// Withdraw an INS or a control.
    case retirer
    /// Set and remove attributes.
    case attributs
    /// Merge and split identities.
    case fusionner
    /// Note that the copy of a document was destroyed.
    case purger
    /// Send an INS.
    case exporter

    /// The right on a French screen.
    public var libelle: String {
        switch self {
        case .creer: "Créer une identité"
        case .modifierTraitsStricts: "Modifier les traits stricts"
        case .valider: "Valider une identité"
        case .qualifier: "Qualifier une identité"
        case .retirer: "Retirer une INS ou un contrôle"
        case .attributs: "Poser et retirer les attributs"
        case .fusionner: "Fusionner et séparer des identités"
        case .purger: "Détruire les copies de pièces"
        case .exporter: "Transmettre une INS"
        }
    }
}
