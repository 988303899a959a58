import INSFormats
import INSiSimulator
internal import Identitovigilance

/// Fictional people, made once: what a check needs beside its input.
enum People {
    /// A qualified person, with names in use.
    static let qualified: Resent? = {
        let json = """
            {"resourceType":"Patient","identifier":[{"use":"official","type":{"coding":[{"code":"INS-NIR-TEST"}]},\
            "system":"urn:oid:1.2.250.1.213.1.4.10","value":"287043818599165"}],"name":[{"use":"official",\
            "family":"D'AUBIGNE-MARCHAND","given":["ELISE"],"extension":[{"url":"\(list)","valueString":"ELISE MARIE-ANNE"}]},\
            {"use":"usual","family":"PERRIN","given":["LISE"]}],"gender":"female","birthDate":"1987-04-23","extension":[{"url":"\(place)","valueAddress":{"extension":[\
            {"url":"\(insee)","valueCoding":{"code":"38185"}}]}}]}
            """
        guard let received = try? FHIRPatientReader.read(Array(json.utf8)) else { return nil }
        return Resent(received)
    }()

    private static let place = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"
    private static let insee = "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code"
    private static let list =
        "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient-birth-list-given-name"
}
