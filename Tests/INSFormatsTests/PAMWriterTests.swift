import INSFormats
import Identitovigilance
import Testing

@Suite("PAM France: writing")
struct PAMWriterTests {
    private func lines(_ formatted: FormattedIdentity) -> [String] {
        PAMSamples.text(formatted).split(separator: "\r").map(String.init)
    }

    private func fields(_ line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("The worked example comes out character for character (interop-formats 3.7)")
    func workedExample() throws {
        let formatted = try PAMSamples.writer().miseAJour(PAMSamples.patient())
        #expect(PAMSamples.text(formatted) == PAMSamples.message)
        #expect(formatted.avertissements.isEmpty)
    }

    @Test("Each event has its trigger, structure and segments (interop-formats 3.1, ITI-30)")
    func events() throws {
        let writer = PAMSamples.writer()
        let patient = try PAMSamples.patient()
        let before = try Patient.elise.qualified()
        let retrieved = PAMPatient(TransmittedIdentity(withoutINS: try Patient.elise.record(.recuperee)))
        let cases: [(FormattedIdentity, String, [String])] = [
            (try writer.creation(patient), "ADT^A28^ADT_A05", ["MSH", "EVN", "PID", "PV1", "ZFD"]),
            (try writer.miseAJour(patient), "ADT^A31^ADT_A05", ["MSH", "EVN", "PID", "PV1", "ZFD"]),
            (try writer.retrait(de: before, pour: retrieved), "ADT^A47^ADT_A30", ["MSH", "EVN", "PID", "MRG"]),
            (
                try writer.fusion(patient, absorbant: [LocalIdentifier("LPS-9", oid: "1.2.3.4.5", autorite: "C")]),
                "ADT^A40^ADT_A39", ["MSH", "EVN", "PID", "MRG"]
            ),
        ]
        for (message, type, segments) in cases {
            let lines = lines(message)
            #expect(fields(lines[0])[8] == type)
            #expect(lines.map { String($0.prefix(3)) } == segments)
            #expect(message.octets.last == 0x0D)
        }
    }

    @Test("A NIA that becomes a NIR: A31 with both, VALI; the former must be a NIA (PAM 4.4.1)")
    func niaToNIR() throws {
        let nia = try Patient.elise.with { $0.nature = .nia }.qualified()
        let nir = try PAMSamples.patient(.elise.with { $0.nature = .nir })
        let pid = fields(lines(try PAMSamples.writer().miseAJour(nir, ancienNIA: nia))[2])
        #expect(pid[3].hasSuffix("~287043818599165^^^ASIP-SANTE-INS-NIA&1.2.250.1.213.1.4.9&ISO^INS"))
        #expect(pid[3].contains("~287043818599165^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS~"))
        #expect(pid[32] == "VALI")
        let notNIA = try Patient.elise.qualified()
        let refused = refusal { () throws(FormatError) in try PAMSamples.writer().miseAJour(nir, ancienNIA: notNIA) }
        #expect(refused == "champInvalide@PID-3")
    }

    @Test("A NIR that is replaced: A47, the new one alone in PID-3, the old one in MRG-1, VALI (PAM 4.4.2)")
    func replaced() throws {
        let old = try Patient.elise.qualified()
        let now = Patient.elise.with {
            $0.sexe = .masculin
        }
        let right = try Matricule("1870438185991").texte
        let patient = try PAMSamples.patient(now.with { $0.matricule = right })
        let lines = lines(try PAMSamples.writer().remplacement(de: old, par: patient))
        #expect(fields(lines[2])[3] == "\(right)^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS")
        #expect(lines[3] == "MRG|287043818599165^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS")
        #expect(fields(lines[2])[32] == "VALI")
        let none = PAMPatient(TransmittedIdentity(withoutINS: try Patient.elise.record(.validee)))
        let refused = refusal { () throws(FormatError) in try PAMSamples.writer().remplacement(de: old, par: none) }
        #expect(refused == "champAbsent@PID-3")
    }

    @Test(
        "An INS that is removed: A47, two quotes with the authority kept, and the status of now (PAM 4.4.3, 4.4.4)",
        arguments: [(ConfidenceStatus.recuperee, "PROV"), (.validee, "VALI"), (.provisoire, "PROV")]
    )
    func removed(statut: ConfidenceStatus, code: String) throws {
        let old = try Patient.elise.qualified()
        let now = PAMPatient(TransmittedIdentity(withoutINS: try Patient.elise.record(statut)))
        let lines = lines(try PAMSamples.writer().retrait(de: old, pour: now))
        #expect(fields(lines[2])[3] == "\"\"^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS")
        #expect(lines[3] == "MRG|287043818599165^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS")
        #expect(fields(lines[2])[32] == code)
        let patient = try PAMSamples.patient()
        let refused = refusal { () throws(FormatError) in try PAMSamples.writer().retrait(de: old, pour: patient) }
        #expect(refused == "champInvalide@PID-3")
    }

    @Test(
        "Without qualification no INS leaves, and PID-32 knows two statuses (interop-formats, section 0)",
        arguments: [
            (ConfidenceStatus.provisoire, "PROV"), (.recuperee, "PROV"), (.validee, "VALI"), (.qualifiee, "VALI"),
        ]
    )
    func withoutINS(statut: ConfidenceStatus, code: String) throws {
        let identity = TransmittedIdentity(withoutINS: try Patient.elise.record(statut))
        let message = try PAMSamples.writer().creation(PAMPatient(identity, identifiants: [PAMSamples.ipp]))
        #expect(!PAMSamples.text(message).contains("287043818599165"))
        #expect(!PAMSamples.text(message).contains("1.2.250.1.213"))
        #expect(fields(lines(message)[2])[32] == code)
    }

    @Test("Attributes are repetitions of PID-32; contradictory ones are on no record (EXI ID 24, EXI ID 26)")
    func attributes() throws {
        let homonym = TransmittedIdentity(try Patient.elise.qualified(attributs: [.homonyme]))
        #expect(fields(lines(try PAMSamples.writer().creation(PAMPatient(homonym)))[2])[32] == "VALI~HOMA")
        let doubtful = TransmittedIdentity(
            withoutINS: try Patient.elise.record(.provisoire, attributs: [.douteuse, .homonyme])
        )
        let message = try PAMSamples.writer().creation(PAMPatient(doubtful, identifiants: [PAMSamples.ipp]))
        #expect(fields(lines(message)[2])[32] == "PROV~HOMA~DOUT")
    }

    @Test("A local identifier of two quotes is refused: it would be the HL7 null, which removes (PAM 4.4.3)")
    func nullIdentifier() throws {
        let removal = try LocalIdentifier("\"\"", oid: "1.2.3")
        let patient = PAMPatient(TransmittedIdentity(try Patient.elise.qualified()), identifiants: [removal])
        let error = #expect(throws: FormatError.self) { try PAMSamples.writer().creation(patient) }
        #expect(error?.code == .identifiantLocalInvalide)
    }

    @Test("What PAM has no code for is left out and told, like documents (interop-formats 3.6, rniv-rules 5.3)")
    func noCode() throws {
        for (piece, code) in [("ANCV", "AC"), ("eCN", "IE"), ("IN", "IE"), ("LECV", ""), ("PA", "PA")] {
            let provenance = Provenance(canal: .appliCarteVitale, piece: PieceIdentite(rawValue: piece))
            let identity = TransmittedIdentity(try Patient.elise.qualified(), provenance: provenance)
            let message = try PAMSamples.writer().creation(PAMPatient(identity))
            #expect(lines(message)[4] == (code.isEmpty ? "ZFD||||N" : "ZFD||||N|||\(code)"))
            let places = message.avertissements.map(\.emplacement)
            #expect(places == (code.isEmpty ? ["ZFD-5", "ZFD-7"] : ["ZFD-5"]))
        }
        let provisional = TransmittedIdentity(
            withoutINS: try Patient.elise.record(.provisoire),
            provenance: Provenance()
        )
        let message = try PAMSamples.writer().creation(PAMPatient(provisional, identifiants: [PAMSamples.ipp]))
        #expect(lines(message).count == 4, "a Z segment without a value is not sent (3.1)")
    }

    @Test(
        "The country of a birth is written where the code of the place says France, and the day of a control is told lost"
    )
    func countryAndControl() throws {
        for (lieu, expected) in [("97411", "FRA"), ("2A004", "FRA"), ("98818", ""), ("97502", ""), ("99350", "")] {
            let born = Patient.elise.with { $0.lieuNaissance = lieu }
            let provenance = Provenance(try born.record(.qualifiee))
            let message = try PAMSamples.writer().creation(
                PAMPatient(TransmittedIdentity(try born.qualified(), provenance: provenance))
            )
            #expect(fields(lines(message)[2])[11] == "^^^^^\(expected)^BDL^^\(lieu)")
            #expect(message.avertissements.map(\.emplacement) == ["ZFD"])
            #expect(lines(message)[4] == "ZFD||||N|INSI|20260115|CN")
        }
    }

    @Test("Separators inside values are escaped, control characters refused (HL7 2.5 §2.7)")
    func escaping() throws {
        let odd = try LocalIdentifier(#"a|b^c~d\e&f"#, oid: "1.2", autorite: "É")
        let patient = PAMPatient(TransmittedIdentity(try Patient.elise.qualified()), identifiants: [odd])
        let message = try PAMSamples.writer().creation(patient)
        #expect(PAMSamples.text(message).contains(#"|a\F\b\S\c\R\d\E\e\T\f^^^É&1.2&ISO^PI~"#))
        let read = try PAMReader.read(message.octets).patients[0].identite
        #expect(read.autresIdentifiants.first?.valeur == #"a|b^c~d\e&f"#)
        let control = try PAMPatient(patient.identite, identifiants: [LocalIdentifier("a\rPID|", oid: "1.2")])
        let refused = refusal { () throws(FormatError) in try PAMSamples.writer().creation(control) }
        #expect(refused == "caractereNonTransmissible@PID-3")
        let nobody = PAMPatient(TransmittedIdentity(withoutINS: try Patient.elise.record(.provisoire)))
        #expect(refusal { () throws(FormatError) in try PAMSamples.writer().creation(nobody) } == "champAbsent@PID-3")
    }

    @Test("ISO 8859-1 has one byte a letter, and a letter that it lacks is refused (MSH-18)")
    func latin1() throws {
        var patient = try PAMSamples.patient()
        patient.adresse?.voie = "12 ALLÉE DES LILAS"
        let message = try PAMSamples.writer(.latin1).creation(patient)
        #expect(message.octets.contains(0xC9) && !message.octets.contains(0xC3))
        #expect(try PAMReader.read(message.octets).patients[0].identite.isINS(of: .elise))
        // The byte 0x9C is a letter in Windows-1252, and a control character here, which the reader refuses.
        for voie in ["12 ALLÉE DES ŒILLETS", "12 ALLÉE DES \u{9C}ILLETS"] {
            patient.adresse?.voie = voie
            #expect(
                refusal { () throws(FormatError) in try PAMSamples.writer(.latin1).creation(patient) }
                    == "caractereNonTransmissible@MSH-18"
            )
        }
    }
}
