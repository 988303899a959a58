internal import Identitovigilance

/// One identity as its acts make it, folded a second time: from the texts of rniv-rules, without the rule book.
///
/// It keeps the facts that a status stands on. ``take(_:at:)`` says which rule an act breaks that should have been refused.
struct IdentityModel: Equatable {
    /// An INS that was adopted, the traits as INSi wrote them.
    struct HeldINS: Equatable {
        let identifiant: IdentifiantINS
        let traits: TraitsRecus
        let lieu: String
    }

    private(set) var ins: HeldINS?
    private(set) var controls: [PieceIdentite] = []
    private(set) var attributs: Set<AttributIdentite> = []
    private(set) var isClosed = false
    private(set) var typed: IdentityTraits
    private(set) var version = 1

    var isBlocked: Bool { attributs.contains(.douteuse) || attributs.contains(.fictive) }

    /// rniv-rules 1.2: two facts make the four statuses.
    var statut: ConfidenceStatus {
        switch (ins == nil, controls.isEmpty) {
        case _ where isBlocked: .provisoire
        case (true, true): .provisoire
        case (false, true): .recuperee
        case (true, false): .validee
        case (false, false): .qualifiee
        }
    }

    var isShareable: Bool { statut == .qualifiee && !isClosed }

    /// Whether INSi may be asked who the person is (EXI SI 09; with an INS, only about a NIA, 4.5).
    var maySearch: Bool { !isBlocked && !isClosed && (ins == nil || ins?.identifiant.nature == .nia) }

    /// Whether INSi may be asked whether the INS is right.
    var mayVerify: Bool { !isBlocked && !isClosed && ins != nil }

    /// Begins with the first act; nothing for one that creates nobody.
    init?(_ act: Act) {
        switch act {
        case .creer(let creation): typed = creation.traits
        case .importerAppliCarteVitale(let reading):
            guard let traits = try? TypedEntry.right.traits(of: reading.personne.traits) else { return nil }
            typed = traits
            adopt(reading.personne)
            controls = [.appliCarteVitale]
        case .appliquerFlux(let reception):
            guard let traits = try? TypedEntry.right.traits(of: reception.traits) else { return nil }
            typed = traits
            follow(reception)
        default: return nil
        }
    }

    /// Takes the next act, and names the rules that it breaks.
    mutating func take(_ act: Act) -> [String] {
        version += 1
        let before = self
        switch act {
        case .creer: return ["an identity is created once"]
        case .appliquerFlux(let reception):
            if let traits = try? TypedEntry.right.traits(of: reception.traits) { typed = traits }
            follow(reception)
            return rule("fictive stands alone (EXI ID 24)", isCompatible) + before.open()
        case .recupererINS(let decision):
            if decision.accepte { accept(decision.personne) }
            return before.admitsAnswer(decision.personne, accepted: decision.accepte)
        case .importerAppliCarteVitale(let reading):
            if ins == nil { adopt(reading.personne) }
            controls.append(.appliCarteVitale)
            return before.admitsAnswer(reading.personne, accepted: before.ins == nil)
        case .controlerPiece(let controle):
            let proves = [.carteNationaleIdentite, .passeport].contains(controle.piece)
            if !isBlocked { controls.append(controle.piece) }
            return rule("a document of low confidence proves nothing (5.3)", proves) + before.open()
        case .retirerControle(let retrait):
            controls.removeAll { retrait.piece == nil || $0 == retrait.piece }
            return rule("only a control that is there is withdrawn", !before.controls.isEmpty) + before.open()
        case .retirerINS:
            ins = nil
            return rule("only an INS that is there is withdrawn", before.ins != nil) + before.open()
        case .verifierINS(let verification):
            if verification.resultat == .nonConforme { ins = nil }
            return rule("only an INS that may be verified is (6.10)", before.mayVerify)
        case .modifierTraits(let change): return type(change, before)
        case .modifierComplementaires, .recevoirIdentite, .fusionner: return before.open()
        case .ajouterAttribut(let ajout):
            attributs.insert(ajout.attribut)
            if ajout.attribut != .homonyme { strip() }
            return rule("fictive stands alone (EXI ID 24)", isCompatible) + before.open()
        case .retirerAttribut(let retrait):
            attributs.remove(retrait.attribut)
            return rule("only an attribute that is there is removed", before.attributs != attributs) + before.open()
        case .cloreParFusion:
            ins = nil
            isClosed = true
            return before.open()
        case .scinder:
            attributs.insert(.douteuse)
            strip()
            return rule("fictive stands alone (EXI ID 24)", isCompatible) + before.open()
        case .transmettreINS: return rule("only a qualified INS leaves (EXI SI 08)", before.isShareable)
        case .purgerCopie, .tracerRefus: return []
        }
    }

