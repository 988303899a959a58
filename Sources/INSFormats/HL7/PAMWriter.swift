public import Identitovigilance

/// Writes the messages of PAM France 2.11 that carry an identity (ITI-30).
///
/// The INS is there only for a qualified identity, and then with its traits (interop-formats 0.6). Its type in `CX-5` is
/// `INS`: in PAM, `NH` is the billing number.
public struct PAMWriter: Sendable {
    private let header: PAMHeader

    /// Makes a writer for one message.
    ///
    /// - Parameter header: What the header says.
    public init(header: PAMHeader) { self.header = header }

    /// Writes the creation of a patient (A28).
    ///
    /// - Parameter patient: The patient.
    /// - Returns: The message, and what PAM has no code for.
    /// - Throws: ``FormatError`` with `champAbsent` when there is no identifier at all, `dateNonTransmissible` for a lunar
    ///   birth date, `caractereNonTransmissible` for a control character or one that the character set does not have.
    public func creation(_ patient: PAMPatient) throws(FormatError) -> FormattedIdentity {
        try demographic(.creation, patient, former: nil)
    }

    /// Writes a change of traits, or a new INS (A31).
    ///
    /// - Parameters:
    ///   - patient: The patient as it is now.
    ///   - ancienNIA: The qualified identity before, when its NIA became a NIR: both are sent, and the receiver keeps the NIR
    ///     (PAM 4.4.1).
    /// - Returns: The message, and what PAM has no code for.
    /// - Throws: ``FormatError``, as ``creation(_:)``; `champInvalide` for a former INS that is no NIA.
    public func miseAJour(
        _ patient: PAMPatient,
        ancienNIA: QualifiedIdentity? = nil
    ) throws(FormatError) -> FormattedIdentity {
        if let ancienNIA, ancienNIA.ins.nature != .nia { throw FormatError(.champInvalide, at: "PID-3") }
        return try demographic(.miseAJour, patient, former: ancienNIA?.ins)
    }

    /// Writes the replacement of an INS by another (A47), as after a change of civil sex (PAM 4.4.2).
    ///
    /// - Parameters:
    ///   - ancienne: The qualified identity before.
    ///   - patient: The patient as it is now, qualified with the new INS.
    /// - Returns: The message, and what it has no field or code for.
    /// - Throws: ``FormatError``, as ``creation(_:)``; `champAbsent` when the patient has no INS now.
    public func remplacement(
        de ancienne: QualifiedIdentity,
        par patient: PAMPatient
    ) throws(FormatError) -> FormattedIdentity {
        guard let ins = patient.identite.ins else { throw FormatError(.champAbsent, at: "PID-3") }
        let pid = try PAMSegments.pid(patient, identifiers: [PAMSegments.ins(ins)])
        let mrg = PAMSegments.mrg([PAMSegments.ins(ancienne.ins)])
        return try message(.changementIdentifiant, [pid, mrg], PAMSegments.lostWithoutZFD(patient.identite))
    }

    /// Writes the removal of an INS (A47): a wrong one, or one that is kept locally and no longer qualified (PAM 4.4.3,
    /// 4.4.4).
    ///
    /// The status sent is the one of the patient now: `PROV` for a retrieved identity.
    ///
    /// - Parameters:
    ///   - ancienne: The qualified identity before.
    ///   - patient: The patient as it is now, without an INS to send.
    /// - Returns: The message, and what it has no field or code for.
    /// - Throws: ``FormatError``, as ``creation(_:)``; `champInvalide` when the patient still sends an INS.
    public func retrait(
        de ancienne: QualifiedIdentity,
        pour patient: PAMPatient
    ) throws(FormatError) -> FormattedIdentity {
        guard patient.identite.ins == nil else { throw FormatError(.champInvalide, at: "PID-3") }
        let pid = try PAMSegments.pid(patient, identifiers: [PAMSegments.removed(ancienne.ins)])
        let mrg = PAMSegments.mrg([PAMSegments.ins(ancienne.ins)])
        return try message(.changementIdentifiant, [pid, mrg], PAMSegments.lostWithoutZFD(patient.identite))
    }

    /// Writes the merge of two patients (A40).
    ///
    /// - Parameters:
    ///   - patient: The patient that stays.
    ///   - absorbes: The local identifiers of the one that goes.
    /// - Returns: The message, and what it has no field or code for.
    /// - Throws: ``FormatError``, as ``creation(_:)``; `champAbsent` without an absorbed identifier.
    public func fusion(
        _ patient: PAMPatient,
        absorbant absorbes: [LocalIdentifier]
    ) throws(FormatError) -> FormattedIdentity {
        guard !absorbes.isEmpty else { throw FormatError(.champAbsent, at: "MRG-1") }
        var old: [String] = []
        for identifier in absorbes { old.append(try PAMSegments.local(identifier, at: "MRG-1")) }
        let pid = try PAMSegments.pid(patient, identifiers: identifiers(of: patient))
        return try message(.fusion, [pid, PAMSegments.mrg(old)], PAMSegments.lostWithoutZFD(patient.identite))
    }

    private func demographic(
        _ event: PAMEvent,
        _ patient: PAMPatient,
        former: INS?
    ) throws(FormatError) -> FormattedIdentity {
        let all = try identifiers(of: patient) + (former.map { [PAMSegments.ins($0)] } ?? [])
        let pid = try PAMSegments.pid(patient, identifiers: all)
        let (zfd, warnings) = PAMSegments.zfd(patient.identite)
        return try message(event, [pid, "PV1|1|N"] + (zfd.map { [$0] } ?? []), warnings)
    }

    private func identifiers(of patient: PAMPatient) throws(FormatError) -> [String] {
        var result: [String] = []
        for identifier in patient.identifiants { result.append(try PAMSegments.local(identifier, at: "PID-3")) }
        if let ins = patient.identite.ins { result.append(PAMSegments.ins(ins)) }
        return result
    }

    private func message(
        _ event: PAMEvent,
        _ segments: [String],
        _ warnings: [FormatWarning] = []
    ) throws(FormatError) -> FormattedIdentity {
        let lines = [try header.segment(event), "EVN||\(header.moment)"] + segments
        // Every segment ends with CR, the last one too (HL7 2.5, §2.5).
        let text = lines.map { $0 + "\r" }.joined()
        return FormattedIdentity(octets: try header.jeuDeCaracteres.encode(text), avertissements: warnings)
    }
}
