extension RuleCondition {
    /// Checks the condition.
    ///
    /// - Parameter application: The act being applied.
    /// - Throws: The refusal when it does not hold.
    func check(_ application: ActApplication) throws(ActRefusal) {
        switch self {
        case .dateNonFuture: try application.checkDateNonFuture()
        case .sexeConnu:
            if application.before?.traitsSaisis.sexe == .indetermine {
                throw ActRefusal(.sexeIndetermine, champ: .sexe)
            }
        case .natureAdmise: try application.checkNature()
        case .dateAdmise:
            if case .interpretee? = application.before?.traitsSaisis.dateNaissance,
                !application.policy.acceptsINSOnInterpretedDate
            {
                throw ActRefusal(.dateInterpretee, champ: .dateNaissance)
            }
        case .insComplete: _ = try application.traitsINSi()
        case .traitsSaisissables: _ = try application.saisis()
        case .traitsSansEcartMajeur:
            try application.compare { $0.classe < .majeure }
        case .traitsStrictementEgaux:
            try application.compare(StrictEquality.holds)
        case .memeINS:
            let same = application.before?.ins?.identifiant == application.personne?.identifiant
            if !same { throw ActRefusal(.transitionInterdite) }
        case .insLiee: try application.checkLink()
        case .pieceSuffisante: try application.checkEvidence()
        case .controlePresent:
            guard case .retirerControle(let retrait) = application.act,
                application.before?.controles.contains(where: { $0.concerns(retrait.piece) }) == true
            else { throw ActRefusal(.transitionInterdite) }
        case .droitEtConfirmation:
            guard case .modifierTraits(let change) = application.act, change.droitTraitsStricts, change.confirme else {
                throw ActRefusal(.traitsVerrouilles)
            }
        case .attributsCompatibles:
            if !AttributIdentite.sontCompatibles(application.attributs) { throw ActRefusal(.attributsIncompatibles) }
        case .attributPresent:
            if application.attributs == application.before?.attributs { throw ActRefusal(.transitionInterdite) }
        case .autreIdentite, .insCompatibles, .survivanteLaPlusSure: try application.checkMerge(self)
        }
    }
}

extension ActApplication {
    /// A day of margin: the clock is in UTC, the birth may be announced from a place where it is tomorrow.
    fileprivate func checkDateNonFuture() throws(ActRefusal) {
        let tomorrow = instant.advanced(by: .seconds(86_400)).date
        guard let birth = try saisis()?.dateNaissance.earliestDay, birth <= tomorrow else {
            throw ActRefusal(.dateFuture, champ: .dateNaissance)
        }
    }

    fileprivate func checkNature() throws(ActRefusal) {
        let nature: NatureMatricule? =
            if case .appliquerFlux(let reception) = act { reception.identifiant?.nature } else { personne?.nature }
        if let nature, !policy.acceptedNatures.contains(nature) { throw ActRefusal(.natureNonAdmise) }
    }

    fileprivate func compare(_ accepts: (Comparison) -> Bool) throws(ActRefusal) {
        guard let before, let recus else { return }
        let comparison =
            before.ins == nil
            ? Comparison(local: before.traitsSaisis, recus: recus, policy: policy)
            : Comparison(local: ComparableTraits(before.traits), recu: ComparableTraits(recus), policy: policy)
        if !accepts(comparison) { throw ActRefusal(.traitsDivergents, comparison: comparison) }
    }

    fileprivate func checkLink() throws(ActRefusal) {
        guard let personne, let present = before?.ins, personne.identifiant != present.identifiant else {
            throw ActRefusal(.transitionInterdite)
        }
        let isInHistory = personne.historique.contains {
            $0.oid == present.oid && $0.matricule == present.matricule.texte
        }
        if isInHistory { return }
        guard present.nature == .nia, personne.nature == .nir else { throw ActRefusal(.transitionInterdite) }
        let comparison = Comparison(
            local: ComparableTraits(present.traits),
            recu: ComparableTraits(personne.traits),
            policy: policy
        )
        if comparison.classe == .majeure { throw ActRefusal(.traitsDivergents, comparison: comparison) }
    }

    fileprivate func checkEvidence() throws(ActRefusal) {
        guard case .controlerPiece(let controle) = act, let before else { return }
        if let end = controle.finValidite, end < instant.date, !policy.acceptsExpiredDocument {
            throw ActRefusal(.piecePerimee)
        }
        let age = before.traits.dateNaissance.calendarDate.map { $0.age(on: instant.date) }
        let isMinor = age.map { $0 < 18 } ?? false
        guard policy.evidence.isHighConfidence(controle, isMinor: isMinor) else {
            throw ActRefusal(.pieceInsuffisante)
        }
    }

    fileprivate func checkMerge(_ condition: RuleCondition) throws(ActRefusal) {
        guard let before else { return }
        let fusion: Act.Fusion
        switch act {
        case .fusionner(let merge), .cloreParFusion(let merge): fusion = merge
        default: return
        }
        switch condition {
        case .autreIdentite where fusion.autre == before.id: throw ActRefusal(.transitionInterdite)
        case .insCompatibles:
            if let ours = before.ins?.identifiant, let theirs = fusion.identifiantAutre, ours != theirs {
                throw ActRefusal(.insDifferentes)
            }
        case .survivanteLaPlusSure:
            if policy.mergeKeepsSurest, before.statut.surete < fusion.statutAutre.surete {
                throw ActRefusal(.fusionInverse)
            }
        default: return
        }
    }
}
