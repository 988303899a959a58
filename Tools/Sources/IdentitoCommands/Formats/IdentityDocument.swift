internal import INSFormats
internal import Identitovigilance

/// The identity of an export, as the contract describes it, made by the acts that its status supposes.
///
/// A command can't have a qualified identity out of nothing: the record of the time of the command accepts the INS as INSi
/// would have returned it and controls a document, under the rules of every other record.
struct IdentityDocument {
    let record: IdentityRecord
    let provenance: Provenance
    let identifiants: [LocalIdentifier]
    let libelleLieu: String?

    /// Reads the keys that every format shares; the caller ends the reading.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of any value.
    init(_ fields: inout JSONFields) throws {
        let traits = try TraitsCodec.local(try fields.requiredObject("traits"))
        let ins = try fields.object("ins")
        let statut = try fields.choice("statut", of: ConfidenceStatus.self)
        let attributs = try Self.attributs(try fields.array("attributs") ?? [])
        provenance = try Self.provenance(try fields.object("fiabilite"))
        identifiants = try Self.identifiants(try fields.array("identifiants") ?? [])
        libelleLieu = try fields.string("libelleLieu")
        record = try Self.record(traits, ins, statut, attributs)
    }

    /// What the formats take: with the INS when the status is `QUAL`.
    func transmitted() -> TransmittedIdentity {
        QualifiedIdentity(record).map { TransmittedIdentity($0, provenance: provenance) }
            ?? TransmittedIdentity(withoutINS: record, provenance: provenance)
    }

    /// The qualified identity, for the formats that take no other.
    func qualified() throws -> QualifiedIdentity {
        guard let qualified = QualifiedIdentity(record) else { throw InputError(.nonTransmissible) }
        return qualified
    }

    /// The record after the acts of a status and its attributes; an INS beside a status that has none is refused, and so are
    /// attributes that exclude each other or the status.
    static func record(
        _ traits: IdentityTraits,
        _ ins: JSONFields?,
        _ statut: ConfidenceStatus,
        _ attributs: [AttributIdentite] = []
    ) throws -> IdentityRecord {
        let now = SystemVigilanceClock().now()
        let needsINS = statut == .recuperee || statut == .qualifiee
        guard needsINS || ins == nil else { throw JSONFields.invalid("ins : le statut n'en admet pas") }
        var record = try TransientRecord.make(traits, at: now)
        if needsINS {
            let (matricule, nature) = try TraitsCodec.ins(ins)
            let found = PersonneTrouvee(matricule: matricule, nature: nature, traits: TransientRecord.received(traits))
            let decision = Act.recupererINS(Act.Recuperation(personne: found, canal: .traits, accepte: true))
            record = try record.applying(decision, at: now, policy: .bench).get()
        }
        if statut == .validee || statut == .qualifiee {
            record = try record.applying(.controlerPiece(Act.Controle(piece: .passeport)), at: now).get()
        }
        for attribut in attributs {
            record = try record.applying(.ajouterAttribut(Act.AjoutAttribut(attribut: attribut)), at: now).get()
        }
        guard record.statut == statut else { throw FormatError(.attributsContradictoires) }
        return record
    }

    private static func attributs(_ values: [JSONValue]) throws(InputError) -> [AttributIdentite] {
        var attributs: [AttributIdentite] = []
        for value in values {
            guard case .string(let code) = value, let attribut = AttributIdentite(rawValue: code) else {
                throw JSONFields.invalid("attributs : valeur non admise")
            }
            attributs.append(attribut)
        }
        return attributs
    }

    private static func provenance(_ fields: JSONFields?) throws -> Provenance {
        guard var fields else { return Provenance() }
        var provenance = Provenance()
        if let canal = try fields.string("canal") {
            guard let known = CanalSaisie(rawValue: canal) else {
                throw JSONFields.invalid("canal : valeur non admise")
            }
            provenance.canal = known
        }
        provenance.dateInterrogation = try day("dateInterrogation", &fields)
        provenance.dateValidation = try day("dateValidation", &fields)
        provenance.piece = try fields.string("piece").map(PieceIdentite.init(rawValue:))
        provenance.finValiditePiece = try day("finValiditePiece", &fields)
        try fields.finish()
        return provenance
    }

    private static func day(_ key: String, _ fields: inout JSONFields) throws(InputError) -> CalendarDate? {
        guard let text = try fields.string(key) else { return nil }
        guard let day = CalendarDate(iso: text) else { throw JSONFields.invalid("\(key) : une date est attendue") }
        return day
    }

    /// Local identifiers, as `identifiants` and `absorbes` hold them.
    ///
    /// - Throws: ``InputError`` for a wrong shape, and the refusal of a value, as of the OID of an INS.
    static func identifiants(_ values: [JSONValue]) throws -> [LocalIdentifier] {
        var identifiers: [LocalIdentifier] = []
        for value in values {
            var fields = try JSONFields(value)
            identifiers.append(
                try LocalIdentifier(
                    try fields.requiredString("valeur"),
                    oid: try fields.requiredString("oid"),
                    autorite: try fields.string("autorite") ?? ""
                )
            )
            try fields.finish()
        }
        return identifiers
    }
}

extension ErrorCode {
    /// An identity whose status does not let it out.
    static let nonTransmissible = ErrorCode(
        "nonTransmissible",
        description: "Only a qualified identity may be written in this format.",
        message: "Seule une identité qualifiée peut être transmise sous cette forme.",
        conduiteATenir: "Qualifiez l'identité, puis recommencez."
    )
}
