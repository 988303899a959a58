internal import Identitovigilance

/// Reads the patient in the metadata of a shared document.
public enum XDSPatientReader {
    /// Reads the three metadata.
    ///
    /// - Parameters:
    ///   - patientId: `patientId`, which alone gives the INS.
    ///   - sourcePatientId: `sourcePatientId`, if any.
    ///   - sourcePatientInfo: The values of `sourcePatientInfo`.
    ///   - policy: The choices left open.
    /// - Returns: The identity, to verify; its INS claims that it is qualified.
    /// - Throws: ``FormatError`` that names the metadata or the field: `formatNonReconnu`, `champAbsent`, `champInvalide`,
    ///   `champRepete`, `matriculeErrone`, `insSansTraits`.
    public static func read(
        patientId: String,
        sourcePatientId: String? = nil,
        sourcePatientInfo: [String],
        policy: FormatPolicy = .standard
    ) throws(FormatError) -> ReceivedIdentity {
        var reception = Reception()
        try reception.readPatientId(patientId)
        if let sourcePatientId { try reception.readSource(sourcePatientId) }
        let pid = try segment(sourcePatientInfo)
        try reception.readNames(pid.repetitions(5))
        try reception.readBirth(pid)
        for number in pid.filled where ![5, 7, 8, 11].contains(number) {
            reception.warn(.champIgnore, at: pid.emplacement(number))
        }
        reception.statut = reception.candidates.isEmpty ? nil : .qualifiee
        return try reception.finish(PAMVocabulary.fields, policy: policy)
    }

    /// The values as the segment they are parts of.
    private static func segment(_ values: [String]) throws(FormatError) -> HL7Segment {
        var repetitions: [Int: [String]] = [:]
        for value in values {
            let parts = value.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            let isWhole = value.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "~") }
            guard isWhole, parts.count == 2, parts[0].starts(with: "PID-".utf8),
                let number = Int(String(decoding: parts[0].dropFirst(4), as: UTF8.self)), (1...39).contains(number)
            else { throw FormatError(.formatNonReconnu, at: "sourcePatientInfo") }
            repetitions[number, default: []].append(String(decoding: parts[1], as: UTF8.self))
        }
        let fields = (1...39).map { repetitions[$0]?.joined(separator: "~") ?? "" }
        let line = (["PID"] + fields).joined(separator: "|")
        guard let segment = HL7Segment(Array(line.utf8)[...], .standard) else {
            throw FormatError(.formatNonReconnu, at: "sourcePatientInfo")
        }
        return segment
    }
}

extension Reception {
    fileprivate mutating func readPatientId(_ text: String) throws(FormatError) {
        let cx = try Self.cx(text, "patientId")
        guard let value = try cx.text(1), let oid = try cx.text(4, 2) else {
            throw FormatError(.champInvalide, at: "patientId")
        }
        guard let nature = try? NatureMatricule(oid: oid) else {
            // Older documents of the DMP bear an INS-C, and are shown all the same (4.3).
            return keep(value, oid, type: try cx.text(5), at: "patientId")
        }
        guard let type = try cx.text(5), type == "NH" || PAMVocabulary.insTypes.contains(type) else {
            throw FormatError(.champInvalide, at: "patientId")
        }
        if type != "NH" { warn(.ecritureToleree, at: "patientId") }
        candidates = [Candidate(matricule: value, nature: nature, emplacement: "patientId")]
    }

    fileprivate mutating func readSource(_ text: String) throws(FormatError) {
        let cx = try Self.cx(text, "sourcePatientId")
        let oid = try cx.text(4, 2)
        // Without a local identifier, the source is the INS again.
        guard let value = try cx.text(1), !candidates.contains(where: { $0.matricule == value && $0.nature.oid == oid })
        else { return }
        keep(value, oid, type: try cx.text(5), at: nil)
    }

    private mutating func keep(_ value: String, _ oid: String?, type: String?, at emplacement: String?) {
        if let emplacement { warn(.champIgnore, at: emplacement) }
        autresIdentifiants.append(ReceivedIdentifier(valeur: value, autorite: nil, systeme: oid, type: type))
    }

    private static func cx(_ text: String, _ emplacement: String) throws(FormatError) -> HL7Repetition {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "~") }) else {
            throw FormatError(.champInvalide, at: emplacement)
        }
        return HL7Repetition(bytes: Array(text.utf8)[...], delimiters: .standard, emplacement: emplacement)
    }
}
