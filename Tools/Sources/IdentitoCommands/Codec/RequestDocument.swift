internal import INSi
internal import Identitovigilance

/// The JSON request of `identito insi encode`.
enum RequestDocument {
    /// Writes the SOAP envelope that the document asks for.
    ///
    /// - Throws: A ``VigilanceError`` when INSi would refuse the request, or the document is not one of the contract.
    static func encode(_ bytes: [UInt8]) async throws -> INSiWireRequest {
        guard bytes.count <= LineReader.maximumLength, let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(.entreeInvalide)
        }
        var fields = try JSONFields(JSONValue(parsing: text))
        let operation = try fields.requiredString("operation")
        var context = try fields.requiredObject("contexte")
        let authentication = try fields.requiredObject("authentification")
        let subjects = try Subjects(&fields)
        try fields.finish()
        guard let known = INSiOperation(rawValue: operation) else {
            throw JSONFields.invalid("operation : valeur non admise")
        }
        let mode = try await AuthentificationDocument.read(
            authentication,
            emetteur: try context.requiredString("emetteur")
        )
        switch known {
        case .rechercherInsAvecTraitsIdentite:
            let query = try query(subjects.only(\.traits, "traits"))
            let (encoder, call) = try caller(&context, mode)
            return try encoder.encode(query, context: call)
        case .rechercherInsAvecCarteVitale:
            let query = try CardDocument.query(subjects.only(\.vitale, "vitale"))
            let (encoder, call) = try caller(&context, mode)
            return try encoder.encode(query, context: call)
        case .verifierInsAvecTraitsIdentite:
            let query = try VerificationDocument.query(subjects.only(\.verification, "verification"))
            let (encoder, call) = try caller(&context, mode)
            return try encoder.encode(query, context: call)
        }
    }

    /// The three objects of which an operation takes exactly one.
    private struct Subjects {
        let traits: JSONFields?
        let vitale: JSONFields?
        let verification: JSONFields?

        init(_ fields: inout JSONFields) throws(InputError) {
            traits = try fields.object("traits")
            vitale = try fields.object("vitale")
            verification = try fields.object("verification")
        }

        func only(_ wanted: KeyPath<Subjects, JSONFields?>, _ name: String) throws(InputError) -> JSONFields {
            let given = [traits, vitale, verification].compactMap(\.self)
            guard given.count == 1, let subject = self[keyPath: wanted] else {
                throw JSONFields.invalid("seule la clé \(name) est attendue")
            }
            return subject
        }
    }

    /// The search by traits.
    private static func query(_ traits: JSONFields) throws -> INSiQuery {
        var traits = traits
        let prenom = try traits.string("prenomRecherche").map { try Prenom($0) }
        let (identity, lieu) = try TraitsCodec.partial(&traits, requiresPlace: false)
        try traits.finish()
        let record = try TransientRecord.make(identity, at: SystemVigilanceClock().now())
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
        // A command for test benches: what is provisional is switched on, and its documentation says so.
        let encoder = try RequestEncoder(
            logiciel: logiciel,
            emetteur: emetteur,
            authentification: mode,
            provisional: Set(ProvisionalFeature.allCases)
        )
        return (encoder, call)
    }

    /// A moment of the contract; the present one when none is given.
    static func moment(_ text: String?) throws(InputError) -> Timestamp {
        guard let text else { return SystemVigilanceClock().now() }
        guard let moment = Timestamp(iso: text) else { throw JSONFields.invalid("un instant UTC est attendu") }
        return moment
    }
}
