internal import ArgumentParser
internal import Identitovigilance

/// `identito search-plan`: the INSi searches that the library would send for a person, without sending any.
struct SearchPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search-plan",
        abstract: "Read one {\"traits\",\"nomUtilise\",\"prenomUtilise\"} object and print the searches it leads to.",
        discussion: "surCode is the code of the answer that leads to a search; nothing is sent."
    )

    func run() throws {
        let input = try WholeInput.read(atMost: LineReader.maximumLength)
        var output = LineOutput()
        try output.write(Self.answer(input).line)
        try output.flush()
    }

    /// The object for one document.
    static func answer(_ bytes: [UInt8]) -> JSONValue {
        do {
            let plan = try plan(bytes)
            return .object([
                "requetes": .array(plan.queries.enumerated().map { json($1, rang: $0 + 1) }),
                "conseils": .array(plan.conseils.map { .string($0.libelle) }),
                "erreur": .null,
            ])
        } catch {
            return .object(["requetes": .array([]), "conseils": .array([]), "erreur": Refusal.json(error)])
        }
    }

    private static func plan(_ bytes: [UInt8]) throws -> RetrievalPlan {
        guard bytes.count <= LineReader.maximumLength, let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(.entreeInvalide)
        }
        var fields = try JSONFields(JSONValue(parsing: text))
        var traits = try fields.requiredObject("traits")
        let used = try fields.string("nomUtilise").map { try NomUtilise($0) }
        let usedGiven = try fields.string("prenomUtilise").map { try PrenomUtilise($0) }
        try fields.finish()
        let (entered, _) = try TraitsCodec.partial(&traits, requiresPlace: false)
        try traits.finish()
        let complete = try IdentityTraits(
            nomNaissance: entered.nomNaissance,
            listePrenoms: entered.listePrenoms,
            premierPrenom: entered.premierPrenom,
            dateNaissance: entered.dateNaissance,
            sexe: entered.sexe,
            lieuNaissance: entered.lieuNaissance,
            nomUtilise: used ?? entered.nomUtilise,
            prenomUtilise: usedGiven ?? entered.prenomUtilise
        )
        let record = try TransientRecord.make(complete, at: SystemVigilanceClock().now())
        return try RetrievalPlan(for: record)
    }

    private static func json(_ planned: PlannedQuery, rang: Int) -> JSONValue {
        let query = planned.query
        return .object([
            "rang": .number(Double(rang)),
            "nomNaissance": .string(query.nomNaissance.texte),
            "prenoms": .array(query.prenoms.map { .string($0.texte) }),
            "sexe": .string(query.sexe.rawValue),
            "dateNaissance": .string(query.dateNaissance.iso),
            "lieuNaissance": .optional(query.lieuNaissance?.code),
            "motif": .string(planned.motif.rawValue),
            "libelle": .string(planned.motif.libelle),
            "surCode": .optional(planned.surCode),
        ])
    }
}
