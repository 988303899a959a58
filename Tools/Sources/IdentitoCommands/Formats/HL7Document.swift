internal import INSFormats
internal import Identitovigilance

/// The JSON request of `identito hl7 export`.
enum HL7Document {
    /// Writes the message that the document asks for.
    ///
    /// - Throws: A ``VigilanceError`` when the identity can't be sent so, or the document is not one of the contract.
    static func write(_ bytes: [UInt8]) throws -> FormattedIdentity {
        var fields = try FormatRun.fields(bytes)
        let document = try IdentityDocument(&fields)
        let civility = try fields.string("civilite")
        let address = try address(try fields.object("adresse"))
        let former = try former(try fields.object("ancienneINS"), document)
        let absorbed = try IdentityDocument.identifiants(try fields.array("absorbes") ?? [])
        let (event, header) = try header(try fields.requiredObject("message"))
        try fields.finish()
        guard civility == nil || civility.flatMap(PAMPatient.Civilite.init(rawValue:)) != nil else {
            throw JSONFields.invalid("civilite : valeur non admise")
        }
        guard absorbed.isEmpty || event == .fusion else { throw JSONFields.invalid("absorbes : A40 seulement") }
        let patient = PAMPatient(
            document.transmitted(),
            identifiants: document.identifiants,
            civilite: civility.flatMap(PAMPatient.Civilite.init(rawValue:)),
            adresse: address
        )
        var formatted = try message(PAMWriter(header: header), event, patient, document, former, absorbed)
        // PAM has the code of the birthplace alone.
        if document.libelleLieu != nil {
            let lost = FormatWarning(.sansCodeDansLeFormat, at: "PID-11 (libelleLieu)")
            formatted = FormattedIdentity(octets: formatted.octets, avertissements: formatted.avertissements + [lost])
        }
        return formatted
    }

    private static func message(
        _ writer: PAMWriter,
        _ event: PAMEvent,
        _ patient: PAMPatient,
        _ document: IdentityDocument,
        _ former: QualifiedIdentity?,
        _ absorbed: [LocalIdentifier]
    ) throws -> FormattedIdentity {
        switch event {
        case .miseAJour: return try writer.miseAJour(patient, ancienNIA: former)
        case .changementIdentifiant:
            guard let former else { throw JSONFields.invalid("clé absente : ancienneINS") }
            return document.record.transmissible
                ? try writer.remplacement(de: former, par: patient) : try writer.retrait(de: former, pour: patient)
        case .creation, .fusion:
            guard former == nil else { throw JSONFields.invalid("ancienneINS : A31 et A47 seulement") }
            return event == .creation ? try writer.creation(patient) : try writer.fusion(patient, absorbant: absorbed)
        }
    }

    /// The qualified identity before: of it, only the INS is sent.
    private static func former(_ fields: JSONFields?, _ document: IdentityDocument) throws -> QualifiedIdentity? {
        guard let fields else { return nil }
        let record = try IdentityDocument.record(document.record.traitsSaisis, fields, .qualifiee)
        return QualifiedIdentity(record)
    }

    private static func address(_ fields: JSONFields?) throws(InputError) -> AdressePostale? {
        guard var fields else { return nil }
        let address = AdressePostale(
            voie: try fields.string("voie") ?? "",
            ville: try fields.requiredString("ville"),
            codePostal: try fields.string("codePostal") ?? "",
            pays: try fields.string("pays") ?? "FRA"
        )
        try fields.finish()
        return address
    }

    private static func header(_ fields: JSONFields) throws -> (PAMEvent, PAMHeader) {
        var fields = fields
        let event = try fields.choice("evenement", of: PAMEvent.self)
        let instant = try fields.string("instant")
        let offset = try fields.value("decalageMinutes").map { value throws(InputError) in
            guard case .number(let minutes) = value, let whole = Int(exactly: minutes), abs(whole) <= 14 * 60 else {
                throw JSONFields.invalid("decalageMinutes : un nombre de minutes est attendu")
            }
            return whole
        }
        let name = try fields.string("jeuDeCaracteres") ?? HL7CharacterSet.utf8.rawValue
        guard let set = HL7CharacterSet(rawValue: name) else {
            throw JSONFields.invalid("jeuDeCaracteres : valeur non admise")
        }
        let header = PAMHeader(
            applicationEmettrice: try fields.requiredString("applicationEmettrice"),
            etablissementEmetteur: try fields.requiredString("etablissementEmetteur"),
            applicationDestinataire: try fields.requiredString("applicationDestinataire"),
            etablissementDestinataire: try fields.requiredString("etablissementDestinataire"),
            instant: try RequestDocument.moment(instant),
            decalageMinutes: offset ?? 0,
            identifiant: try fields.requiredString("identifiant"),
            jeuDeCaracteres: set
        )
        try fields.finish()
        return (event, header)
    }
}
