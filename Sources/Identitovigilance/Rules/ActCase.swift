/// The cases that the rules tell apart: an act, and what in it matters to them.
public enum ActCase: String, Sendable, Hashable, CaseIterable {
    /// A creation from typed traits.
    case creer
    /// A creation straight from the answer to a carte Vitale.
    case creerParCarteVitale
    /// An INSi answer that the user accepts.
    case accepterReponse
    /// An INSi answer that the user refuses.
    case refuserReponse
    /// An import from the Appli carte Vitale.
    case importerAppliCarteVitale
    /// A control against a document.
    case controlerPiece
    /// The withdrawal of controls.
    case retirerControle
    /// The withdrawal of the INS.
    case retirerINS
    /// A verification that agrees.
    case verifierConforme
    /// A verification that does not agree.
    case verifierNonConforme
    /// Strict traits entered with another value.
    case modifierTraitsStricts
    /// Traits entered anew, the strict ones unchanged.
    case modifierAutresTraits
    /// Names in use entered anew.
    case modifierComplementaires
    /// The attribute `homonyme` set.
    case poserHomonyme
    /// The attribute `douteuse` or `fictive` set.
    case poserDouteuseOuFictive
    /// An attribute removed.
    case retirerAttribut
    /// An identity received, to be verified.
    case recevoirIdentite
    /// An identity received from the référentiel.
    case appliquerFlux
    /// A merge, at the survivor.
    case fusionner
    /// A merge, at the identity that ends.
    case cloreParFusion
    /// A split.
    case scinder
    /// The copy of a document destroyed.
    case purgerCopie
    /// The INS transmitted.
    case transmettreINS
    /// A refused attempt traced.
    case tracerRefus

    /// Tells which case an act is.
    ///
    /// - Parameters:
    ///   - act: The act.
    ///   - record: The identity before it; nothing before its creation.
    public init(_ act: Act, on record: IdentityRecord?) {
        self =
            switch act {
            case .creer: .creer
            case .recupererINS(let decision) where !decision.accepte: .refuserReponse
            case .recupererINS(let decision) where record == nil && decision.canal == .carteVitale: .creerParCarteVitale
            case .recupererINS: .accepterReponse
            case .importerAppliCarteVitale: .importerAppliCarteVitale
            case .controlerPiece: .controlerPiece
            case .retirerControle: .retirerControle
            case .retirerINS: .retirerINS
            case .verifierINS(let verification):
                verification.resultat == .conforme ? .verifierConforme : .verifierNonConforme
            case .modifierTraits(let change):
                record?.hasStrictTraits(of: change.traits) == true ? .modifierAutresTraits : .modifierTraitsStricts
            case .modifierComplementaires: .modifierComplementaires
            case .ajouterAttribut(let ajout): ajout.attribut.bloque ? .poserDouteuseOuFictive : .poserHomonyme
            case .retirerAttribut: .retirerAttribut
            case .recevoirIdentite: .recevoirIdentite
            case .appliquerFlux: .appliquerFlux
            case .fusionner: .fusionner
            case .cloreParFusion: .cloreParFusion
            case .scinder: .scinder
            case .purgerCopie: .purgerCopie
            case .transmettreINS: .transmettreINS
            case .tracerRefus: .tracerRefus
            }
    }

    /// The case on a French page.
    public var libelle: String {
        switch self {
        case .creer: "Créer à partir de traits saisis"
        case .creerParCarteVitale: "Créer à partir de la réponse à une carte Vitale"
        case .accepterReponse: "Accepter la réponse d'INSi"
        case .refuserReponse: "Refuser la réponse d'INSi"
        case .importerAppliCarteVitale: "Lire l'Appli carte Vitale"
        case .controlerPiece: "Contrôler une pièce d'identité"
        case .retirerControle: "Retirer un contrôle"
        case .retirerINS: "Retirer l'INS"
        case .verifierConforme: "Vérifier l'INS : conforme"
        case .verifierNonConforme: "Vérifier l'INS : non conforme"
        case .modifierTraitsStricts: "Modifier un trait strict"
        case .modifierAutresTraits: "Modifier le premier prénom ou les noms utilisés, traits stricts inchangés"
        case .modifierComplementaires: "Modifier les nom et prénom utilisés"
        case .poserHomonyme: "Poser l'attribut homonyme"
        case .poserDouteuseOuFictive: "Poser l'attribut douteuse ou fictive"
        case .retirerAttribut: "Retirer un attribut"
        case .recevoirIdentite: "Recevoir une identité (datamatrix, flux)"
        case .appliquerFlux: "Appliquer l'identité envoyée par le référentiel (logiciel consommateur)"
        case .fusionner: "Fusionner un doublon dans cette identité"
        case .cloreParFusion: "Clore cette identité par fusion"
        case .scinder: "Séparer une collision"
        case .purgerCopie: "Détruire la copie d'une pièce"
        case .transmettreINS: "Transmettre l'INS"
        case .tracerRefus: "Tracer une tentative refusée"
        }
    }
}
