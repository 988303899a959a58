internal import INSi
internal import Identitovigilance

/// The JSON request of `identito insi encode`.
enum RequestDocument {
    /// Writes the SOAP envelope that the document asks for.
    ///
    /// - Throws: A ``VigilanceError`` when INSi would refuse the request, or the document is not one of the contract.
    static func encode(_ bytes: [UInt8]) throws -> INSiWireRequest {
        guard bytes.count <= LineReader.maximumLength, let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(.entreeInvalide)
        }
        var fields = try JSONFields(JSONValue(parsing: text))
        let operation = try fields.requiredString("operation")
        var context = try fields.requiredObject("contexte")
        let authentication = try fields.requiredObject("authentification")
        let traits = try fields.object("traits")
        let vitale = try fields.object("vitale")
        if try fields.object("verification") != nil { throw InputError(.nonPrisEnCharge) }
        try fields.finish()
        guard let known = INSiOperation(rawValue: operation) else { throw unsupported(operation) }
        let mode = try authentification(authentication)
        switch known {
        case .rechercherInsAvecTraitsIdentite:
            guard let traits, vitale == nil else { throw JSONFields.invalid("seule la clé traits est attendue") }
            let query = try query(traits)
            let (encoder, call) = try caller(&context, mode)
            return try encoder.encode(query, context: call)
        case .rechercherInsAvecCarteVitale:
            guard let vitale, traits == nil else { throw JSONFields.invalid("seule la clé vitale est attendue") }
            let query = try CardDocument.query(vitale)
            let (encoder, call) = try caller(&context, mode)
            return try encoder.encode(query, context: call)
        }
    }

    private static func unsupported(_ operation: String) -> InputError {
        operation == "verifierInsAvecTraitsIdentite"
            ? InputError(.nonPrisEnCharge) : JSONFields.invalid("operation : valeur non admise")
    }

    private static func authentification(_ fields: JSONFields) throws(InputError) -> Authentification {
        var fields = fields
        switch try fields.requiredString("mode") {
        case "certificatLogiciel":
            try fields.finish()
            return .certificatLogiciel()
        case "cpx", "psc": throw InputError(.nonPrisEnCharge)
        default: throw JSONFields.invalid("mode : valeur non admise")
        }
    }

    /// The search: the identity is created for the time of the call, so that the rules of the record decide.
    private static func query(_ traits: JSONFields) throws -> INSiQuery {
        var traits = traits
        let prenom = try traits.string("prenomRecherche").map { try Prenom($0) }
        let (identity, lieu) = try TraitsCodec.partial(&traits, requiresPlace: false)
        try traits.finish()
        let act = Act.creer(Act.Creation(traits: identity, canal: .insi))
        let now = SystemVigilanceClock().now()
        let record = try IdentityRecord.creating(IdentityID("identito"), by: act, at: now).get()
        return try record.insiQuery(prenoms: prenom.map { [$0] }, lieu: lieu != nil)
    }

    private static func caller(
        _ fields: inout JSONFields,
        _ mode: Authentification
    ) throws -> (RequestEncoder, CallContext) {
        let logiciel = try LogicielLPS(
            idam: fields.requiredString("idam"),
            nom: fields.requiredString("nomLogiciel"),
            version: fields.requiredString("versionLogiciel"),
            instance: fields.requiredString("instance")
        )
        let emetteur = try fields.requiredString("emetteur")
        let fresh = RandomIdentifierSource()
        let temps = try fields.string("temps")
        let call = try CallContext(
            messageID: fields.string("messageID") ?? fresh.next(),
            idLPS: fields.string("idLPS") ?? fresh.next(),
            idBAM: fields.string("idBAM") ?? fresh.next(),
            temps: moment(temps)
        )
        try fields.finish()
        return (try RequestEncoder(logiciel: logiciel, emetteur: emetteur, authentification: mode), call)
    }

    private static func moment(_ text: String?) throws(InputError) -> Timestamp {
        guard let text else { return SystemVigilanceClock().now() }
        guard let moment = Timestamp(iso: text) else { throw JSONFields.invalid("temps : instant UTC attendu") }
        return moment
    }
}
