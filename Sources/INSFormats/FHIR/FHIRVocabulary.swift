internal import Identitovigilance

/// The addresses and codes of FR Core (interop-formats 2.1 to 2.4).
enum FHIRVocabulary {
    private static let base = "https://hl7.fr/ig/fhir/core/"

    static let profileINS = base + "StructureDefinition/fr-core-patient-ins"
    static let profile = base + "StructureDefinition/fr-core-patient"
    static let reliability = base + "StructureDefinition/fr-core-identity-reliability"
    static let inseeCode = base + "StructureDefinition/fr-core-address-insee-code"
    static let listePrenoms = base + "StructureDefinition/fr-core-patient-birth-list-given-name"
    static let birthPlace = "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"

    static let identifierTypes = base + "CodeSystem/fr-core-cs-v2-0203"
    static let hl7IdentifierTypes = "http://terminology.hl7.org/CodeSystem/v2-0203"
    static let table0445 = base + "CodeSystem/fr-core-cs-v2-0445"
    static let statuses = base + "CodeSystem/fr-core-cs-identity-status"
    static let comments = base + "CodeSystem/fr-core-cs-identity-status-comment"
    static let channels = base + "CodeSystem/fr-core-cs-method-collection"
    static let documents = base + "CodeSystem/fr-core-cs-mode-validation-identity"
    static let communes = "https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM"
    static let countries = "https://mos.esante.gouv.fr/NOS/TRE_R20-Pays/FHIR/TRE-R20-Pays"

    /// Whether the coding of a place is of the COG: of a table of communes or countries, the older name of the first one too,
    /// or of no system at all.
    static func isOfPlaces(_ coding: JSONObject) -> Bool {
        coding.text("system").map { placeSystems.contains($0) } ?? true
    }

    private static let placeSystems: Set<String> = [
        communes, countries, "https://mos.esante.gouv.fr/NOS/TRE_R13-Commune/FHIR/TRE-R13-Commune",
    ]

    /// Where a status may be written, the older names of the table too.
    static let statusSystems: Set<String> = [
        table0445, statuses, base + "CodeSystem/fr-core-v2-0445", base + "CodeSystem/fr-core-cs-fiabilite-identite",
    ]

    /// The code of the type of an INS.
    static func typeCode(_ nature: NatureMatricule) -> String { "INS-\(nature.rawValue)" }

    /// The system of an INS.
    static func system(_ nature: NatureMatricule) -> String { OIDText.uri(nature.oid) }

    /// The nature that a system tells.
    static func nature(system: String) -> NatureMatricule? {
        NatureMatricule.allCases.first { Self.system($0) == system }
    }

    /// The code of a status, by version: 2.2.0 has two (section 0).
    static func code(_ statut: ConfidenceStatus, _ version: FHIRCoreVersion) -> String {
        switch (version, statut) {
        case (.quatreStatuts, _): statut.rawValue
        case (.v2_2_0, .provisoire), (.v2_2_0, .recuperee): "PROV"
        case (.v2_2_0, .validee), (.v2_2_0, .qualifiee): "VALI"
        }
    }

    /// The code of a channel, by version.
    static func code(_ canal: CanalSaisie, _ version: FHIRCoreVersion) -> String? {
        canal == .appliCarteVitale && version == .v2_2_0 ? nil : canal.rawValue
    }

    /// The code of a kind of document; in 2.2.0 the profile of the INS allows four (required binding).
    static func code(_ piece: PieceIdentite, _ version: FHIRCoreVersion, withINS: Bool) -> String? {
        let code = piece.rawValue
        switch version {
        case .v2_2_0 where withINS: return ["PA", "CN", "AN", "LE"].contains(code) ? code : nil
        case .v2_2_0:
            let known = ["AN", "CC", "CE", "CM", "CN", "CS", "LE", "PA", "PC", "TC", "DC", "AC", "IE"]
            return known.contains(code) ? code : nil
        case .quatreStatuts:
            // The draft calls CC what PAM calls DC (rniv-rules 5.3).
            if code == "DC" { return "CC" }
            if code == "AC" { return "ANCV" }
            return ["CN", "PA", "CS", "eCN", "IN", "AV", "LECV", "AN", "LEP", "ANCV"].contains(code) ? code : nil
        }
    }

    /// The elements of a Patient of R4, the only names that a warning repeats: another name could be anything.
    static let elements: Set<String> = [
        "resourceType", "id", "meta", "implicitRules", "language", "text", "contained", "extension",
        "modifierExtension",
        "identifier", "active", "name", "telecom", "gender", "birthDate", "deceasedBoolean", "deceasedDateTime",
        "address",
        "maritalStatus", "multipleBirthBoolean", "multipleBirthInteger", "photo", "contact", "communication",
        "generalPractitioner", "managingOrganization", "link", "_birthDate", "_gender", "_active", "_id",
    ]

    /// The names of the traits.
    static let fields = TraitFields(
        nomNaissance: "Patient.name.family",
        listePrenoms: "Patient.name.extension",
        sexe: "Patient.gender",
        dateNaissance: "Patient.birthDate",
        lieuNaissance: "Patient.extension (birthPlace)",
        attributs: "Patient.extension (identityReliability)"
    )
}