    private var isCompatible: Bool { !attributs.contains(.fictive) || attributs.count == 1 }

    private func rule(_ name: String, _ holds: Bool) -> [String] { holds ? [] : [name] }

    private func open() -> [String] { rule("a merged identity is closed for good (6.5)", !isClosed) }

    private mutating func strip() {
        ins = nil
        controls = []
    }

    /// The status is the sender's; validated with an INS is qualified, any other INS is dropped (1.10.2, 1.10.3).
    private mutating func follow(_ reception: Act.Reception) {
        strip()
        attributs = Set(AttributIdentite.allCases.filter { reception.attributs.contains($0.rawValue) })
        guard ["VALI", "QUAL"].contains(reception.statut), !isBlocked else { return }
        controls = [.controleEmetteur]
        guard let identifiant = reception.identifiant else { return }
        ins = HeldINS(
            identifiant: identifiant,
            traits: reception.traits,
            lieu: reception.traits.lieuNaissance ?? typed.lieuNaissance.code
        )
    }

    private mutating func adopt(_ personne: PersonneTrouvee) {
        ins = HeldINS(
            identifiant: personne.identifiant,
            traits: personne.traits,
            lieu: personne.traits.lieuNaissance ?? typed.lieuNaissance.code
        )
    }

    /// Another number for the same person keeps the controls only when the five traits are the same (4.6.1).
    private mutating func accept(_ personne: PersonneTrouvee) {
        if let ins, ins.traits != personne.traits { controls = [] }
        adopt(personne)
    }

    /// Strict traits of more than a provisional identity change with the right and a confirmation, and cost both (1.4 D1).
    private mutating func type(_ change: Act.ModificationTraits, _ before: IdentityModel) -> [String] {
        let isStrict = !before.hasStrictTraits(of: change.traits)
        typed = change.traits
        guard isStrict, before.statut != .provisoire else { return before.open() }
        strip()
        let allowed = change.droitTraitsStricts && change.confirme
        return rule("strict traits are locked (1.5.1)", allowed) + before.open()
    }

    private func hasStrictTraits(of entered: IdentityTraits) -> Bool {
        let present = [
            ins?.traits.nomNaissance ?? typed.nomNaissance.texte, ins?.traits.listePrenoms ?? typed.listePrenoms.texte,
            ins?.traits.sexe ?? typed.sexe.rawValue, ins?.traits.dateNaissance ?? typed.dateNaissance.texte,
            ins?.lieu ?? typed.lieuNaissance.code,
        ]
        return present == [
            entered.nomNaissance.texte, entered.listePrenoms.texte, entered.sexe.rawValue,
            entered.dateNaissance.texte, entered.lieuNaissance.code,
        ]
    }

    /// An answer is for an identity that may have one, and about the same person (1.8).
    private func admitsAnswer(_ personne: PersonneTrouvee, accepted: Bool) -> [String] {
        var broken = open() + rule("a blocked identity has nothing to do with INSi (EXI SI 09)", !isBlocked)
        guard accepted else { return broken }
        let samePerson =
            typed.sexe.rawValue == personne.traits.sexe && typed.dateNaissance.texte == personne.traits.dateNaissance
            && letters(typed.nomNaissance.texte) == letters(personne.traits.nomNaissance ?? "")
            && typed.lieuNaissance.code == personne.traits.lieuNaissance
        broken += rule("an INS of other traits is not adopted (1.8)", samePerson || ins != nil)
        if let ins {
            let isFormer = personne.historique.contains { $0.matricule == ins.identifiant.matricule.texte }
            let wasNIA = ins.identifiant.nature == .nia && personne.nature == .nir
            broken += rule("an INS gives way to its successor only (4.5, 4.6)", isFormer || wasNIA)
        }
        return broken
    }

    private func letters(_ name: String) -> [Character] { name.filter { ("A"..."Z").contains($0) }.map { $0 } }
}
