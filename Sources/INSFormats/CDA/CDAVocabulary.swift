internal import Identitovigilance
internal import SafeXML

/// The names and codes of the header of a CDA document (interop-formats 4.1).
enum CDAVocabulary {
    static let namespace = XMLNamespace(prefix: "", uri: "urn:hl7-org:v3")
    static let genderSystem = "2.16.840.1.113883.5.1"

    /// The code of a sex (value set J143) and its name, where a text gives one.
    static func gender(_ sexe: Sexe) -> (code: String, label: String?) {
        switch sexe {
        case .masculin: ("M", "Masculin")
        case .feminin: ("F", "Féminin")
        case .indetermine: ("UN", nil)
        }
    }

    /// The elements that a warning names; another name could be anything.
    static let elements: Set<String> = [
        "id", "addr", "telecom", "providerOrganization", "name", "maritalStatusCode", "religiousAffiliationCode",
        "raceCode",
        "ethnicGroupCode", "guardian", "languageCommunication", "birthplace", "birthTime", "administrativeGenderCode",
        "deceasedInd", "deceasedTime", "multipleBirthInd", "multipleBirthOrderNumber", "desc", "prefix", "suffix",
        "validTime",
        "family", "given", "delimiter",
    ]

    /// The names of the traits.
    static let fields = TraitFields(
        nomNaissance: "name/family[BR]",
        listePrenoms: "name/given",
        sexe: "administrativeGenderCode",
        dateNaissance: "birthTime",
        lieuNaissance: "birthplace/place/addr/county",
        attributs: "recordTarget"
    )
}
