extension JournalEntry {
    /// What was done, as a French line for a screen, without any trait.
    public var libelle: String {
        switch act {
        case .creer(let creation): "\(act.kind.libelle) (canal \(creation.canal.rawValue))"
        case .recupererINS(let decision):
            "\(act.kind.libelle) : \(decision.accepte ? "acceptée" : "refusée") (canal \(decision.canal.rawValue))"
        case .verifierINS(let verification):
            "\(act.kind.libelle) : \(verification.resultat == .conforme ? "conforme" : "non conforme, INS retirée")"
        case .controlerPiece(let controle):
            "\(act.kind.libelle) : \(EvidenceCatalogue.standard.libelle(of: controle.piece))"
        }
    }
}
