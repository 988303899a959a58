import INSFormats
import Identitovigilance
import Testing

@Suite("Datamatrix INS: the text")
struct DatamatrixPayloadTests {
    static let example = """
        IS010000000000000000000000S1287043818599165S21.2.250.1.213.1.4.10S3ELISE MARIE-ANNE\u{1D}\
        S4D'AUBIGNE-MARCHAND\u{1D}S5FS623-04-1987S738185
        """

    @Test("The worked example comes out character for character (interop-formats 1.7)")
    func workedExample() throws {
        let payload = try DatamatrixPayload(Patient.elise.qualified())
        #expect(payload.texte == Self.example)
        #expect(payload.octets.count == 127)
    }

    @Test("An OID of production is followed by the separator, one of test is not (interop-formats 1.4)")
    func separatorAfterOID() throws {
        let production = try DatamatrixPayload(Patient.elise.with { $0.nature = .nir }.qualified())
        #expect(production.texte.contains("S21.2.250.1.213.1.4.8\u{1D}S3"))
        #expect(production.octets.count == 127)
    }

    @Test("A name of 100 characters is written whole and has no separator; one of 101 is refused (interop-formats 1.3)")
    func longest() throws {
        let full = Patient.elise.with { $0.nomNaissance = String(repeating: "A", count: 100) }
        let payload = try DatamatrixPayload(full.qualified())
        #expect(payload.texte.contains(String(repeating: "A", count: 100) + "S5F"))
        #expect(try DatamatrixReader.read(payload.octets).isINS(of: full))
        let long = try Patient.elise.with { $0.nomNaissance = String(repeating: "A", count: 101) }.qualified()
        #expect(refusal { () throws(FormatError) in try DatamatrixPayload(long) } == "valeurTropLongue@S4")
    }

    @Test(
        "What INSi gave and the format can't hold is refused with its block, never adapted (interop-formats 0.9, 1.5)",
        arguments: [
            ("D’AUBIGNE-MARCHAND", "ELISE MARIE-ANNE", "38185", "caractereNonTransmissible@S4"),
            ("D'AUBIGNE-MARCHAND", "ÉLISE MARIE-ANNE", "38185", "caractereNonTransmissible@S3"),
            ("D'AUBIGNE-MARCHAND", "Elise MARIE-ANNE", "38185", "caractereNonTransmissible@S3"),
        ]
    )
    func refusals(nom: String, prenoms: String, lieu: String, expected: String) throws {
        let recus = TraitsRecus(
            nomNaissance: nom,
            listePrenoms: prenoms,
            sexe: "F",
            dateNaissance: "1987-04-23",
            lieuNaissance: lieu
        )
        let identity = try Patient.elise.qualified(insi: recus)
        #expect(refusal { () throws(FormatError) in try DatamatrixPayload(identity) } == expected)
    }

    @Test("Ten thousand people read back as they were written, with nothing to warn of")
    func roundTrip() throws {
        var generator = PatientGenerator(seed: 20_260_115)
        for _ in 0..<10_000 {
            let patient = generator.next()
            let read = try DatamatrixReader.read(DatamatrixPayload(patient.qualified()).octets)
            guard read.isINS(of: patient), read.avertissements.isEmpty else {
                Issue.record("one differs: \(read.warned)")
                return
            }
        }
    }
}
