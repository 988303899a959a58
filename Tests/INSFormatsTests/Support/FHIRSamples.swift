import INSFormats
import Identitovigilance

/// The worked example of the handbook (interop-formats 2.7).
enum FHIRSamples {
    static let patient = #"""
        { "resourceType": "Patient",
          "meta": {"profile": ["https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient-ins"]},
          "extension": [
            {"url": "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-identity-reliability", "extension": [
              {"url": "identityStatus", "valueCoding": {"system": "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0445", "code": "VALI"}},
              {"url": "methodCollection", "valueCoding": {"system": "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-method-collection", "code": "INSI"}},
              {"url": "dateCollection", "valueDate": "2026-01-15"},
              {"url": "validationDate", "valueDate": "2026-01-15"},
              {"url": "validationMode", "valueCoding": {"system": "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-mode-validation-identity", "code": "CN"}}]},
            {"url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace", "valueAddress": {
              "extension": [{"url": "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-address-insee-code",
                "valueCoding": {"system": "https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM", "code": "38185"}}],
              "city": "GRENOBLE"}}],
          "identifier": [{"use": "official",
            "type": {"coding": [{"system": "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203", "code": "INS-NIR-TEST"}]},
            "system": "urn:oid:1.2.250.1.213.1.4.10", "value": "287043818599165"}],
          "name": [
            {"use": "official", "family": "D'AUBIGNE-MARCHAND", "given": ["ELISE"],
             "extension": [{"url": "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient-birth-list-given-name", "valueString": "ELISE MARIE-ANNE"}]},
            {"use": "usual", "family": "PERRIN", "given": ["LISE"]}],
          "gender": "female", "birthDate": "1987-04-23" }
        """#

    /// The example without the white space between its marks; no string of it has a space beside one.
    static let compact: String = {
        var isInside = false
        var text = ""
        for character in patient {
            if character == "\"" { isInside.toggle() }
            if isInside || !character.isWhitespace { text.append(character) }
        }
        return text
    }()

    static let provenance = Provenance(
        canal: .insi,
        dateInterrogation: CalendarDate(iso: "2026-01-15"),
        dateValidation: CalendarDate(iso: "2026-01-15"),
        piece: .carteNationaleIdentite
    )

    static func identity(_ patient: Patient = .elise, attributs: [AttributIdentite] = []) throws
        -> TransmittedIdentity
    {
        TransmittedIdentity(try patient.qualified(attributs: attributs), provenance: provenance)
    }

    static func text(_ formatted: FormattedIdentity) -> String { String(decoding: formatted.octets, as: UTF8.self) }

    /// A resource with an identifier of each system.
    static func identifiers(of systems: [String]) -> String {
        let identifiers = systems.map { #"{"system":"\#($0)","value":"42"}"# }.joined(separator: ",")
        return #"{"resourceType":"Patient","identifier":[\#(identifiers)]}"#
    }

    /// The sample after a replacement that must have taken place.
    static func changed(_ old: String, _ new: String) -> String {
        let text = compact.replacing(old, with: new)
        return text == compact ? "not changed" : text
    }
}
