/// An act being applied: what the conditions and effects of its rule read.
struct ActApplication {
    let act: Act
    let id: IdentityID
    let before: IdentityRecord?
    let instant: Timestamp
    let policy: VigilancePolicy

    /// Looks up the rule, checks its conditions, applies its effects.
    func outcome(under rules: RuleBook) -> ActOutcome {
        let etat = before?.etat ?? .inexistante
        let cas = ActCase(act, on: before)
        if let code = rules.refusal(of: cas, from: etat) { return .refused(ActRefusal(code)) }
        guard let row = rules.row(for: cas, from: etat), case .accepte(let effects, _) = row.issue else {
            return .refused(ActRefusal(.transitionInterdite))
        }
        do throws(ActRefusal) {
            for condition in row.conditions { try condition.check(self) }
            var next = before
            for effect in effects { try effect.apply(self, to: &next) }
            guard var record = next else { throw ActRefusal(.nonCree) }
            record.version = (before?.version ?? 0) + 1
            return .accepted(record)
        } catch { return .refused(error) }
    }

    /// The person whom the act brings, when it brings one with an INS.
    var personne: PersonneTrouvee? {
        switch act {
        case .recupererINS(let decision): decision.personne
        case .importerAppliCarteVitale(let lecture): lecture.personne
        default: nil
        }
    }

    /// The traits that the act brings as received.
    var recus: TraitsRecus? {
        switch act {
        case .recevoirIdentite(let reception), .appliquerFlux(let reception): reception.traits
        default: personne?.traits
        }
    }

    /// The traits that the act enters, from a form or from what was received.
    func saisis() throws(ActRefusal) -> IdentityTraits? {
        switch act {
        case .creer(let creation): creation.traits
        case .modifierTraits(let change): change.traits
        case .appliquerFlux(let reception): try IdentityTraits(reception)
        default: try recus.map { recus throws(ActRefusal) in try IdentityTraits(recus) }
        }
    }

    /// The attributes after the act.
    var attributs: Set<AttributIdentite> {
        let present = before?.attributs ?? []
        return switch act {
        case .ajouterAttribut(let ajout): present.union([ajout.attribut])
        case .retirerAttribut(let retrait): present.subtracting([retrait.attribut])
        case .scinder: present.union([.douteuse])
        // Codes that are no RNIV attribute are annotations of another software (2.8).
        case .appliquerFlux(let reception): Set(reception.attributs.compactMap(AttributIdentite.init(rawValue:)))
        default: present
        }
    }
}
