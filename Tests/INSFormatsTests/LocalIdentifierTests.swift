import INSFormats
import Identitovigilance
import Testing

@Suite("Local identifiers")
struct LocalIdentifierTests {
    @Test(
        "No local identifier has the OID of an INS: a matricule leaves with a qualified identity alone (EXI SI 08, EXI ID 29)",
        arguments: NatureMatricule.allCases
    )
    func disguised(nature: NatureMatricule) {
        let refused = refusal { () throws(FormatError) in
            try LocalIdentifier("287043818599165", oid: nature.oid, autorite: "CABINET-DEMO")
        }
        #expect(refused == "insEnIdentifiantLocal@identifiant local, oid")
    }

    @Test(
        "Another writing of an OID is no OID, so that none hides the one of an INS (X.660)",
        arguments: [
            "", "abc", "1", "1.", ".1", "1..2", "3.1", "1.40", "1.2.x", "1.2.3 ", " 1.2.3", "1.2.-3", "urn:oid:1.2.3",
            "1.2.250.1.213.1.4.08", "01.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.8 ", "urn:oid:1.2.250.1.213.1.4.8",
            "1.2.٣",
        ]
    )
    func wrongOID(oid: String) {
        #expect(
            refusal { () throws(FormatError) in try LocalIdentifier("42", oid: oid) }
                == "identifiantLocalInvalide@identifiant local, oid"
        )
    }

    @Test("An identifier without a visible character identifies nobody", arguments: ["", " ", "\u{A0}", "\t\n"])
    func emptyValue(valeur: String) {
        #expect(
            refusal { () throws(FormatError) in try LocalIdentifier(valeur, oid: "1.2.3") }
                == "identifiantLocalInvalide@identifiant local, valeur"
        )
    }

    @Test(
        "Every other OID is taken as it is, the neighbours of those of the INS too",
        arguments: ["0.9", "1.2.3", "2.999", "2.16.840.1.113883", "1.2.250.1.213.1.4.13", "1.2.250.1.213.1.4.80"]
    )
    func taken(oid: String) throws {
        #expect(try LocalIdentifier(" 42", oid: oid).oid == oid)
        #expect(try LocalIdentifier(" 42", oid: oid).valeur == " 42")
    }
}
