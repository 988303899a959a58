extension RuleEffect {
    /// Applies the effect.
    ///
    /// - Parameters:
    ///   - application: The act being applied.
    ///   - record: The identity; nothing before it is opened.
    /// - Throws: The refusal when what the act brings can't make an identity.
    func apply(_ application: ActApplication, to record: inout IdentityRecord?) throws(ActRefusal) {
        guard self != .ouvrir else {
            record = try application.opened()
            return
        }
        guard var next = record else { throw ActRefusal(.nonCree) }
        try apply(application, to: &next)
        record = next
    }

    private func apply(_ application: ActApplication, to record: inout IdentityRecord) throws(ActRefusal) {
        switch self {
        case .ouvrir: break
        case .adopterINS: record.recuperation = try application.retrieval()
        case .archiverINS: record.archiveINS(by: application)
        case .ajouterControle:
            if let controle = application.control() { record.controles.append(controle) }
        case .retirerControles: record.controles.removeAll { application.withdraws($0) }
        case .retirerControlesSiTraitsChanges:
            // The five values, not whether INSi itself gave the place.
            if let present = record.ins?.traits,
                ComparableTraits(try application.traitsINSi()) != ComparableTraits(present)
            {
                record.controles = []
            }
        case .remplacerTraits:
            if let saisis = try application.saisis() { record.traitsSaisis = saisis }
        case .remplacerNomsUtilises:
            if case .modifierComplementaires(let names) = application.act {
                record.traitsSaisis = record.traitsSaisis.renamed(names.nomUtilise, names.prenomUtilise)
            }
        case .poserAttribut, .oterAttribut: record.attributs = application.attributs
        case .noterVerification: record.derniereVerification = application.instant
        case .noterReception:
            if case .recevoirIdentite(let reception) = application.act {
                record.receptions.append(ReceptionAVerifier(reception: reception, instant: application.instant))
            }
        case .appliquerReception: try record.takeReception(by: application)
        case .noterPurge:
            if case .purgerCopie(let purge) = application.act {
                record.controles = record.controles.map { $0.concerns(purge.piece) ? $0.withoutCopy : $0 }
            }
        case .clore:
            if case .cloreParFusion(let fusion) = application.act { record.fusionneeDans = fusion.autre }
        }
    }
}

extension ActApplication {
    fileprivate func opened() throws(ActRefusal) -> IdentityRecord {
        guard let saisis = try saisis() else { throw ActRefusal(.nonCree) }
        return IdentityRecord(id: id, traitsSaisis: saisis, canal: canal ?? .saisieManuelle)
    }

    private var canal: CanalSaisie? {
        switch act {
        case .creer(let creation): creation.canal
        case .recupererINS(let decision): decision.canal.canalSaisie
        case .importerAppliCarteVitale: .appliCarteVitale
        case .appliquerFlux(let reception): reception.canal == .datamatrix ? .datamatrix : nil
        default: nil
        }
    }

    /// The traits of the INS that the act brings; the local place completes them where the policy tolerates it.
    func traitsINSi() throws(ActRefusal) -> TraitsINSi {
        guard let recus else { throw ActRefusal(.insIncomplete) }
        let lieu = policy.toleratesMissingPlace ? before?.traits.lieuNaissance : nil
        do { return try TraitsINSi(recus, lieu: lieu) } catch {
            throw ActRefusal(error.code, champ: error.champ)
        }
    }

    fileprivate func retrieval() throws(ActRefusal) -> RecuperationActive {
        guard let personne else { throw ActRefusal(.insIncomplete) }
        return RecuperationActive(
            ins: INS(matricule: personne.matricule, nature: personne.nature, traits: try traitsINSi()),
            historique: personne.historique,
            canal: canal,
            instant: instant
        )
    }

    fileprivate func control() -> ControleActif? {
        switch act {
        case .controlerPiece(let controle): ControleActif(controle, instant: instant)
        case .importerAppliCarteVitale:
            ControleActif(Act.Controle(piece: .appliCarteVitale), instant: instant)
        default: nil
        }
    }

    fileprivate func withdraws(_ controle: ControleActif) -> Bool {
        if case .retirerControle(let retrait) = act { controle.concerns(retrait.piece) } else { true }
    }
}

extension IdentityRecord {
    fileprivate mutating func archiveINS(by application: ActApplication) {
        guard let active = recuperation else { return }
        insRetirees.append(INSRetiree(ins: active.ins, par: application.act.kind, instant: application.instant))
        recuperation = nil
        derniereVerification = nil
    }

    /// The INS of a flow counts only when the sender says that the identity is qualified, with the traits (1.10.2, 1.10.3).
    fileprivate mutating func takeReception(by application: ActApplication) throws(ActRefusal) {
        guard case .appliquerFlux(let reception) = application.act, let saisis = try application.saisis() else {
            return
        }
        traitsSaisis = saisis
        attributs = application.attributs
        controles = []
        let isControlled = reception.isControlled && !attributs.contains(where: \.bloque)
        let identifiant = isControlled ? reception.identifiant : nil
        if identifiant != ins?.identifiant { archiveINS(by: application) }
        guard isControlled else { return }
        controles = [ControleActif(Act.Controle(piece: .controleEmetteur), instant: application.instant)]
        guard let identifiant else { return }
        recuperation = RecuperationActive(
            ins: INS(
                matricule: identifiant.matricule,
                nature: identifiant.nature,
                traits: try application.traitsINSi()
            ),
            historique: [],
            canal: nil,
            instant: application.instant
        )
    }
}
