import INSFormats
import Identitovigilance
import Testing

@Suite("PAM France: reading")
struct PAMReaderTests {
    private func read(_ text: String, _ policy: FormatPolicy = .standard) throws(FormatError) -> ReceivedPAMPatient {
        try PAMReader.read(Array(text.utf8), policy: policy).patients[0]
    }

    private let message = PAMSamples.message
    private let ins = "287043818599165^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS"

    @Test("The worked example is read whole, and what is not taken is told (interop-formats 3.7)")
    func workedExample() throws {
        let all = try PAMReader.read(Array(message.utf8))
        let identity = all.patients[0].identite
        #expect(all.evenement == .miseAJour && all.patients.count == 1)
        #expect(identity.isINS(of: .elise) && identity.statut == .qualifiee && identity.attributs.isEmpty)
        #expect(
            identity.premierPrenom == "ELISE" && identity.nomUtilise == "PERRIN" && identity.prenomUtilise == "LISE"
        )
        #expect(identity.provenance == PAMSamples.provenance)
        #expect(identity.autresIdentifiants.map(\.valeur) == ["LPS-000042"])
        #expect(identity.autresIdentifiants[0].systeme == "1.2.3.4.5" && identity.autresIdentifiants[0].type == "PI")
        #expect(identity.warned == ["champIgnore@PID-5.5", "champIgnore@PID-11"])
        #expect(!all.patients[0].retireINS && all.patients[0].anciensIdentifiants.isEmpty)
    }

    @Test(
        "PID-32 decides: an INS beside anything but VALI is dropped and said so (PAM 6.6.15, 1.10.3; section 0)",
        arguments: [
            ("VALI", .qualifiee, true, nil), ("PROV", .provisoire, false, "insNonQualifiee@PID-3"),
            ("", nil, false, "insNonQualifiee@PID-3"), ("VIDE", nil, false, "insNonQualifiee@PID-3"),
            ("VALI~HOMA", .qualifiee, true, nil), ("HOMA", nil, false, "insNonQualifiee@PID-3"),
            ("VALI~DOUT", .provisoire, false, "attributImposeProvisoire@PID-32"),
            ("PROV~FICT", .provisoire, false, "insNonQualifiee@PID-3"),
            ("VALI~IDVER", .qualifiee, true, "champIgnore@PID-32"), ("QUAL", nil, false, "insNonQualifiee@PID-3"),
        ] as [(String, ConfidenceStatus?, Bool, String?)]
    )
    func status(code: String, statut: ConfidenceStatus?, hasINS: Bool, warning: String?) throws {
        let identity = try read(message.replacing("|VALI\r", with: "|\(code)\r")).identite
        #expect(identity.statut == statut && (identity.ins != nil) == hasINS)
        #expect(
            identity.attributs == Set(code.split(separator: "~").compactMap { AttributIdentite(rawValue: String($0)) })
        )
        if let warning { #expect(identity.warned.contains(warning)) }
        #expect(identity.traits == Patient.elise.recus)
    }

    @Test("VALI without an INS is a validated identity, never a qualified one (interop-formats, section 0)")
    func validated() throws {
        let identity = try read(message.replacing("~" + ins, with: "")).identite
        #expect(identity.ins == nil && identity.statut == .validee)
    }

    @Test("NH is the billing number even with the OID of the INS; other types of INS are understood (3.2, 0.3)")
    func types() throws {
        let billing = try read(message.replacing(ins, with: ins.replacing("^INS", with: "^NH"))).identite
        #expect(billing.ins == nil && billing.statut == .validee && billing.warned.contains("numeroFacturation@PID-3"))
        #expect(billing.autresIdentifiants.last?.type == "NH")
        let untyped = try read(message.replacing(ins, with: ins.replacing("^INS", with: ""))).identite
        #expect(untyped.ins == nil && untyped.warned.contains("numeroFacturation@PID-3"))
        let inTheWild = try read(message.replacing(ins, with: ins.replacing("^INS", with: "^INS-NIR"))).identite
        #expect(inTheWild.isINS(of: .elise) && inTheWild.warned.contains("ecritureToleree@PID-3.5"))
        let dated = try read(message.replacing(ins, with: ins + "^^20260115")).identite
        #expect(dated.isINS(of: .elise) && dated.warned.contains("champIgnore@PID-3.7"))
        let legacy = ins.replacing("4.10", with: "4.2").replacing("^INS", with: "^INS-C")
        #expect(try read(message.replacing(ins, with: legacy)).identite.ins == nil)
    }

    @Test("Beside a NIR its former NIA is set aside; two NIR are refused (PAM 4.4.1)")
    func two() throws {
        let nia = "~287043818599165^^^ASIP-SANTE-INS-NIA&1.2.250.1.213.1.4.9&ISO^INS"
        let both = try read(message.replacing(ins, with: ins + nia)).identite
        #expect(both.isINS(of: .elise) && both.warned.contains("insAncienne@PID-3"))
        #expect(
            refusal { () throws(FormatError) in try read(message.replacing(ins, with: ins + "~" + ins)) }
                == "champRepete@PID-3"
        )
    }

    @Test("A47 that removes an INS tells it, with the identifiers to find the patient (PAM 4.4.3, 4.4.4)")
    func removal() throws {
        let old = try Patient.elise.qualified()
        let now = PAMPatient(TransmittedIdentity(withoutINS: try Patient.elise.record(.recuperee)))
        let patient = try PAMReader.read(PAMSamples.writer().retrait(de: old, pour: now).octets).patients[0]
        #expect(patient.retireINS && patient.identite.ins == nil && patient.identite.statut == .provisoire)
        #expect(patient.anciensIdentifiants.map(\.valeur) == ["287043818599165"])
        #expect(patient.anciensIdentifiants[0].type == "INS")
    }

    @Test("A40 gives the patient that stays and the identifiers absorbed; a message may hold several (ITI-30)")
    func merges() throws {
        let absorbed = [try LocalIdentifier("LPS-9", oid: "1.2.3.4.5", autorite: "C")]
        let merge = PAMSamples.text(try PAMSamples.writer().fusion(PAMSamples.patient(), absorbant: absorbed))
        let pair = merge.split(separator: "\r").suffix(2).map { $0 + "\r" }.joined()
        let all = try PAMReader.read(Array((merge + pair).utf8))
        #expect(all.evenement == .fusion && all.patients.count == 2)
        #expect(all.patients.allSatisfy { $0.anciensIdentifiants.map(\.valeur) == ["LPS-9"] })
        #expect(all.patients.allSatisfy { $0.identite.isINS(of: .elise) })
        let withoutMRG = merge.split(separator: "\r").dropLast().joined(separator: "\r")
        #expect(refusal { () throws(FormatError) in try read(withoutMRG) } == "champAbsent@MRG")
    }

    @Test(
        "Bad input is refused with the field (interop-formats 3.2 to 3.6)",
        arguments: [
            ("287043818599165", "287043818599156", "matriculeErrone@PID-3"),
            ("287043818599165", "2870438185991", "matriculeErrone@PID-3"),
            ("^BDL^^38185", "^BDL", "insSansTraits@PID-11.9"),
            ("^BDL^^38185", "^H^^38185", "insSansTraits@PID-11.9"),
            ("||19870423|", "|||", "insSansTraits@PID-7"),
            ("|19870423|", "|1987|", "champInvalide@PID-7"),
            ("|F|||", "||||", "insSansTraits@PID-8"),
            ("|F|||", "|U|||", "insSansTraits@PID-8"),
            ("|F|||", "|O|||", "champInvalide@PID-8"),
            ("^ELISE MARIE-ANNE^", "^^", "insSansTraits@PID-5.3"),
            ("D'AUBIGNE-MARCHAND", "", "champAbsent@PID-5.1"),
            ("D'AUBIGNE-MARCHAND", #"D\Z\AUBIGNE"#, "champInvalide@PID-5.1"),
            ("D'AUBIGNE-MARCHAND", "D&AUBIGNE", "champInvalide@PID-5.1"),
            ("^^L|", "^^D|", "champRepete@PID-5"),
            ("|VALI\r", "|VALI~PROV\r", "champInvalide@PID-32"),
            ("|VALI\r", "|PROV~FICT~HOMA\r", "attributsContradictoires@PID-32"),
            ("ADT^A31", "ORU^R01", "versionDeFormat@MSH-9"),
            ("UNICODE UTF-8", "UNICODE UTF-16", "jeuDeCaracteres@MSH-18"),
            ("MSH|", "MSX|", "formatNonReconnu@MSH"),
            ("PID|1", "PIX|1", "champAbsent@PID"),
            ("PV1|1|N", "PID|2", "champRepete@PID"),
            ("PV1|1|N", "pv1|1|N", "formatNonReconnu@segment 4"),
            ("PV1|1|N", "ZFD||||N", "champRepete@ZFD"),
            ("ELISE^ELISE", "ELISE\u{0}^ELISE", "champInvalide@PID-5.2"),
        ]
    )
    func refusals(old: String, new: String, expected: String) {
        let text = message.replacing(old, with: new)
        #expect(text != message)
        #expect(refusal { () throws(FormatError) in try read(text) } == expected)
    }

    @Test(
        "A message that deletes, merges, moves, links or unlinks patients is no ordinary identity (HL7 2.5 chapter 3)",
        arguments: [
            "A29^ADT_A21", "A23^ADT_A21", "A24^ADT_A24", "A37^ADT_A37", "A18", "A17", "A30", "A34", "A43", "A46",
        ]
    )
    func refusedEvents(type: String) {
        let text = message.replacing("A31^ADT_A05", with: type)
        #expect(refusal { () throws(FormatError) in try read(text) } == "versionDeFormat@MSH-9")
        let again = message.replacing("EVN||", with: "EVN|\(type.prefix(3))|")
        #expect(refusal { () throws(FormatError) in try read(again) } == "versionDeFormat@EVN-1")
    }

    @Test(
        "Another event is told, without its code, which may be anything; the identity is read",
        arguments: [("A01^ADT_A01", "EVN||"), ("ZZZ", "EVN||"), ("", "EVN||"), ("A01", "EVN|A01|")]
    )
    func otherEvents(type: String, evn: String) throws {
        let text = message.replacing("A31^ADT_A05", with: type).replacing("EVN||", with: evn)
        let all = try PAMReader.read(Array(text.utf8))
        #expect(all.evenement == nil && all.patients[0].identite.isINS(of: .elise))
        #expect(all.patients[0].identite.warned.prefix(1) == ["evenementNonInterprete@MSH-9"])
        #expect(!all.patients[0].identite.warned.contains("evenementNonInterprete@EVN-1"))
    }

    @Test("EVN-1, when it is filled, says the event again: another one is told (HL7 2.5 chapter 3)")
    func contradictedEvent() throws {
        let other = try read(message.replacing("EVN||", with: "EVN|A28|")).identite
        #expect(other.warned.contains("evenementNonInterprete@EVN-1"))
        let same = try read(message.replacing("EVN||", with: "EVN|A31|")).identite
        #expect(!same.warned.contains { $0.hasPrefix("evenementNonInterprete") })
    }

    @Test("By policy, an INS that can't be one is dropped and said so, the identity stays (9.10)")
    func dropped() throws {
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        let identity = try read(message.replacing("287043818599165", with: "287043818599156"), policy).identite
        #expect(identity.ins == nil && identity.statut == .validee && identity.traits == Patient.elise.recus)
        #expect(identity.warned.contains("insEcartee@PID-3"))
        let placeless = try read(message.replacing("^BDL^^38185", with: "^BDL"), policy).identite
        #expect(placeless.ins == nil && placeless.warned.contains("insEcartee@PID-11.9"))
    }

    @Test("What the wire does is understood: MLLP, other line ends; unknown segments and fields are told (3.1)")
    func wire() throws {
        let framed = try PAMReader.read([0x0B] + Array(message.utf8) + [0x1C, 0x0D]).patients[0].identite
        #expect(framed.isINS(of: .elise))
        let unix = try read(message.replacing("\r", with: "\n")).identite
        #expect(unix.isINS(of: .elise) && unix.warned.contains("ecritureToleree@CR"))
        let more = try read(
            message.replacing("PV1|1|N", with: "PD1||X\rZZZ|1\rPV1|1|I").replacing("|F|||", with: "|F|X||")
        )
        for place in ["PD1", "ZZZ", "PV1", "PID-9"] { #expect(more.identite.warned.contains("champIgnore@\(place)")) }
        let corrected = try read(message.replacing("ZFD||||N", with: "ZFD||||Y")).identite
        #expect(corrected.warned.contains("dateCorrigee@ZFD-4"))
        let old = try read(message.replacing("|2.5^FRA^2.11|", with: "|2.3|")).identite
        #expect(old.warned.contains("regleDeProfil@MSH-12"))
    }

    @Test("Other separators are those of the header, and values that hold ours stay whole (HL7 2.5 §2.5.4)")
    func separators() throws {
        let other = message.replacing("&", with: "$").replacing("^", with: "*")
        #expect(try read(other).identite.isINS(of: .elise))
    }

    @Test("Bytes of another character set than the declared one are refused, and an undeclared one is ASCII (MSH-18)")
    func characterSets() throws {
        let accented = message.replacing("LISE", with: "L\u{CF}SE")
        #expect(try read(accented).identite.prenomUtilise == "L\u{CF}SE")
        let undeclared = accented.replacing("UNICODE UTF-8", with: "")
        #expect(refusal { () throws(FormatError) in try read(undeclared) } == "jeuDeCaracteres@MSH-18")
        #expect(try read(message.replacing("UNICODE UTF-8", with: "")).identite.isINS(of: .elise))
        let lying = Array(message.utf8).map { $0 == UInt8(ascii: "'") ? 0xC9 : $0 }
        #expect(refusal { () throws(FormatError) in try PAMReader.read(lying) } == "jeuDeCaracteres@MSH-18")
    }

    @Test("Ten thousand people read back as they were written, in both character sets")
    func roundTrip() throws {
        var generator = PatientGenerator(seed: 31)
        for index in 0..<10_000 {
            let patient = generator.next()
            let writer = PAMSamples.writer(index.isMultiple(of: 2) ? .utf8 : .latin1)
            let sent = PAMPatient(TransmittedIdentity(try patient.qualified()))
            let read = try PAMReader.read(writer.creation(sent).octets).patients[0].identite
            guard read.isINS(of: patient), read.nomUtilise == patient.nomUtilise, read.avertissements.isEmpty,
                read.prenomUtilise == patient.prenomUtilise, read.statut == .qualifiee
            else {
                Issue.record("one differs: \(read.warned)")
                return
            }
        }
    }

    @Test("A thousand damaged messages give the right INS or none, and never a crash")
    func damaged() {
        let bytes = Array(message.utf8)
        let starts = bytes.indices.filter { bytes[$0] == UInt8(ascii: "|") || bytes[$0] == 0x0D }
        let read = Damage.readThousand(of: bytes, blocksAt: starts, seed: 3) { bytes throws(FormatError) in
            try PAMReader.read(bytes).patients.map(\.identite)
        }
        #expect(read > 50 && read < 950)
    }
}
