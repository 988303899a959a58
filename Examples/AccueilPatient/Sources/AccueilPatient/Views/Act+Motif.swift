import Identitovigilance

extension Act {
    /// The reason given with the act, for the journal on the page of the identity.
    var motif: String? {
        switch self {
        case .retirerINS(let act): act.motif.texte
        case .retirerControle(let act): act.motif.texte
        case .ajouterAttribut(let act): act.motif?.texte
        case .retirerAttribut(let act): act.motif?.texte
        case .fusionner(let act), .cloreParFusion(let act): act.motif.texte
        default: nil
        }
    }
}
