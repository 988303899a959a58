public import Identitovigilance

/// The patient in the metadata of a document shared by XDS (CI-SIS partage, DMP).
///
/// Here, and in the VIHF, the type of an INS is `NH`; in PAM messages the same letters are the billing number (4.3).
public struct XDSPatient: Sendable, Hashable {
    /// `patientId` of the entry, the set and the folder, and `resource-id` of the VIHF: the INS.
    public let patientId: String

    /// `sourcePatientId`: the local identifier, or the INS when there is none.
    public let sourcePatientId: String

    /// The values of `sourcePatientInfo`, `PID-n|…`; never used to compute an identifier.
    public let sourcePatientInfo: [String]

    /// Writes the metadata of a qualified identity, the only one that may be shared so (rniv-rules 1.6.4).
    ///
    /// - Parameters:
    ///   - identity: The identity.
    ///   - identifiantLocal: The local identifier.
    /// - Throws: ``FormatError`` with `dateNonTransmissible` for a lunar birth date, `caractereNonTransmissible` for a control
    ///   character.
    public init(_ identity: QualifiedIdentity, identifiantLocal: LocalIdentifier? = nil) throws(FormatError) {
        let hl7 = HL7Delimiters.standard
        patientId = Self.cx(identity.ins.matricule.texte, identity.ins.oid, "NH")
        if let local = identifiantLocal {
            sourcePatientId = Self.cx(
                try hl7.escaped(local.valeur, at: "sourcePatientId"),
                try hl7.escaped(local.oid, at: "sourcePatientId"),
                PAMVocabulary.local
            )
        } else {
            sourcePatientId = patientId
        }
        let patient = PAMPatient(TransmittedIdentity(identity))
        var info: [String] = []
        for name in try PAMSegments.names(patient).reversed() { info.append("PID-5|\(name)") }
        info.append("PID-7|\(DateDigits.compact(try patient.identite.calendarDate(at: "PID-7").iso))")
        info.append("PID-8|\(PAMVocabulary.code(identity.traits.sexe))")
        for place in try PAMSegments.addresses(patient) { info.append("PID-11|\(place)") }
        sourcePatientInfo = info
    }

    /// Components 1, 4 and 5 only; the first part of the fourth stays empty.
    private static func cx(_ value: String, _ oid: String, _ type: String) -> String {
        "\(value)^^^&\(oid)&ISO^\(type)"
    }
}

extension XDSPatient: CustomStringConvertible {
    /// A placeholder: an identity is personal data and stays out of logs.
    public var description: String { "<patient XDS>" }
}
