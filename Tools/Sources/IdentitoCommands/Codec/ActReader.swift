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
        switch try fields.choice("acte", of: Act.Kind.self) {
        case .creer: return .creer(try creation(&fields))
        case .recupererINS: return .recupererINS(try recuperation(&fields))
        case .controlerPiece: return .controlerPiece(try controle(&fields))
        case .verifierINS:
            let resultat = try fields.choice("resultat", of: Act.Verification.Resultat.self)
            try fields.finish()
            return .verifierINS(Act.Verification(resultat: resultat))
        }
    }

    private static func creation(_ fields: inout JSONFields) throws -> Act.Creation {
        let traits = try fields.requiredObject("traits")
        let canal = try fields.choice("canal", of: CanalSaisie.self)
        try fields.finish()
        return Act.Creation(traits: try TraitsCodec.local(traits), canal: canal)
    }

    private static func recuperation(_ fields: inout JSONFields) throws -> Act.Recuperation {
        let ins = try fields.object("ins")
        let traits = try fields.object("traits")
        let canal = try fields.choice("canal", of: Act.CanalRecuperation.self)
        let accepte = try fields.requiredBool("accepte")
        try fields.finish()
        let (matricule, nature) = try TraitsCodec.ins(ins)
        guard let traits else { throw INSError(.insIncomplete) }
        let personne = PersonneTrouvee(
            matricule: matricule,
            nature: nature,
            traits: try TraitsCodec.received(traits)
        )
        return Act.Recuperation(personne: personne, canal: canal, accepte: accepte)
    }

    private static func controle(_ fields: inout JSONFields) throws -> Act.Controle {
        let piece = PieceIdentite(rawValue: try fields.requiredString("piece"))
        let seconde = try fields.string("seconde").map(PieceIdentite.init(rawValue:))
        try fields.finish()
        for code in [piece, seconde].compactMap(\.self) where EvidenceCatalogue.standard.row(for: code) == nil {
            throw JSONFields.invalid("code de pièce inconnu")
        }
        return Act.Controle(piece: piece, seconde: seconde)
    }
}
