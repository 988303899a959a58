extension JournalEntry {
    /// What was done, as a French line for a screen, without any trait.
    public var libelle: String {
        guard let detail else { return act.kind.libelle }
        return "\(act.kind.libelle) \(detail)"
    }

    private var detail: String? {
        let catalogue = EvidenceCatalogue.standard
        return switch act {
        case .creer(let creation): "(canal \(creation.canal.rawValue))"
        case .recupererINS(let decision):
            ": \(decision.accepte ? "acceptée" : "refusée") (canal \(decision.canal.rawValue))"
        case .verifierINS(let verification):
            ": \(verification.resultat == .conforme ? "conforme" : "non conforme, INS retirée")"
        case .controlerPiece(let controle): ": \(catalogue.libelle(of: controle.piece))"
        case .retirerControle(let retrait): retrait.piece.map { ": \(catalogue.libelle(of: $0))" }
        case .purgerCopie(let purge): ": \(catalogue.libelle(of: purge.piece))"
        case .ajouterAttribut(let ajout): ": \(ajout.attribut.libelle)"
        case .retirerAttribut(let retrait): ": \(retrait.attribut.libelle)"
        case .recevoirIdentite(let reception), .appliquerFlux(let reception): "(canal \(reception.canal.rawValue))"
        case .transmettreINS(let transmission): ": \(transmission.format)"
        case .tracerRefus(let refus): ": \(refus.acteRefuse.libelle) (\(refus.code))"
        case .importerAppliCarteVitale, .retirerINS, .modifierTraits, .modifierComplementaires, .fusionner,
            .cloreParFusion, .scinder:
            nil
        }
    }
}
