internal import Identitovigilance

/// Reads one act of the contract.
enum ActReader {
    /// The kind that an object names, when it names one.
    static func name(of value: JSONValue) -> String? {
        guard case .object(let members) = value, case .string(let name)? = members["acte"] else { return nil }
        return name
    }

    /// Reads an act.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of any value.
    static func read(_ value: JSONValue) throws -> Act {
        var fields = try JSONFields(value)
        let act = try act(&fields)
        // The members of the act are read by now: what is left is unknown.
        try fields.finish()
        return act
    }

    private static func act(_ fields: inout JSONFields) throws -> Act {
        switch try fields.choice("acte", of: Act.Kind.self) {
        case .creer: return .creer(try creation(&fields))
        case .recupererINS: return .recupererINS(try recuperation(&fields))
        case .importerAppliCarteVitale:
            return .importerAppliCarteVitale(Act.ImportAppliCarteVitale(personne: try personne(&fields)))
        case .controlerPiece: return .controlerPiece(try controle(&fields))
        case .retirerControle:
            let piece = try piece("piece", &fields)
            return .retirerControle(Act.RetraitControle(motif: try motif(&fields), piece: piece))
        case .retirerINS: return .retirerINS(Act.RetraitINS(motif: try motif(&fields)))
        case .verifierINS:
            let resultat = try fields.choice("resultat", of: Act.Verification.Resultat.self)
            return .verifierINS(Act.Verification(resultat: resultat))
        case .modifierTraits: return .modifierTraits(try modification(&fields))
        case .modifierComplementaires: return .modifierComplementaires(try complementaires(&fields))
        case .ajouterAttribut:
            let attribut = try fields.choice("attribut", of: AttributIdentite.self)
            return .ajouterAttribut(Act.AjoutAttribut(attribut: attribut, motif: try optionalMotif(&fields)))
        case .retirerAttribut:
            let attribut = try fields.choice("attribut", of: AttributIdentite.self)
            return .retirerAttribut(Act.RetraitAttribut(attribut: attribut, motif: try optionalMotif(&fields)))
        case .recevoirIdentite: return .recevoirIdentite(try reception(&fields))
        case .appliquerFlux: return .appliquerFlux(try reception(&fields))
        case .fusionner: return .fusionner(try fusion(&fields))
        case .cloreParFusion: return .cloreParFusion(try fusion(&fields))
        case .scinder:
            let nouvelle = IdentityID(try fields.requiredString("nouvelle"))
            return .scinder(Act.Scission(nouvelle: nouvelle, motif: try motif(&fields)))
        case .purgerCopie: return .purgerCopie(Act.PurgeCopie(piece: try requiredPiece("piece", &fields)))
        case .transmettreINS:
            let destinataire = try fields.requiredString("destinataire")
            let format = try fields.requiredString("format")
            return .transmettreINS(Act.Transmission(destinataire: destinataire, format: format))
        case .tracerRefus:
            let kind = try fields.choice("acteRefuse", of: Act.Kind.self)
            return .tracerRefus(Act.Refus(acteRefuse: kind, code: try fields.requiredString("code")))
        }
    }

    private static func creation(_ fields: inout JSONFields) throws -> Act.Creation {
        let traits = try fields.requiredObject("traits")
        let canal = try fields.choice("canal", of: CanalSaisie.self)
        return Act.Creation(traits: try TraitsCodec.local(traits), canal: canal)
    }

    private static func recuperation(_ fields: inout JSONFields) throws -> Act.Recuperation {
        let canal = try fields.choice("canal", of: Act.CanalRecuperation.self)
        let accepte = try fields.requiredBool("accepte")
        return Act.Recuperation(personne: try personne(&fields), canal: canal, accepte: accepte)
    }

    private static func controle(_ fields: inout JSONFields) throws -> Act.Controle {
        Act.Controle(
            piece: try requiredPiece("piece", &fields),
            seconde: try piece("seconde", &fields),
            situation: try fields.optionalChoice("situation", of: SituationPatient.self),
            finValidite: try fields.string("finValidite").map { text in
                guard let date = CalendarDate(iso: text) else { throw TraitError(.dateInvalide, champ: .dateNaissance) }
                return date
            },
            niveau: try fields.optionalChoice("niveau", of: NiveauEIDAS.self)
        )
    }
}
