import INSFormats
import Identitovigilance
import Testing

@Suite("From one format to the next")
struct CrossFormatTests {
    /// The identity that somebody makes of what was received, once INSi and a document confirmed it.
    private func confirmed(_ received: ReceivedIdentity, _ patient: Patient) throws -> QualifiedIdentity {
        let ins = try #require(received.ins)
        let traits = received.traits
        return try Patient(
            nomNaissance: #require(traits.nomNaissance),
            listePrenoms: #require(traits.listePrenoms),
            premierPrenom: received.premierPrenom,
            sexe: Sexe(#require(traits.sexe)),
            dateNaissance: #require(traits.dateNaissance),
            lieuNaissance: #require(traits.lieuNaissance),
            nomUtilise: received.nomUtilise,
            prenomUtilise: received.prenomUtilise,
            matricule: ins.matricule.texte,
            nature: ins.nature
        ).qualified()
    }

    @Test("Datamatrix, FHIR, PAM, CDA, then the traits: the same for a thousand people")
    func chain() throws {
        var generator = PatientGenerator(seed: 2026)
        for _ in 0..<1000 {
            let patient = generator.next()
            let scanned = try DatamatrixReader.read(DatamatrixPayload(patient.qualified()).octets)
            let first = TransmittedIdentity(try confirmed(scanned, patient))
            let fhir = try FHIRPatientReader.read(FHIRPatientWriter().export(first).octets)
            let second = PAMPatient(TransmittedIdentity(try confirmed(fhir, patient)))
            let pam = try PAMReader.read(PAMSamples.writer(.latin1).creation(second).octets).patients[0].identite
            let third = TransmittedIdentity(try confirmed(pam, patient))
            let cda = try CDARecordTargetReader.read(CDARecordTargetWriter.export(third).octets)
            guard cda.isINS(of: patient) else {
                Issue.record("one differs")
                return
            }
        }
    }

    @Test("Everything received says that it is a claim: no format gives an INS or a status that rules would take")
    func claims() throws {
        let scanned = try DatamatrixReader.read(Array(DatamatrixPayloadTests.example.utf8))
        let record = try Patient.elise.record(.provisoire)
        #expect(scanned.statut == .qualifiee && record.statut == .provisoire && record.ins == nil)
        #expect("\(scanned) \(scanned.ins.map { "\($0)" } ?? "")" == "<identité reçue> <INS reçue NIR-TEST>")
    }
}
