internal import Identitovigilance

/// The segments about one patient: its `PID` and what follows.
struct PAMGroup {
    let pid: HL7Segment
    private(set) var mrg: HL7Segment?
    private(set) var zfd: HL7Segment?
    private(set) var ignored: [String] = []

    private init(pid: HL7Segment) { self.pid = pid }

    /// The groups of a message; only a merge has several.
    static func groups(in message: HL7Message, _ event: PAMEvent?) throws(FormatError) -> [PAMGroup] {
        var groups: [PAMGroup] = []
        for segment in message.segments.dropFirst() where segment.name != "EVN" {
            if segment.name == "PID" {
                groups.append(PAMGroup(pid: segment))
            } else if let last = groups.indices.last {
                try groups[last].take(segment)
            } else {
                throw FormatError(.champAbsent, at: "PID")
            }
        }
        guard !groups.isEmpty else { throw FormatError(.champAbsent, at: "PID") }
        guard groups.count == 1 || event == .fusion else { throw FormatError(.champRepete, at: "PID") }
        let needsMRG = event == .fusion || event == .changementIdentifiant
        guard !needsMRG || groups.allSatisfy({ $0.mrg != nil }) else { throw FormatError(.champAbsent, at: "MRG") }
        return groups
    }

    private mutating func take(_ segment: HL7Segment) throws(FormatError) {
        switch segment.name {
        case "MRG":
            guard mrg == nil else { throw FormatError(.champRepete, at: "MRG") }
            mrg = segment
        case "ZFD":
            guard zfd == nil else { throw FormatError(.champRepete, at: "ZFD") }
            zfd = segment
        case "PV1" where segment.raw(2).elementsEqual("N".utf8): break  // No visit: it says nothing else.
        default: ignored.append(segment.name)
        }
    }

    /// Reads the patient.
    func patient(
        _ message: HL7Message,
        _ trigger: PAMTrigger,
        _ policy: FormatPolicy
    ) throws(FormatError) -> ReceivedPAMPatient {
        var reception = Reception()
        for warning in trigger.warnings { reception.warn(warning.code, at: warning.emplacement) }
        if message.hasForeignLineEnds { reception.warn(.ecritureToleree, at: "CR") }
        if try message.header.only(12)?.text(1) != "2.5" { reception.warn(.regleDeProfil, at: "MSH-12") }
        let identifiers = try PAMIdentifiers(pid.repetitions(3), &reception)
        try reception.readNames(pid.repetitions(5))
        try reception.readBirth(pid)
        try reception.readStatus(pid)
        for number in pid.filled where !Self.readFields.contains(number) {
            reception.warn(.champIgnore, at: pid.emplacement(number))
        }
        if let zfd { try reception.readZFD(zfd) }
        for name in ignored { reception.warn(.champIgnore, at: name) }
        var former = Reception()
        let anciens = try mrg.map { mrg throws(FormatError) in
            let old = try PAMIdentifiers(mrg.repetitions(1), &former)
            for number in mrg.filled where number > 1 {
                reception.warn(.champIgnore, at: mrg.emplacement(number))
            }
            return old.all
        }
        for warning in former.avertissements { reception.warn(warning.code, at: warning.emplacement) }
        return ReceivedPAMPatient(
            identite: try reception.finish(PAMVocabulary.fields, policy: policy),
            retireINS: identifiers.removesINS,
            anciensIdentifiants: anciens ?? []
        )
    }

    /// The fields of `PID` that are read; the first is a rank.
    private static let readFields: Set<Int> = [1, 3, 5, 7, 8, 11, 32]
}

/// The identifiers of a field, the INS apart.
struct PAMIdentifiers {
    /// Every identifier, the INS too.
    private(set) var all: [ReceivedIdentifier] = []
    /// Whether an INS is the HL7 null: to be deleted.
    private(set) var removesINS = false

    /// Sorts the repetitions: the INS become candidates, the others are kept.
    ///
    /// The OID is the key, with a permissive type: an OID of INS of type `NH` is the billing number (interop-formats 0.3, 3.2).
    init(_ repetitions: [HL7Repetition], _ reception: inout Reception) throws(FormatError) {
        for repetition in repetitions {
            let emplacement = repetition.emplacement
            let oid = try repetition.text(4, 2)
            let type = try repetition.text(5)
            let nature = oid.flatMap { try? NatureMatricule(oid: $0) }
            let isINS = nature != nil && type.map(PAMVocabulary.insTypes.contains) ?? false
            guard let value = try repetition.text(1) else {
                if isINS, repetition.isNull(1) {
                    removesINS = true
                } else {
                    reception.warn(.champIgnore, at: emplacement)
                }
                continue
            }
            let identifier = ReceivedIdentifier(
                valeur: value,
                autorite: try repetition.text(4, 1),
                systeme: oid,
                type: type
            )
            all.append(identifier)
            if isINS, let nature {
                // CX-7 and CX-8 should be empty, and are not in the samples of ANS (3.2).
                reception.ignoreComponents(of: repetition, except: [1, 4, 5])
                if type != PAMVocabulary.ins { reception.warn(.ecritureToleree, at: "\(emplacement).5") }
                reception.candidates.append(
                    Reception.Candidate(matricule: value, nature: nature, emplacement: emplacement)
                )
            } else {
                if nature != nil { reception.warn(.numeroFacturation, at: emplacement) }
                reception.autresIdentifiants.append(identifier)
            }
        }
    }
}
