internal import INSFormats
internal import Identitovigilance

/// The JSON of what was received.
enum ReceivedDocument {
    /// The members of an identity.
    static func members(_ identity: ReceivedIdentity) -> [String: JSONValue] {
        [
            "traits": traits(identity), "ins": identity.ins.map { TraitsCodec.json($0.matricule, $0.nature) } ?? .null,
            "statut": .optional(identity.statut?.rawValue),
            "canal": .optional(identity.canal?.rawValue),
            "attributs": .array(
                AttributIdentite.allCases.filter(identity.attributs.contains).map { .string($0.rawValue) }
            ),
            "fiabilite": json(identity.provenance),
            "identifiants": .array(identity.autresIdentifiants.map(json)),
            "avertissements": .array(identity.avertissements.map(json)),
            "erreur": .null,
        ]
    }

    /// The object of an input that was refused.
    static func refused(_ error: any Error, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let empty: [String: JSONValue] = [
            "traits": .null, "ins": .null, "statut": .null, "canal": .null, "attributs": .array([]), "fiabilite": .null,
            "identifiants": .array([]), "avertissements": .array([]), "erreur": Refusal.json(error),
        ]
        return .object(empty.merging(more) { _, new in new })
    }

    static func json(_ warning: FormatWarning) -> JSONValue {
        .object(["code": .string(warning.code.rawValue), "message": .string(warning.message)])
    }

    static func json(_ identifier: ReceivedIdentifier) -> JSONValue {
        .object([
            "valeur": .string(identifier.valeur), "autorite": .optional(identifier.autorite),
            "oid": .optional(identifier.systeme), "type": .optional(identifier.type),
        ])
    }

    private static func json(_ provenance: Provenance) -> JSONValue {
        .object([
            "canal": .optional(provenance.canal?.rawValue),
            "dateInterrogation": .optional(provenance.dateInterrogation?.iso),
            "dateValidation": .optional(provenance.dateValidation?.iso),
            "piece": .optional(provenance.piece?.rawValue),
            "finValiditePiece": .optional(provenance.finValiditePiece?.iso),
        ])
    }

    private static func traits(_ identity: ReceivedIdentity) -> JSONValue {
        .object([
            "nomNaissance": .optional(identity.traits.nomNaissance),
            "listePrenoms": .optional(identity.traits.listePrenoms),
            "premierPrenom": .optional(identity.premierPrenom),
            "dateNaissance": .optional(identity.traits.dateNaissance),
            "sexe": .optional(identity.traits.sexe),
            "lieuNaissance": .optional(identity.traits.lieuNaissance),
            "nomUtilise": .optional(identity.nomUtilise),
            "prenomUtilise": .optional(identity.prenomUtilise),
        ])
    }
}
