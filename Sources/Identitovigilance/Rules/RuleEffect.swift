/// What an accepted act does to an identity.
public enum RuleEffect: String, Sendable, Hashable, CaseIterable {
    /// The identity begins, with the traits that the act brings.
    case ouvrir
    /// The INS and its traits become those of the identity, unchanged (rniv-rules 1.8.2, 1.8.3).
    case adopterINS
    /// The INS, if any, is no longer active and is kept with the reason.
    case archiverINS
    /// The control is added, with its kind and moment.
    case ajouterControle
    /// Controls are withdrawn: those that the act names, else all.
    case retirerControles
    /// Controls are withdrawn when the strict traits changed: what was controlled is no longer what is there.
    case retirerControlesSiTraitsChanges
    /// The traits entered replace the former local ones.
    case remplacerTraits
    /// The names in use are replaced.
    case remplacerNomsUtilises
    /// The attribute is set.
    case poserAttribut
    /// The attribute is removed; nothing comes back with it.
    case oterAttribut
    /// The verification is noted.
    case noterVerification
    /// What was received is kept aside, to be verified.
    case noterReception
    /// What the référentiel sent becomes the identity: its traits, attributes, and INS when qualified.
    case appliquerReception
    /// The copy of the document is noted as destroyed; the control stays.
    case noterPurge
    /// The identity is closed.
    case clore

    /// The effect on a French page.
    public var libelle: String {
        switch self {
        case .ouvrir: "l'identité est créée"
        case .adopterINS: "l'INS et ses cinq traits sont enregistrés sans altération"
        case .archiverINS: "l'INS éventuelle est retirée et archivée"
        case .ajouterControle: "le contrôle est enregistré (nature de la pièce, date, auteur)"
        case .retirerControles: "les contrôles visés sont retirés"
        case .retirerControlesSiTraitsChanges: "les contrôles sont retirés si les traits stricts ont changé"
        case .remplacerTraits: "les traits saisis remplacent les précédents"
        case .remplacerNomsUtilises: "les nom et prénom utilisés sont remplacés"
        case .poserAttribut: "l'attribut est posé"
        case .oterAttribut: "l'attribut est retiré, sans rendre ni INS ni contrôle"
        case .noterVerification: "la vérification est notée"
        case .noterReception: "l'identité reçue est gardée à part, à vérifier"
        case .appliquerReception: "l'identité reçue s'applique ; l'INS n'est retenue que si elle est qualifiée"
        case .noterPurge: "la destruction de la copie est notée, le contrôle demeure"
        case .clore: "l'identité est close"
        }
    }
}
