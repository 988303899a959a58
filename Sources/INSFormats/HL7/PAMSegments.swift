internal import Identitovigilance

/// The segments of PAM that hold an identity (interop-formats 3.2 to 3.6).
enum PAMSegments {
    /// `PID`, with the identifiers already written.
    static func pid(_ patient: PAMPatient, identifiers: [String]) throws(FormatError) -> String {
        guard !identifiers.isEmpty else { throw FormatError(.champAbsent, at: "PID-3") }
        let identite = patient.identite
        var pid = HL7SegmentWriter("PID")
        pid.set(1, repetitions: ["1"])
        pid.set(3, repetitions: identifiers)
        pid.set(5, repetitions: try names(patient))
        pid.set(7, repetitions: [DateDigits.compact(try identite.calendarDate(at: "PID-7").iso)])
        pid.set(8, repetitions: [PAMVocabulary.code(identite.traits.sexe)])
        pid.set(11, repetitions: try addresses(patient))
        pid.set(32, repetitions: [PAMVocabulary.code(identite.statut)] + identite.attributs.sortedCodes)
        return pid.line
    }

    /// `MRG`, with the identifiers that go.
    static func mrg(_ identifiers: [String]) -> String {
        var mrg = HL7SegmentWriter("MRG")
        mrg.set(1, repetitions: identifiers)
        return mrg.line
    }

    /// `ZFD`, or nothing when it would be empty, and what it and `PID-32` have no code for.
    static func zfd(_ identite: TransmittedIdentity) -> (line: String?, warnings: [FormatWarning]) {
        let provenance = identite.provenance
        let canal = provenance.canal.flatMap(PAMVocabulary.code)
        let piece = provenance.piece.flatMap(PAMVocabulary.code)
        var lost = LeftOut()
        lost.noteStatus(of: identite, at: "PID-32")
        lost.note("ZFD-5", when: provenance.canal != nil && canal == nil)
        lost.note("ZFD-7", when: provenance.piece != nil && piece == nil)
        // ZFD-8 is the end of validity of the document: the day of the control has no field.
        lost.note("ZFD", when: provenance.dateValidation != nil)
        var zfd = HL7SegmentWriter("ZFD")
        // The date of an INS is the one of INSi: nobody corrected it afterwards.
        if identite.ins != nil { zfd.set(4, repetitions: ["N"]) }
        zfd.set(5, repetitions: [canal ?? ""])
        zfd.set(6, repetitions: [provenance.dateInterrogation.map { DateDigits.compact($0.iso) } ?? ""])
        zfd.set(7, repetitions: [piece ?? ""])
        zfd.set(8, repetitions: [provenance.finValiditePiece.map { DateDigits.compact($0.iso) } ?? ""])
        return (zfd.isEmpty ? nil : zfd.line, lost.warnings)
    }

    /// What a message without `ZFD` leaves out.
    static func lostWithoutZFD(_ identite: TransmittedIdentity) -> [FormatWarning] {
        var lost = LeftOut()
        lost.noteStatus(of: identite, at: "PID-32")
        lost.note("ZFD", when: identite.provenance != Provenance())
        return lost.warnings
    }

    /// An INS as an identifier; CX-7 and CX-8 stay empty (PAM 6.6.1).
    static func ins(_ ins: INS) -> String { cx(ins.matricule.texte, ins.nature) }

    /// The removal of an INS: the HL7 null, with authority and type kept (PAM 4.4.3).
    static func removed(_ ins: INS) -> String { cx("\"\"", ins.nature) }

    /// A local identifier.
    static func local(_ identifier: LocalIdentifier, at emplacement: String) throws(FormatError) -> String {
        // The HL7 null: the receiver would remove what it holds.
        guard identifier.valeur != "\"\"" else { throw FormatError(.identifiantLocalInvalide, at: emplacement) }
        let hl7 = HL7Delimiters.standard
        let value = try hl7.escaped(identifier.valeur, at: emplacement)
        let name = try hl7.escaped(identifier.autorite, at: emplacement)
        let oid = try hl7.escaped(identifier.oid, at: emplacement)
        return HL7SegmentWriter.components([value, "", "", "\(name)&\(oid)&ISO", PAMVocabulary.local])
    }

    private static func cx(_ value: String, _ nature: NatureMatricule) -> String {
        let authority = "\(PAMVocabulary.namespace(nature))&\(nature.oid)&ISO"
        return HL7SegmentWriter.components([value, "", "", authority, PAMVocabulary.ins])
    }

    /// The used name first when there is one, then the birth name, which is always sent (interop-formats 3.4).
    static func names(_ patient: PAMPatient) throws(FormatError) -> [String] {
        let hl7 = HL7Delimiters.standard
        let traits = patient.identite.traits
        var names: [String] = []
        if traits.nomUtilise != nil || traits.prenomUtilise != nil {
            let family = try hl7.escaped(traits.nomUtilise ?? "", at: "PID-5.1")
            let given = try hl7.escaped(traits.prenomUtilise ?? "", at: "PID-5.2")
            names.append(HL7SegmentWriter.components([family, given, "", "", "", "", "D"]))
        }
        let family = try hl7.escaped(traits.nomNaissance, at: "PID-5.1")
        let first = try hl7.escaped(traits.premierPrenom, at: "PID-5.2")
        let list = try hl7.escaped(traits.listePrenoms, at: "PID-5.3")
        let civility = patient.civilite?.rawValue ?? ""
        names.append(HL7SegmentWriter.components([family, first, list, "", civility, "", "L"]))
        return names
    }

    /// The home first when there is one, then the birthplace.
    static func addresses(_ patient: PAMPatient) throws(FormatError) -> [String] {
        let hl7 = HL7Delimiters.standard
        var addresses: [String] = []
        if let home = patient.adresse {
            var parts: [String] = []
            for text in [home.voie, "", home.ville, "", home.codePostal, home.pays] {
                parts.append(try hl7.escaped(text, at: "PID-11"))
            }
            addresses.append(HL7SegmentWriter.components(parts + ["H"]))
        }
        let lieu = try hl7.escaped(patient.identite.traits.lieuNaissance, at: "PID-11.9")
        // Abroad and in the collectivities of overseas, the ISO code of the country is not known here: the code says it.
        let hasOtherCountry = ["975", "977", "978", "98", "99"].contains { lieu.hasPrefix($0) }
        let pays = hasOtherCountry ? "" : "FRA"
        addresses.append(HL7SegmentWriter.components(["", "", "", "", "", pays, "BDL", "", lieu]))
        return addresses
    }
}
