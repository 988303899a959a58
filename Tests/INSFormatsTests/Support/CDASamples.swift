import INSFormats
import Identitovigilance

/// The worked example of the handbook (interop-formats 4.2), without its white space between elements.
enum CDASamples {
    static let recordTarget = """
        <recordTarget xmlns="urn:hl7-org:v3"><patientRole>
          <id root="1.2.250.1.213.1.4.10" extension="287043818599165"/>
          <id root="1.2.3.4.5" extension="LPS-000042"/>
          <patient classCode="PSN">
            <name>
              <family qualifier="BR">D'AUBIGNE-MARCHAND</family>
              <given>ELISE MARIE-ANNE</given>
              <given qualifier="BR">ELISE</given>
              <family qualifier="CL">PERRIN</family>
              <given qualifier="CL">LISE</given>
            </name>
            <administrativeGenderCode code="F" displayName="Féminin" codeSystem="2.16.840.1.113883.5.1"/>
            <birthTime value="19870423"/>
            <birthplace><place><addr><county>38185</county><city>GRENOBLE</city></addr></place></birthplace>
          </patient>
        </patientRole></recordTarget>
        """.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined()

    static var ipp: LocalIdentifier { get throws { try LocalIdentifier("LPS-000042", oid: "1.2.3.4.5") } }

    /// The sample after a replacement that must have taken place.
    static func changed(_ old: String, _ new: String) -> String {
        let text = recordTarget.replacing(old, with: new)
        return text == recordTarget ? "not changed" : text
    }
}
