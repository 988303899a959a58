import Identitovigilance

/// What tells two identities apart for the rules: the model check visits each once.
struct AbstractState: Hashable {
    private let etat: EtatIdentite
    private let attributs: Set<AttributIdentite>
    private let identifiant: IdentifiantINS?
    private let traitsINS: TraitsINSi?
    private let saisis: IdentityTraits
    private let hasCard: Bool
    private let controles: Int

    init(_ record: IdentityRecord) {
        etat = record.etat
        attributs = record.attributs
        identifiant = record.ins?.identifiant
        traitsINS = record.ins?.traits
        saisis = record.traitsSaisis
        hasCard = record.controles.contains { [$0.piece, $0.seconde].contains(.carteNationaleIdentite) }
        controles = min(record.controles.count, 2)
    }
}
