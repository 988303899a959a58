/// What a person or a system did to an identity.
///
/// Acts are what is stored; everything else is computed from them. What each does, from which state and under which
/// conditions, is in ``RuleBook``.
public enum Act: Sendable, Hashable {
    /// The identity was created from local traits.
    case creer(Creation)
    /// An INSi answer was shown to the user, who accepted or refused it.
    case recupererINS(Recuperation)
    /// The person showed the Appli carte Vitale.
    case importerAppliCarteVitale(ImportAppliCarteVitale)
    /// The user checked the traits against an identity document.
    case controlerPiece(Controle)
    /// A control turned out to be worth nothing.
    case retirerControle(RetraitControle)
    /// The INS turned out not to be the person's.
    case retirerINS(RetraitINS)
    /// INSi was asked whether the INS and its traits agree, and answered.
    case verifierINS(Verification)
    /// The traits were entered anew.
    case modifierTraits(ModificationTraits)
    /// The names in use were entered anew.
    case modifierComplementaires(ModificationComplementaires)
    /// An attribute was set.
    case ajouterAttribut(AjoutAttribut)
    /// An attribute was removed.
    case retirerAttribut(RetraitAttribut)
    /// An identity came in a flow or a datamatrix, and waits to be verified (profile: référentiel).
    case recevoirIdentite(Reception)
    /// The référentiel sent the identity, and it holds as sent (profile: consumer).
    case appliquerFlux(Reception)
    /// Another identity turned out to be the same person's, and was merged into this one.
    case fusionner(Fusion)
    /// This identity was merged into another, and is closed.
    case cloreParFusion(Fusion)
    /// This identity held the data of two persons; another was made for the second.
    case scinder(Scission)
    /// The stored copy of a controlled document was destroyed.
    case purgerCopie(PurgeCopie)
    /// The INS left with its traits for a receiver.
    case transmettreINS(Transmission)
    /// Somebody tried an act that was refused: only a trace.
    case tracerRefus(Refus)

    /// The kinds of act, by their stable names.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// Creation.
        case creer
        /// Decision on an INSi answer.
        case recupererINS
        /// Import from the Appli carte Vitale.
        case importerAppliCarteVitale
        /// Check against a document.
        case controlerPiece
        /// Withdrawal of a control.
        case retirerControle
        /// Withdrawal of the INS.
        case retirerINS
        /// Verification of an INS.
        case verifierINS
        /// Change of traits.
        case modifierTraits
        /// Change of the names in use.
        case modifierComplementaires
        /// Attribute set.
        case ajouterAttribut
        /// Attribute removed.
        case retirerAttribut
        /// Identity received, to be verified.
        case recevoirIdentite
        /// Identity received from the référentiel.
        case appliquerFlux
        /// Merge, at the surviving identity.
        case fusionner
        /// Merge, at the identity that ends.
        case cloreParFusion
        /// Split.
        case scinder
        /// Destruction of the copy of a document.
        case purgerCopie
        /// Transmission of the INS.
        case transmettreINS
        /// Refused attempt.
        case tracerRefus
    }

    /// The kind of the act.
    public var kind: Kind {
        switch self {
        case .creer: .creer
        case .recupererINS: .recupererINS
        case .importerAppliCarteVitale: .importerAppliCarteVitale
        case .controlerPiece: .controlerPiece
        case .retirerControle: .retirerControle
        case .retirerINS: .retirerINS
        case .verifierINS: .verifierINS
        case .modifierTraits: .modifierTraits
        case .modifierComplementaires: .modifierComplementaires
        case .ajouterAttribut: .ajouterAttribut
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
}
