import HangLimit
import INSFormats
import INSi
import Identitovigilance
import Testing

/// What fuzzing, or reading the code for it, found, each with the answer that it now has.
///
/// Some took hours where they now take a moment: the limit of time is the test.
struct FindingTests {
    private static let header = "MSH|^~\\&|A|B|C|D|20260115||ADT^A47^ADT_A30|1|P|2.5|||||FRA|8859/1\r"
    private static let names = "PID|1||42^^^&1.2&ISO^PI||ADRUN^ZOE^ZOE^^^^L||19751231|F\r"

    @Test("HL7: MRG without a field is read: it replaces nothing")
    func emptyMRG() throws {
        let message = try PAMReader.read(Array((Self.header + Self.names + "MRG").utf8))
        #expect(message.patients.map(\.anciensIdentifiants) == [[]])
    }

    @Test("HL7: a field of 200,000 components is read at once", .hangLimit)
    func manyComponents() throws {
        let name = "ADRUN^ZOE^ZOE^^^^L" + String(repeating: "^", count: 200_000) + "X"
        let message = try PAMReader.read(Array((Self.header + "PID|1||||\(name)\rMRG").utf8))
        #expect(message.patients[0].identite.avertissements.map(\.emplacement).contains("PID-5.200007"))
    }

    @Test("FHIR: 50,000 extensions that are not read have a warning each, at once", .hangLimit)
    func manyExtensions() throws {
        let extensions = [String](repeating: "{}", count: 50_000).joined(separator: ",")
        let resource = #"{"resourceType":"Patient","extension":[\#(extensions)]}"#
        #expect(try FHIRPatientReader.read(Array(resource.utf8)).avertissements.count == 50_000)
    }

    @Test("CDA: 50,000 elements that are not read have a warning each, at once", .hangLimit)
    func manyElements() throws {
        let document =
            #"<recordTarget xmlns="urn:hl7-org:v3"><patientRole><patient><name/></patient>"#
            + String(repeating: "<x/>", count: 50_000) + "</patientRole></recordTarget>"
        #expect(try CDARecordTargetReader.read(Array(document.utf8)).avertissements.count == 50_000)
    }

    @Test("INSi: a name where a code belongs is in no description")
    func codes() {
        let name = "ADRUN"
        let fault = INSiFaute(code: name, sousCode: name, severite: nil, codeSoap: name, messageID: nil, libelle: name)
        let result = INSiResultat(codeCR: name, libelleCR: name, individu: nil)
        let verification = INSiVerification(codeCR: name, libelleCR: name)
        let texts =
            [
                "\(fault)", "\(INSiFaultError(fault))", INSiFaultError(fault).message, "\(result)", "\(verification)",
                "\(verification.answer)",
                "\(INSAnswer.autre(code: name, libelle: name))",
            ] + [INSiReply.faute(fault), .resultat(result), .verification(verification)].map { "\($0)" }
        #expect(texts.allSatisfy { !$0.contains(name) })
    }

    @Test(
        "a code of INSi stays in its description",
        arguments: ["00", "insi_102", "siram_40"]
    )
    func knownCodes(_ code: String) {
        #expect("\(INSAnswer.autre(code: code, libelle: ""))" == "CR \(code)")
    }

    @Test(
        "a matricule, capitals and long words are no code",
        arguments: ["2970226200203", "DUPONT1", "abcdefghijklmn123", "a"]
    )
    func otherCodes(_ text: String) {
        #expect("\(INSAnswer.autre(code: text, libelle: ""))" == "CR ?")
    }
}
