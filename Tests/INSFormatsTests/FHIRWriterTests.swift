import INSFormats
import Identitovigilance
import Testing

@Suite("FHIR FR Core: writing")
struct FHIRWriterTests {
    private let writer = FHIRPatientWriter()

    @Test("The worked example comes out character for character, white space apart (interop-formats 2.7)")
    func workedExample() throws {
        let formatted = try writer.export(FHIRSamples.identity(), libelleLieu: "GRENOBLE")
        #expect(FHIRSamples.text(formatted) == FHIRSamples.compact)
        #expect(formatted.avertissements.isEmpty)
    }

    @Test("The four statuses of the draft have codes of their own, and a place for attributes (PR 306)")
    func draft() throws {
        let draft = FHIRPatientWriter(version: .quatreStatuts)
        let text = FHIRSamples.text(try draft.export(FHIRSamples.identity(attributs: [.homonyme])))
        #expect(text.contains(#"fr-core-cs-identity-status","code":"QUAL""#))
        #expect(
            text.contains(
                #"{"url":"comment","valueCoding":{"system":"https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-identity-status-comment","code":"HOMA"}}"#
            )
        )
        #expect(text.contains(#"{"url":"dateInterrogationINSi","valueDate":"2026-01-15"}"#))
        for statut in [ConfidenceStatus.provisoire, .recuperee, .validee] {
            let record = try Patient.elise.record(statut)
            let text = FHIRSamples.text(try draft.export(TransmittedIdentity(withoutINS: record)))
            #expect(text.contains(#"identity-status","code":"\#(statut.rawValue)""#))
        }
    }

    @Test(
        "Without qualification the profile is the plain one and no INS leaves (interop-formats, section 0)",
        arguments: [
            (ConfidenceStatus.provisoire, "PROV"), (.recuperee, "PROV"), (.validee, "VALI"), (.qualifiee, "VALI"),
        ]
    )
    func withoutINS(statut: ConfidenceStatus, code: String) throws {
        let identity = TransmittedIdentity(withoutINS: try Patient.elise.record(statut))
        let text = FHIRSamples.text(try writer.export(identity))
        #expect(text.contains(#"/fr-core-patient"]"#) && text.contains(#"0445","code":"\#(code)""#))
        #expect(!text.contains("287043818599165") && !text.contains("1.2.250.1.213") && !text.contains("identifier"))
    }

    @Test("In 2.2.0 an attribute is the extension once more (interop-formats 2.4, #112)")
    func attributes() throws {
        let record = try Patient.elise.record(.provisoire, attributs: [.douteuse, .homonyme])
        let identity = TransmittedIdentity(withoutINS: record)
        let formatted = try writer.export(identity)
        #expect(FHIRSamples.text(formatted).split(separator: "fr-core-identity-reliability").count == 4)
        let read = try FHIRPatientReader.read(formatted.octets)
        #expect(read.attributs == [.douteuse, .homonyme] && read.statut == .provisoire)
    }

    @Test("A birth abroad is a code of countries, one in France a code of communes (interop-formats 2.3, 9.6)")
    func abroad() throws {
        let text = FHIRSamples.text(try writer.export(FHIRSamples.identity(.elise.with { $0.lieuNaissance = "99255" })))
        #expect(text.contains(#"TRE-R20-Pays","code":"99255""#) && !text.contains("TRE-R13"))
    }

    @Test("A document or channel that the profile has no code for is left out and told (interop-formats 2.1, 2.4)")
    func noCode() throws {
        let permit = Provenance(canal: .appliCarteVitale, piece: .titreSejour)
        let identity = TransmittedIdentity(try Patient.elise.qualified(), provenance: permit)
        let formatted = try writer.export(identity)
        #expect(!FHIRSamples.text(formatted).contains("validationMode"))
        #expect(
            formatted.avertissements.map(\.emplacement)
                == ["identityReliability.methodCollection", "identityReliability.validationMode"]
        )
        let draft = try FHIRPatientWriter(version: .quatreStatuts).export(identity)
        #expect(draft.avertissements.isEmpty && FHIRSamples.text(draft).contains(#""code":"AV""#))
    }

    /// A resource with everything that an identity does not own.
    static let full = #"""
        {"resourceType":"Patient","id":"42","meta":{"versionId":"7","profile":["https://example.org/mine"]},
        "extension":[{"url":"https://example.org/x","valueDecimal":1.50}],
        "identifier":[{"use":"usual","system":"urn:oid:1.2.3.4.5","value":"LPS-000042","period":{"start":"2020"}},
        {"use":"official","type":{"coding":[{"system":"s","code":"INS-NIA"}]},"system":"urn:oid:1.2.250.1.213.1.4.9","value":"1"}],
        "name":[{"use":"official","prefix":["Mme"],"family":"X","given":["Y","Z"],"_family":{"id":"f"}},{"use":"old","family":"V"}],
        "gender":"unknown","_birthDate":{"id":"b"},"birthDate":"1900-01-01","photo":[{"size":1e3,"title":"\u00e9\u2028\ud83d\ude00"}],"x":null}
        """#

    @Test("An update keeps what it does not own: members, order, numbers, unknown content (issue 2)")
    func update() throws {
        let formatted = try writer.miseAJour(
            Array(Self.full.utf8),
            avec: FHIRSamples.identity(),
            identifiants: [LocalIdentifier("LPS-000042", oid: "1.2.3.4.5")]
        )
        let text = FHIRSamples.text(formatted)
        for kept in [
            #""id":"42""#, #""versionId":"7""#, #""https://example.org/mine","#, #""valueDecimal":1.50"#,
            #""period":{"start":"2020"}"#, #""prefix":["Mme"]"#, #""_family":{"id":"f"}"#,
            #"{"use":"old","family":"V"}"#,
            #""_birthDate":{"id":"b"},"birthDate":"1987-04-23""#, "\"size\":1e3,\"title\":\"é\u{2028}😀\"", #""x":null"#,
            #"{"use":"old","type":{"coding":[{"system":"s","code":"INS-NIA"}]}"#,
        ] { #expect(text.contains(kept), "\(kept)") }
        #expect(text.split(separator: "LPS-000042").count == 2)
        #expect(try FHIRPatientReader.read(formatted.octets).isINS(of: .elise))
        let again = try writer.miseAJour(formatted.octets, avec: FHIRSamples.identity())
        #expect(again.octets == formatted.octets)
    }

    @Test("An update without INS removes every INS, and the names in use that are gone (PAM 4.4.3)")
    func removal() throws {
        let now = Patient.elise.with {
            $0.nomUtilise = nil
            $0.prenomUtilise = nil
        }
        let identity = TransmittedIdentity(withoutINS: try now.record(.recuperee))
        let formatted = try writer.miseAJour(Array(FHIRSamples.patient.utf8), avec: identity)
        let text = FHIRSamples.text(formatted)
        #expect(!text.contains("287043818599165") && !text.contains("PERRIN") && text.contains(#""code":"PROV""#))
        #expect(text.contains(#"GRENOBLE"#) && !text.contains("fr-core-patient-ins\""))
    }
}
