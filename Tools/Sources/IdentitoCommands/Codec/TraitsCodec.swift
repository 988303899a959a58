internal import Identitovigilance

/// The Traits and INS objects of the contract.
enum TraitsCodec {
    /// Traits typed locally: normalised, complete.
    ///
    /// - Throws: ``InputError`` for a wrong shape, ``TraitError`` for a refused value.
    static func local(_ fields: JSONFields) throws -> IdentityTraits {
        var fields = fields
        let traits = try partial(&fields, requiresPlace: true).traits
        try fields.finish()
        return traits
    }

    /// Traits typed locally whose place may be absent; the caller ends the reading.
    static func partial(
        _ fields: inout JSONFields,
        requiresPlace: Bool
    ) throws -> (traits: IdentityTraits, lieu: LieuNaissance?) {
        let lieu = try fields.string("lieuNaissance")
        if requiresPlace, lieu == nil { throw JSONFields.invalid("clé absente : lieuNaissance") }
        let place = try lieu.map { try LieuNaissance($0) }
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance(fields.requiredString("nomNaissance")),
            listePrenoms: ListePrenoms(fields.requiredString("listePrenoms")),
            premierPrenom: fields.string("premierPrenom").map { try Prenom($0) },
            dateNaissance: DateNaissance(fields.requiredString("dateNaissance")),
            sexe: Sexe(fields.requiredString("sexe")),
            lieuNaissance: place ?? .inconnu,
            nomUtilise: fields.string("nomUtilise").map { try NomUtilise($0) },
            prenomUtilise: fields.string("prenomUtilise").map { try PrenomUtilise($0) }
        )
        return (traits, place)
    }

    /// Traits received, as they are, possibly with gaps; `prenom` is what older answers repeat.
    static func received(_ fields: JSONFields) throws(InputError) -> TraitsRecus {
        var fields = fields
        let traits = TraitsRecus(
            nomNaissance: try fields.string("nomNaissance"),
            prenom: try fields.string("prenom"),
            listePrenoms: try fields.string("listePrenoms"),
            sexe: try fields.string("sexe"),
            dateNaissance: try fields.string("dateNaissance"),
            lieuNaissance: try fields.string("lieuNaissance")
        )
        // INSi returns none of these three; the Traits object of the contract may hold them.
        let premier = try fields.string("premierPrenom")
        for key in ["nomUtilise", "prenomUtilise"] { _ = try fields.string(key) }
        try fields.finish()
        // What the list contradicts is not left unsaid (EXI ID 10).
        if let premier, let liste = traits.listePrenoms, !"\(liste) ".uppercased().hasPrefix("\(premier) ".uppercased())
        {
            throw JSONFields.invalid("premierPrenom : la liste des prénoms ne commence pas par lui")
        }
        return traits
    }

    /// Traits received, for a comparison: only the place may be absent.
    static func comparable(_ fields: JSONFields) throws(InputError) -> TraitsRecus {
        let traits = try received(fields)
        let values = [traits.nomNaissance, traits.listePrenoms, traits.sexe, traits.dateNaissance]
        guard !values.contains(nil) else { throw JSONFields.invalid("recu : un trait est absent") }
        return traits
    }

    /// The matricule and nature of an INS object.
    ///
    /// - Throws: ``INSError`` with `insIncomplete` when one is absent, ``MatriculeError``, ``InputError``.
    static func ins(_ fields: JSONFields?) throws -> (matricule: Matricule, nature: NatureMatricule) {
        guard var fields else { throw INSError(.insIncomplete) }
        let matricule = try fields.string("matricule")
        let oid = try fields.string("oid")
        let told = try fields.string("nature")
        try fields.finish()
        guard let matricule, let oid else { throw INSError(.insIncomplete) }
        let nature = try NatureMatricule(oid: oid)
        guard told == nil || told == nature.rawValue else {
            throw JSONFields.invalid("la nature et l'OID se contredisent")
        }
        // A matricule without its key is no INS: here nothing is completed.
        guard matricule.utf8.count == 15 else { throw MatriculeError(.longueur) }
        return (try Matricule(matricule), nature)
    }

    /// The INS object of an output.
    static func json(_ matricule: Matricule, _ nature: NatureMatricule) -> JSONValue {
        .object([
            "matricule": .string(matricule.texte),
            "oid": .string(nature.oid),
            "nature": .string(nature.rawValue),
        ])
    }

    /// The Traits object of an output, as received.
    static func json(_ traits: TraitsRecus) -> JSONValue {
        .object([
            "nomNaissance": .optional(traits.nomNaissance),
            "prenom": .optional(traits.prenom),
            "listePrenoms": .optional(traits.listePrenoms),
            "sexe": .optional(traits.sexe),
            "dateNaissance": .optional(traits.dateNaissance),
            "lieuNaissance": .optional(traits.lieuNaissance),
        ])
    }
}
