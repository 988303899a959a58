/// What must hold for an act to be accepted.
public enum RuleCondition: String, Sendable, Hashable, CaseIterable {
    /// The birth date is not in the future (rniv-rules 3.7.10).
    case dateNonFuture
    /// The local sex is M or F (3.6.2).
    case sexeConnu
    /// The nature of the matricule is admitted by the policy (4.1.4).
    case natureAdmise
    /// The birth date is complete, or the policy admits an interpreted one (3.7.9).
    case dateAdmise
    /// The five traits come with the matricule (EXI ID 29).
    case insComplete
    /// Received traits could have been typed: they make local traits.
    case traitsSaisissables
    /// No major difference between local and received traits (7.2).
    case traitsSansEcartMajeur
    /// Strict equality of local and received traits, tolerances of 7.3 aside.
    case traitsStrictementEgaux
    /// The received INS is the one that is there.
    case memeINS
    /// The received INS follows the one that is there: NIR after NIA, or the present one in its history (4.5, 4.6).
    case insLiee
    /// The document, or the set, is of high confidence for this person (5.1, 5.2).
    case pieceSuffisante
    /// A control of that kind is there.
    case controlePresent
    /// The user has the right to change strict traits and confirmed (1.5.1).
    case droitEtConfirmation
    /// The attributes may stand together (2.1).
    case attributsCompatibles
    /// The attribute is there.
    case attributPresent
    /// The other identity is another one (6.5).
    case autreIdentite
    /// The two identities do not hold two different INS (6.5.3).
    case insCompatibles
    /// The identity that stays is at least as sure as the other (6.5.2), where the policy asks for it.
    case survivanteLaPlusSure

    /// The condition on a French page.
    public var libelle: String {
        switch self {
        case .dateNonFuture: "la date de naissance n'est pas future"
        case .sexeConnu: "le sexe local est M ou F"
        case .natureAdmise: "la nature du matricule est admise (production)"
        case .dateAdmise: "la date de naissance est complète, ou la politique admet une date interprétée"
        case .insComplete: "le matricule vient avec son OID et les cinq traits"
        case .traitsSaisissables: "les traits reçus respectent les règles de saisie"
        case .traitsSansEcartMajeur: "aucun écart majeur entre traits locaux et reçus"
        case .traitsStrictementEgaux: "égalité stricte des traits (lieu absent et liste tronquée tolérés)"
        case .memeINS: "l'INS reçue est celle déjà présente"
        case .insLiee: "l'INS reçue succède à l'INS présente (NIA devenu NIR, ou présente dans l'historique)"
        case .pieceSuffisante: "la pièce, ou le couple de pièces, est de haut niveau de confiance"
        case .controlePresent: "un tel contrôle existe"
        case .droitEtConfirmation: "l'utilisateur a le droit « traits stricts » et confirme"
        case .attributsCompatibles: "la combinaison d'attributs est autorisée"
        case .attributPresent: "l'attribut est présent"
        case .autreIdentite: "l'autre identité est différente et non close"
        case .insCompatibles: "les deux identités n'ont pas deux INS différentes"
        case .survivanteLaPlusSure: "l'identité conservée est au moins aussi sûre (politique)"
        }
    }
}
