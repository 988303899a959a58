/// The words that a refusal or a warning may name a place with, beside numbers and names of three letters.
enum Places {
    static let words = Set(
        [datamatrix, soap, fhir, cda].joined(separator: " ").split(whereSeparator: \.isWhitespace).map(String.init)
    )

    private static let datamatrix = "caractère segment"

    private static let soap = """
        Envelope Header Body Fault Code Value Subcode Reason Text Detail Erreur RESULTAT CodeCR LibelleCR INDIVIDU
        INSACTIF INSHISTO IdIndividu NumIdentifiant TypeMatricule DateDeb DateFin NomNaissance Prenom ListePrenom Sexe
        DateNaissance LieuNaissance Resultat
        """

    private static let fhir = """
        JSON Patient élément core identityReliability birthPlace profile family given valueString value resourceType meta
        implicitRules language text contained extension modifierExtension identifier active name telecom gender birthDate
        deceasedBoolean deceasedDateTime address maritalStatus multipleBirthBoolean multipleBirthInteger photo contact
        communication generalPractitioner managingOrganization link _birthDate _gender _active _id
        valueAddress valueCodeableConcept valueCoding valueDate coding code type system assigner display
        """

    private static let cda = """
        recordTarget patientRole patient repris addr providerOrganization maritalStatusCode religiousAffiliationCode raceCode
        ethnicGroupCode guardian languageCommunication birthplace birthTime administrativeGenderCode deceasedInd
        deceasedTime multipleBirthInd multipleBirthOrderNumber desc prefix suffix validTime delimiter place county
        """
}
