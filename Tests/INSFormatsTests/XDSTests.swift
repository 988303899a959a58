import INSFormats
import Identitovigilance
import Testing

@Suite("XDS and DMP metadata")
struct XDSTests {
    private let patientId = "287043818599165^^^&1.2.250.1.213.1.4.10&ISO^NH"
    private let info = [
        "PID-5|D'AUBIGNE-MARCHAND^ELISE^ELISE MARIE-ANNE^^^^L", "PID-5|PERRIN^LISE^^^^^D", "PID-7|19870423", "PID-8|F",
        "PID-11|^^^^^FRA^BDL^^38185",
    ]

    private func read(_ id: String, _ info: [String], source: String? = nil) throws(FormatError) -> ReceivedIdentity {
        try XDSPatientReader.read(patientId: id, sourcePatientId: source, sourcePatientInfo: info)
    }

    @Test("The worked example comes out character for character (interop-formats 4.3)")
    func workedExample() throws {
        let patient = try XDSPatient(Patient.elise.qualified(), identifiantLocal: CDASamples.ipp)
        #expect(patient.patientId == patientId)
        #expect(patient.sourcePatientId == "LPS-000042^^^&1.2.3.4.5&ISO^PI")
        #expect(patient.sourcePatientInfo == info)
        #expect(try XDSPatient(Patient.elise.qualified()).sourcePatientId == patientId)
    }

    @Test("The worked example is read whole; here NH is the type of the INS (4.3)")
    func reads() throws {
        let identity = try read(patientId, info, source: "LPS-000042^^^&1.2.3.4.5&ISO^PI")
        #expect(identity.isINS(of: .elise) && identity.statut == .qualifiee && identity.avertissements.isEmpty)
        #expect(identity.autresIdentifiants.map(\.valeur) == ["LPS-000042"] && identity.premierPrenom == "ELISE")
        let other = try read(patientId.replacing("^NH", with: "^INS"), info)
        #expect(other.isINS(of: .elise) && other.warned == ["ecritureToleree@patientId"])
        #expect(try read(patientId, info, source: patientId).autresIdentifiants.isEmpty)
    }

    @Test("sourcePatientInfo never gives an identifier, and an INS-C is no INS (4.3)")
    func identifiers() throws {
        let identity = try read(patientId, info + ["PID-3|187043818599165^^^&1.2.250.1.213.1.4.8&ISO^NH"])
        #expect(identity.isINS(of: .elise) && identity.warned == ["champIgnore@PID-3"])
        let legacy = try read("1234567890123456789012^^^&1.2.250.1.213.1.4.2&ISO^INS-C", info)
        #expect(legacy.ins == nil && legacy.statut == nil && legacy.autresIdentifiants.first?.type == "INS-C")
    }

    @Test("Bad metadata are refused with their name")
    func refusals() {
        let cases = [
            (patientId.replacing("165^", with: "156^"), info, "matriculeErrone@patientId"),
            (patientId.replacing("^NH", with: "^PI"), info, "champInvalide@patientId"),
            ("287043818599165", info, "champInvalide@patientId"), (patientId + "|", info, "champInvalide@patientId"),
            (patientId, Array(info.dropLast()), "insSansTraits@PID-11.9"),
            (patientId, Array(info.dropFirst()), "champAbsent@PID-5.1"),
            (patientId, info + ["PID-7|19870423"], "champRepete@PID-7"),
            (patientId, info + ["PID-99|x"], "formatNonReconnu@sourcePatientInfo"),
            (patientId, info + ["SRC-7|x"], "formatNonReconnu@sourcePatientInfo"),
            (patientId, info + ["PID-13|x~y"], "formatNonReconnu@sourcePatientInfo"),
        ]
        for (id, info, expected) in cases {
            #expect(refusal { () throws(FormatError) in try read(id, info) } == expected)
        }
    }

    @Test("Ten thousand people read back as they were written")
    func roundTrip() throws {
        var generator = PatientGenerator(seed: 12)
        for _ in 0..<10_000 {
            let patient = generator.next()
            let sent = try XDSPatient(patient.qualified())
            let read = try read(sent.patientId, sent.sourcePatientInfo, source: sent.sourcePatientId)
            guard read.isINS(of: patient), read.avertissements.isEmpty else {
                Issue.record("one differs: \(read.warned)")
                return
            }
        }
    }
}
