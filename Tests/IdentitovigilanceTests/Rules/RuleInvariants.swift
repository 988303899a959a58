import Identitovigilance

/// What must hold of every identity, and of every act, whatever the acts before: the promises of the rules.
///
/// Each check gives the names of the promises that are broken, so that a proof can say which one saw a mutation.
enum RuleInvariants {
    /// The promises that one identity breaks.
    static func broken(by record: IdentityRecord) -> [String] {
        let (isRetrieved, isControlled) = (record.ins != nil, !record.controles.isEmpty)
        let isBlocked = record.attributs.contains(.douteuse) || record.attributs.contains(.fictive)
        let statut: ConfidenceStatus =
            switch (isRetrieved, isControlled) {
            case (false, false): .provisoire
            case (true, false): .recuperee
            case (false, true): .validee
            case (true, true): .qualifiee
            }
        let holds: [(String, Bool)] = [
            ("status = f(INS, control, attributes)", record.statut == (isBlocked ? .provisoire : statut)),
            ("blocked: PROV, no INS, no control", !isBlocked || (record.statut == .provisoire && !isRetrieved)),
            ("blocked: no control is active", !isBlocked || !isControlled),
            ("blocked or closed: no INSi call", !(isBlocked || record.fusionneeDans != nil) || !maySearch(record)),
            ("RECUP and QUAL hold an INS, PROV and VALI none", isRetrieved == holdsINS(record.statut)),
            ("an INS is complete", record.ins.map(isComplete) ?? true),
            ("no INS beside a local sex I", !isRetrieved || record.traitsSaisis.sexe != .indetermine),
            ("only QUAL leaves", record.transmissible == (record.statut == .qualifiee && record.fusionneeDans == nil)),
            ("only QUAL is exported", (QualifiedIdentity(record) != nil) == record.transmissible),
            ("fictive stands alone", !record.attributs.contains(.fictive) || record.attributs.count == 1),
            ("closed: no INS", record.fusionneeDans == nil || !isRetrieved),
        ]
        return holds.filter { !$0.1 }.map(\.0)
    }

    private static func holdsINS(_ statut: ConfidenceStatus) -> Bool { statut == .recuperee || statut == .qualifiee }

    private static func maySearch(_ record: IdentityRecord) -> Bool {
        (try? record.insiQuery()) != nil || (try? record.verificationQuery()) != nil
    }

    private static func isComplete(_ ins: INS) -> Bool {
        ins.matricule.texte.utf8.count == 15 && ins.traits.sexe != .indetermine
            && ![ins.traits.nomNaissance, ins.traits.listePrenoms, ins.traits.lieuNaissance].contains("")
    }

    /// The promises that an accepted act breaks.
    static func broken(by act: Act, from before: IdentityRecord?, to after: IdentityRecord) -> [String] {
        var broken = broken(by: after)
        func promise(_ name: String, _ holds: Bool) { if !holds { broken.append(name) } }
        promise("one version more", after.version == (before?.version ?? 0) + 1)
        promise("what was entered, added or noted is there", ActPromise.holds(act, before, after))
        guard let before else {
            promise(
                "a status is born with its evidence",
                (after.ins == nil || act.brings(after.ins)) && born(act, after)
            )
            return broken
        }
        promise("the first capture stays", after.id == before.id && after.canal == before.canal)
        promise("closed for good", before.fusionneeDans == nil || after.fusionneeDans == before.fusionneeDans)
        let isAnother = after.ins?.identifiant != before.ins?.identifiant
        promise("an INS comes by an act that brings it", after.ins == nil || !isAnother || act.brings(after.ins))
        promise("an INS never changes", isAnother || after.ins == before.ins || act.brings(after.ins))
        promise("an INS that leaves is archived", archives(before, after, leaves: isAnother))
        promise(
            "a control comes by an act of control",
            isControl(act) || isSubset(after.controles, of: before.controles)
        )
        promise("no act but a control or an INS raises", after.statut.rank <= before.statut.rank || isEvidence(act))
        if case .retirerAttribut = act {
            promise("an attribute gives nothing back", after.ins == before.ins && after.controles == before.controles)
        }
        return broken
    }

    private static func born(_ act: Act, _ after: IdentityRecord) -> Bool {
        after.controles.isEmpty || isControl(act)
    }

    private static func archives(_ before: IdentityRecord, _ after: IdentityRecord, leaves: Bool) -> Bool {
        guard leaves, let ins = before.ins else { return after.insRetirees == before.insRetirees || before.ins != nil }
        return after.insRetirees.count == before.insRetirees.count + 1 && after.insRetirees.last?.ins == ins
    }

    private static func isSubset(_ after: [ControleActif], of before: [ControleActif]) -> Bool {
        after.allSatisfy { kept in before.contains { $0.piece == kept.piece && $0.instant == kept.instant } }
    }

    private static func isControl(_ act: Act) -> Bool {
        switch act {
        case .controlerPiece(let controle): ["CN", "PA", "CS", "AN", "TC"].contains(controle.piece.rawValue)
        case .importerAppliCarteVitale: true
        case .appliquerFlux(let reception): reception.statut == "VALI" || reception.statut == "QUAL"
        default: false
        }
    }

    private static func isEvidence(_ act: Act) -> Bool {
        if case .recupererINS(let decision) = act { return decision.accepte }
        return isControl(act)
    }
}

extension ConfidenceStatus {
    /// How many of the two facts the status stands on.
    fileprivate var rank: Int {
        switch self {
        case .provisoire: 0
        case .recuperee, .validee: 1
        case .qualifiee: 2
        }
    }
}

extension Act {
    /// Whether an INS is the one of the act, each value byte for byte as the act has it.
    fileprivate func brings(_ ins: INS?) -> Bool {
        let brought: (IdentifiantINS?, TraitsRecus)
        switch self {
        case .recupererINS(let decision) where decision.accepte:
            brought = (decision.personne.identifiant, decision.personne.traits)
        case .importerAppliCarteVitale(let lecture): brought = (lecture.personne.identifiant, lecture.personne.traits)
        case .appliquerFlux(let reception): brought = (reception.identifiant, reception.traits)
        default: return false
        }
        guard let ins, ins.identifiant == brought.0 else { return false }
        let (kept, received) = (ins.traits, brought.1)
        func same(_ kept: String, _ received: String?) -> Bool {
            received.map { $0.utf8.elementsEqual(kept.utf8) } ?? false
        }
        return same(kept.nomNaissance, received.nomNaissance) && same(kept.listePrenoms, received.listePrenoms)
            && same(kept.dateNaissance.texte, received.dateNaissance) && same(kept.sexe.rawValue, received.sexe)
            && (received.lieuNaissance == nil || same(kept.lieuNaissance, received.lieuNaissance))
    }
}
