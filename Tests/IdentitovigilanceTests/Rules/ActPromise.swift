import Identitovigilance

/// What each accepted act must have done to an identity, its status aside.
enum ActPromise {
    /// Whether an act did what it says.
    static func holds(_ act: Act, _ before: IdentityRecord?, _ after: IdentityRecord) -> Bool {
        guard let before else { return isBorn(act, after) }
        switch act {
        case .creer: return false
        case .recupererINS(let decision) where !decision.accepte: return isUntouched(before, after)
        case .recupererINS(let decision):
            return after.recuperation?.historique == decision.personne.historique
                && after.recuperation?.canal == decision.canal.canalSaisie && after.recuperation?.interrogation != nil
        case .importerAppliCarteVitale:
            return after.controles.count == before.controles.count + 1
                && after.controles.last?.piece == .appliCarteVitale
                && (before.ins != nil || after.recuperation?.interrogation == nil)
        case .controlerPiece(let controle):
            if isBlocked(before) { return isUntouched(before, after) }
            return after.controles.dropLast() == before.controles[...] && after.controles.last?.piece == controle.piece
                && after.controles.last?.seconde == controle.seconde
        case .retirerControle(let retrait):
            let kept = before.controles.filter { $0.piece != retrait.piece && $0.seconde != retrait.piece }
            return after.controles == (retrait.piece == nil ? [] : kept) && after.ins == before.ins
        case .retirerINS: return after.ins == nil && after.controles == before.controles
        case .verifierINS(let verification): return isVerified(verification, before, after)
        case .modifierTraits(let change): return after.traitsSaisis == change.traits
        case .modifierComplementaires(let names):
            return after.traitsSaisis.nomUtilise == names.nomUtilise && after.statut == before.statut
                && after.traitsSaisis.prenomUtilise == names.prenomUtilise
        case .ajouterAttribut(let ajout): return after.attributs == before.attributs.union([ajout.attribut])
        case .retirerAttribut(let retrait):
            return before.attributs.contains(retrait.attribut)
                && after.attributs == before.attributs.subtracting([retrait.attribut])
        case .recevoirIdentite(let reception):
            return after.receptions.dropLast() == before.receptions[...]
                && after.receptions.last?.reception == reception
                && after.statut == before.statut && after.traits == before.traits
        case .appliquerFlux(let reception): return isApplied(reception, after)
        case .fusionner, .transmettreINS, .tracerRefus: return isUntouched(before, after)
        case .cloreParFusion(let fusion): return after.fusionneeDans == fusion.autre
        case .scinder: return after.attributs == before.attributs.union([.douteuse])
        case .purgerCopie(let purge):
            let purged = after.controles.filter { $0.piece == purge.piece || $0.seconde == purge.piece }
            return purged.allSatisfy(\.copiePurgee) && after.controles.map(\.piece) == before.controles.map(\.piece)
        }
    }

    private static func isBlocked(_ record: IdentityRecord) -> Bool {
        record.attributs.contains(.douteuse) || record.attributs.contains(.fictive)
    }

    private static func isBorn(_ act: Act, _ after: IdentityRecord) -> Bool {
        switch act {
        case .creer(let creation): after.traitsSaisis == creation.traits && after.canal == creation.canal
        case .recupererINS(let decision): decision.accepte && after.canal == .carteVitale
        case .importerAppliCarteVitale: after.canal == .appliCarteVitale && after.controles.count == 1
        case .appliquerFlux(let reception): isApplied(reception, after)
        default: false
        }
    }

    /// Nothing but the version is another.
    private static func isUntouched(_ before: IdentityRecord, _ after: IdentityRecord) -> Bool {
        after.traitsSaisis == before.traitsSaisis && after.recuperation == before.recuperation
            && after.controles == before.controles && after.attributs == before.attributs
            && after.insRetirees == before.insRetirees && after.receptions == before.receptions
            && after.fusionneeDans == before.fusionneeDans && after.derniereVerification == before.derniereVerification
    }

    private static func isVerified(
        _ verification: Act.Verification,
        _ before: IdentityRecord,
        _ after: IdentityRecord
    ) -> Bool {
        guard after.controles == before.controles else { return false }
        guard verification.resultat == .conforme else { return after.ins == nil }
        return after.ins == before.ins && after.derniereVerification == Scenario.noon
    }

    /// Traits, attributes and evidence are those that were sent (rniv-rules 1.10.2, 1.10.3).
    private static func isApplied(_ reception: Act.Reception, _ after: IdentityRecord) -> Bool {
        let sent = Set(reception.attributs.compactMap(AttributIdentite.init(rawValue:)))
        let isControlled = ["VALI", "QUAL"].contains(reception.statut) && !isBlocked(after)
        return after.attributs == sent && after.traitsSaisis.nomNaissance.texte == reception.traits.nomNaissance
            && after.ins?.identifiant == (isControlled ? reception.identifiant : nil)
            && after.controles.map(\.piece) == (isControlled ? [.controleEmetteur] : [])
    }
}
