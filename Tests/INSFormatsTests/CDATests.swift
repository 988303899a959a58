import INSFormats
import Identitovigilance
import Testing

@Suite("CDA R2 recordTarget")
struct CDATests {
    private func read(_ text: String, _ policy: FormatPolicy = .standard) throws(FormatError) -> ReceivedIdentity {
        try CDARecordTargetReader.read(Array(text.utf8), policy: policy)
    }

    @Test("The worked example comes out character for character (interop-formats 4.2)")
    func workedExample() throws {
        let identity = TransmittedIdentity(try Patient.elise.qualified())
        let formatted = try CDARecordTargetWriter.export(
            identity,
            identifiants: [CDASamples.ipp],
            libelleLieu: "GRENOBLE"
        )
        #expect(String(decoding: formatted.octets, as: UTF8.self) == CDASamples.recordTarget)
    }

    @Test("The worked example is read whole, alone or in a document (interop-formats 4.2)")
    func readsExample() throws {
        let document = """
            <?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>x</title>\
            \(CDASamples.recordTarget)</ClinicalDocument>
            """
        for text in [CDASamples.recordTarget, document] {
            let identity = try read(text)
            #expect(identity.isINS(of: .elise) && identity.statut == .qualifiee && identity.avertissements.isEmpty)
            #expect(
                identity.premierPrenom == "ELISE" && identity.nomUtilise == "PERRIN" && identity.prenomUtilise == "LISE"
            )
            #expect(identity.autresIdentifiants.map(\.valeur) == ["LPS-000042"] && identity.canal == nil)
        }
    }

    @Test("Without qualification no INS leaves, and nothing claims a status", arguments: ConfidenceStatus.allCases)
    func withoutINS(statut: ConfidenceStatus) throws {
        let identity = TransmittedIdentity(withoutINS: try Patient.elise.record(statut))
        let formatted = try CDARecordTargetWriter.export(identity, identifiants: [CDASamples.ipp])
        #expect(!String(decoding: formatted.octets, as: UTF8.self).contains("1.2.250.1.213"))
        let read = try CDARecordTargetReader.read(formatted.octets)
        #expect(read.ins == nil && read.statut == nil && read.traits == Patient.elise.recus)
        #expect(
            refusal { () throws(FormatError) in try CDARecordTargetWriter.export(identity) }
                == "champAbsent@patientRole/id"
        )
    }

    @Test("SP is read as the name in use, as older documents write it, and CL is then a pseudonym (4.1)")
    func oldQualifier() throws {
        let identity = try read(CDASamples.changed(#"<family qualifier="CL">"#, #"<family qualifier="SP">"#))
        #expect(identity.nomUtilise == "PERRIN" && identity.prenomUtilise == nil)
        #expect(identity.warned == ["ecritureToleree@name/family[SP]", "champIgnore@name/given"])
    }

    @Test("What is not taken is told; an element of another name by its rank, since it may be anything")
    func unknown() throws {
        let more = "<addr><city>X</city></addr><DUPONT/><patient classCode"
        let identity = try read(CDASamples.changed("<patient classCode", more))
        #expect(identity.isINS(of: .elise))
        #expect(
            identity.warned == ["champIgnore@patientRole/addr", "champIgnore@patientRole, élément non repris 2"]
        )
        let billing = try read(CDASamples.changed(#"root="1.2.3.4.5""#, #"root="1.2.250.1.213.1.4.13""#))
        #expect(billing.isINS(of: .elise) && billing.autresIdentifiants.first?.systeme == "1.2.250.1.213.1.4.13")
    }

    @Test(
        "With an INS every trait must be there, in its place (schematron of the structuration minimale, 4.1)",
        arguments: [
            (#"<family qualifier="BR">D'AUBIGNE-MARCHAND</family>"#, "", "insSansTraits@name/family[BR]"),
            ("<given>ELISE MARIE-ANNE</given>", "", "insSansTraits@name/given"),
            (#"<given qualifier="BR">ELISE</given>"#, "", "insSansTraits@name/given[BR]"),
            (#"<birthTime value="19870423"/>"#, "", "insSansTraits@birthTime"),
            ("<county>38185</county>", "", "insSansTraits@birthplace/place/addr/county"),
            ("<county>38185</county>", #"<county nullFlavor="UNK"/>"#, "insSansTraits@birthplace/place/addr/county"),
            (#"code="F" "#, #"code="UN" "#, "insSansTraits@administrativeGenderCode"),
            (#"code="F" "#, #"code="X" "#, "champInvalide@administrativeGenderCode"),
            (#"value="19870423""#, #"value="1987""#, "champInvalide@birthTime"),
            ("287043818599165", "287043818599156", "matriculeErrone@patientRole/id"),
            (#" extension="287043818599165""#, "", "champAbsent@patientRole/id/@extension"),
            (#"root="1.2.3.4.5""#, #"root="1.2.250.1.213.1.4.8""#, "champRepete@patientRole/id"),
            ("<given>", #"<given qualifier="BR">"#, "champRepete@name/given[BR]"),
            ("</patientRole>", "<patient/></patientRole>", "champRepete@patientRole/patient"),
            ("urn:hl7-org:v3", "urn:hl7-org:v2", "formatNonReconnu@recordTarget"),
            ("<patientRole>", "<patientRole", "formatNonReconnu"),
            ("<recordTarget", "<!DOCTYPE a><recordTarget", "formatNonReconnu"),
        ]
    )
    func refusals(old: String, new: String, expected: String) {
        #expect(refusal { () throws(FormatError) in try read(CDASamples.changed(old, new)) } == expected)
    }

    @Test("By policy, an INS without a trait is dropped and said so (9.10)")
    func dropped() throws {
        var policy = FormatPolicy()
        policy.unusableINS = .drop
        for part in ["<county>38185</county>", #"<given qualifier="BR">ELISE</given>"#] {
            let identity = try read(CDASamples.changed(part, ""), policy)
            #expect(identity.ins == nil && identity.warned.contains { $0.hasPrefix("insEcartee@") })
            #expect(identity.statut != .qualifiee)
        }
    }

    @Test("Ten thousand people read back as they were written")
    func roundTrip() throws {
        var generator = PatientGenerator(seed: 8)
        for _ in 0..<10_000 {
            let patient = generator.next()
            let identity = TransmittedIdentity(try patient.qualified())
            let read = try CDARecordTargetReader.read(CDARecordTargetWriter.export(identity).octets)
            guard read.isINS(of: patient), read.nomUtilise == patient.nomUtilise, read.avertissements.isEmpty,
                read.prenomUtilise == patient.prenomUtilise
            else {
                Issue.record("one differs: \(read.warned)")
                return
            }
        }
    }

    @Test("A thousand damaged documents give the right INS or none, and never a crash")
    func damaged() {
        let bytes = Array(CDASamples.recordTarget.utf8)
        let starts = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }
        Damage.readThousand(of: bytes, blocksAt: starts, seed: 9) { bytes throws(FormatError) in
            [try CDARecordTargetReader.read(bytes)]
        }
    }
}
