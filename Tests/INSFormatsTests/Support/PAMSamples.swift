import INSFormats
import Identitovigilance

/// The exchange of the worked example (interop-formats 3.7), and its message.
enum PAMSamples {
    static let message = [
        #"MSH|^~\&|LPS-DEMO|CABINET-DEMO|RECEPTEUR|RECEPTEUR|20260115103000||ADT^A31^ADT_A05|MSG0001|P|2.5^FRA^2.11|||||FRA|"#
            + "UNICODE UTF-8|FR||2.11^IHE_FRANCE-2.11-PAM",
        "EVN||20260115103000",
        "PID|1||LPS-000042^^^CABINET-DEMO&1.2.3.4.5&ISO^PI~287043818599165^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS"
            + "||PERRIN^LISE^^^^^D~D'AUBIGNE-MARCHAND^ELISE^ELISE MARIE-ANNE^^Mme^^L||19870423|F|||12 RUE DES LILAS^^GRENOBLE"
            + "^^38000^FRA^H~^^^^^FRA^BDL^^38185|||||||||||||||||||||VALI",
        "PV1|1|N",
        "ZFD||||N|INSI|20260115|CN|20310601",
    ].map { $0 + "\r" }.joined()

    static var ipp: LocalIdentifier {
        get throws { try LocalIdentifier("LPS-000042", oid: "1.2.3.4.5", autorite: "CABINET-DEMO") }
    }

    static func writer(_ jeuDeCaracteres: HL7CharacterSet = .utf8) -> PAMWriter {
        PAMWriter(
            header: PAMHeader(
                applicationEmettrice: "LPS-DEMO",
                etablissementEmetteur: "CABINET-DEMO",
                applicationDestinataire: "RECEPTEUR",
                etablissementDestinataire: "RECEPTEUR",
                instant: Patient.day,
                identifiant: "MSG0001",
                jeuDeCaracteres: jeuDeCaracteres
            )
        )
    }

    static let provenance = Provenance(
        canal: .insi,
        dateInterrogation: CalendarDate(iso: "2026-01-15"),
        piece: .carteNationaleIdentite,
        finValiditePiece: CalendarDate(iso: "2031-06-01")
    )

    static func patient(_ patient: Patient = .elise) throws -> PAMPatient {
        try PAMPatient(
            TransmittedIdentity(patient.qualified(), provenance: provenance),
            identifiants: [ipp],
            civilite: .madame,
            adresse: AdressePostale(voie: "12 RUE DES LILAS", ville: "GRENOBLE", codePostal: "38000")
        )
    }

    static func text(_ formatted: FormattedIdentity) -> String { String(decoding: formatted.octets, as: UTF8.self) }
}
