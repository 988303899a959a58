internal import Identitovigilance

/// The parts that several acts of the contract share.
extension ActReader {
    static func motif(_ fields: inout JSONFields) throws -> Motif { try Motif(try fields.requiredString("motif")) }

    static func optionalMotif(_ fields: inout JSONFields) throws -> Motif? {
        try fields.string("motif").map { try Motif($0) }
    }

    static func piece(_ key: String, _ fields: inout JSONFields) throws -> PieceIdentite? {
        guard let code = try fields.string(key) else { return nil }
        let piece = PieceIdentite(rawValue: code)
        guard EvidenceCatalogue.standard.row(for: piece) != nil else {
            throw JSONFields.invalid("code de pièce inconnu")
        }
        return piece
    }

    static func requiredPiece(_ key: String, _ fields: inout JSONFields) throws -> PieceIdentite {
        guard let piece = try piece(key, &fields) else { throw JSONFields.invalid("clé absente : \(key)") }
        return piece
    }

    /// A person with an INS: the traits as received, and the former matricules.
    static func personne(_ fields: inout JSONFields) throws -> PersonneTrouvee {
        let ins = try fields.object("ins")
        let traits = try fields.object("traits")
        let historique = try fields.array("historique") ?? []
        let (matricule, nature) = try TraitsCodec.ins(ins)
        guard let traits else { throw INSError(.insIncomplete) }
        return PersonneTrouvee(
            matricule: matricule,
            nature: nature,
            traits: try TraitsCodec.received(traits),
            historique: try historique.map(former)
        )
    }

    private static func former(_ value: JSONValue) throws -> MatriculeHistorique {
        var fields = try JSONFields(value, "historique")
        let former = MatriculeHistorique(
            matricule: try fields.requiredString("matricule"),
            oid: try fields.requiredString("oid"),
            dateDebut: try fields.string("dateDebut"),
            dateFin: try fields.string("dateFin")
        )
        try fields.finish()
        return former
    }

    static func modification(_ fields: inout JSONFields) throws -> Act.ModificationTraits {
        Act.ModificationTraits(
            traits: try TraitsCodec.local(try fields.requiredObject("traits")),
            droitTraitsStricts: try fields.requiredBool("droitTraitsStricts"),
            confirme: try fields.requiredBool("confirme")
        )
    }

    static func complementaires(_ fields: inout JSONFields) throws -> Act.ModificationComplementaires {
        Act.ModificationComplementaires(
            nomUtilise: try fields.string("nomUtilise").map { try NomUtilise($0) },
            prenomUtilise: try fields.string("prenomUtilise").map { try PrenomUtilise($0) }
        )
    }

    static func reception(_ fields: inout JSONFields) throws -> Act.Reception {
        let ins = try fields.object("ins")
        let identifiant = try ins.map { try TraitsCodec.ins($0) }
        let attributs = try (fields.array("attributs") ?? []).map { value in
            guard case .string(let code) = value else { throw JSONFields.invalid("attributs : un texte est attendu") }
            return code
        }
        return Act.Reception(
            canal: try fields.choice("canal", of: Act.Reception.Canal.self),
            traits: try TraitsCodec.received(try fields.requiredObject("traits")),
            identifiant: identifiant.map { IdentifiantINS(matricule: $0.matricule, nature: $0.nature) },
            statut: try fields.string("statut"),
            attributs: attributs,
            nomUtilise: try fields.string("nomUtilise"),
            prenomUtilise: try fields.string("prenomUtilise"),
            emetteur: try fields.string("emetteur")
        )
    }

    static func fusion(_ fields: inout JSONFields) throws -> Act.Fusion {
        let ins = try fields.object("ins")
        let identifiant = try ins.map { try TraitsCodec.ins($0) }
        return Act.Fusion(
            autre: IdentityID(try fields.requiredString("autre")),
            identifiant: identifiant.map { IdentifiantINS(matricule: $0.matricule, nature: $0.nature) },
            statut: try fields.choice("statut", of: ConfidenceStatus.self),
            motif: try motif(&fields)
        )
    }
}
