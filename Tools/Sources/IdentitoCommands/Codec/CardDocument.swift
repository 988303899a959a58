internal import Identitovigilance

/// The object `vitale` of the contract: one beneficiary of a card.
enum CardDocument {
    /// The search for the beneficiary, as if the card had just been read.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of any value.
    static func query(_ fields: JSONFields) throws -> INSiCardQuery {
        var fields = fields
        let individu = try fields.string("matriculeIndividu").map(number)
        let assure = try fields.string("matriculeOD").map(number)
        let nom = try fields.string("nomNaissance")
        guard let date = DateNaissance(insi: try fields.requiredString("dateNaissance")) else {
            throw TraitError(.dateInvalide, champ: .dateNaissance)
        }
        let rang = try rank(&fields)
        // Only the assertion of the card in card mode shows it.
        let numeroSerie = try fields.string("numeroSerie") ?? "identito"
        try fields.finish()
        let beneficiaire = try VitaleBeneficiary(
            matriculeIndividu: individu,
            matriculeOD: assure,
            nomNaissance: nom,
            dateNaissance: date,
            rangNaissance: rang
        )
        let now = SystemVigilanceClock().now()
        let card = VitaleCard(serialNumber: numeroSerie, beneficiaires: [beneficiaire], readAt: now)
        return try card.query(for: beneficiaire, inReader: card.serialNumber, at: now)
    }

    /// A matricule of 13 characters: a card holds no key.
    private static func number(_ text: String) throws(MatriculeError) -> Matricule {
        guard text.utf8.count == 13 else { throw MatriculeError(.longueur) }
        return try Matricule(text)
    }

    /// The birth rank, a number or its text.
    private static func rank(_ fields: inout JSONFields) throws(InputError) -> Int? {
        switch fields.value("rangNaissance") {
        case .number(let number)? where number.rounded() == number && (1...9).contains(number): return Int(number)
        case .string(let text)?:
            guard let rank = Int(text) else { throw JSONFields.invalid("rangNaissance : un rang est attendu") }
            return rank
        case nil: return nil
        default: throw JSONFields.invalid("rangNaissance : un rang est attendu")
        }
    }
}
