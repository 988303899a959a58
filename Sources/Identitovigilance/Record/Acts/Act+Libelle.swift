extension Act.Kind {
    /// The act on a French screen.
    public var libelle: String {
        switch self {
        case .creer: "Création de l'identité"
        case .recupererINS: "Décision sur la réponse d'INSi"
        case .importerAppliCarteVitale: "Lecture de l'Appli carte Vitale"
        case .controlerPiece: "Contrôle d'une pièce d'identité"
        case .retirerControle: "Retrait d'un contrôle"
        case .retirerINS: "Retrait de l'INS"
        case .verifierINS: "Vérification de l'INS"
        case .modifierTraits: "Modification des traits"
        case .modifierComplementaires: "Modification des nom et prénom utilisés"
        case .ajouterAttribut: "Attribut posé"
        case .retirerAttribut: "Attribut retiré"
        case .recevoirIdentite: "Identité reçue, à vérifier"
        case .appliquerFlux: "Identité reçue du référentiel"
        case .fusionner: "Fusion d'un doublon dans cette identité"
        case .cloreParFusion: "Identité close par fusion"
        case .scinder: "Séparation d'une collision"
        case .purgerCopie: "Destruction de la copie d'une pièce"
        case .transmettreINS: "Transmission de l'INS"
        case .tracerRefus: "Tentative refusée"
        }
    }
}

extension Act: CustomStringConvertible {
    /// The kind of the act, without what it holds: traits, reasons and correspondents stay out of logs.
    public var description: String { "<acte \(kind.rawValue)>" }
}

extension Act.Transmission: CustomStringConvertible {
    /// The format, without the receiver.
    public var description: String { "<transmission \(format)>" }
}
