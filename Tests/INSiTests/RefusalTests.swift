import INSi
import Identitovigilance
import Testing

@Suite("What is refused in an answer")
struct RefusalTests {
    private static func without(_ part: String) -> String { Wire.ecetinsi.edited(part, "") }

    private static func twice(_ part: String) -> String { Wire.ecetinsi.edited(part, part + part) }

    /// The answer with another active identifier.
    private static func actif(_ number: String, _ cle: String) -> String {
        Wire.ecetinsi.edited(
            "<NumIdentifiant>1090763220834</NumIdentifiant><Cle>89</Cle>",
            "<NumIdentifiant>\(number)</NumIdentifiant>\(cle)"
        )
    }

    @Test(
        "A compulsory element that is absent is named (insi-protocol 4.3)",
        arguments: [
            Case("CR", without(Wire.cr00), Refusal(.elementManquant, "CR")),
            Case("CodeCR", without("<CodeCR>00</CodeCR>"), Refusal(.elementManquant, "CodeCR")),
            Case("LibelleCR", without("<LibelleCR>OK</LibelleCR>"), Refusal(.elementManquant, "LibelleCR")),
            Case("INSACTIF", without(Wire.insActif), Refusal(.elementManquant, "INSACTIF")),
            Case("TIQ", without(Wire.tiq), Refusal(.elementManquant, "TIQ")),
            Case("OID", without("<OID>1.2.250.1.213.1.4.8</OID>"), Refusal(.elementManquant, "OID")),
            Case(
                "OID of INSHISTO",
                Wire.ecetinsi.edited("<OID>1.2.250.1.213.1.4.8</OID><DateDeb>", "<DateDeb>"),
                Refusal(.elementManquant, "OID")
            ),
            Case(
                "NumIdentifiant",
                without("<NumIdentifiant>1090763220834</NumIdentifiant>"),
                Refusal(.elementManquant, "NumIdentifiant")
            ),
            Case(
                "NumIdentifiant of INSHISTO",
                without("<NumIdentifiant>2090763220834</NumIdentifiant>"),
                Refusal(.elementManquant, "NumIdentifiant")
            ),
            Case(
                "IdIndividu",
                Wire.ecetinsi.edited("IdIndividu", "Identifiant"),
                Refusal(.elementManquant, "IdIndividu")
            ),
            Case("INDIVIDU with 00", Wire.live(Wire.cr00), Refusal(.elementManquant, "INDIVIDU")),
            Case(
                "NomNaissance in no namespace is not ours, OID neither",
                Wire.ecetinsi.edited("<OID>", "<OID xmlns=''>"),
                Refusal(.elementManquant, "OID")
            ),
        ]
    )
    func missing(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test(
        "Two elements where there is one are a contradiction, never a choice (4.3)",
        arguments: [
            Case("CR", twice(Wire.cr00), Refusal(.enveloppeInattendue, "CR")),
            Case("CodeCR", twice("<CodeCR>00</CodeCR>"), Refusal(.enveloppeInattendue, "CodeCR")),
            Case(
                "INDIVIDU",
                Wire.ecetinsi.edited(
                    "</INDIVIDU>",
                    "</INDIVIDU><INDIVIDU>\(Wire.insActif)\(Wire.tiq)</INDIVIDU>"
                ),
                Refusal(.enveloppeInattendue, "INDIVIDU")
            ),
            Case("INSACTIF", twice(Wire.insActif), Refusal(.enveloppeInattendue, "INSACTIF")),
            Case("TIQ", twice(Wire.tiq), Refusal(.enveloppeInattendue, "TIQ")),
            Case("OID", twice("<OID>1.2.250.1.213.1.4.8</OID>"), Refusal(.enveloppeInattendue, "OID")),
            Case("Cle", twice("<Cle>89</Cle>"), Refusal(.enveloppeInattendue, "Cle")),
            Case(
                "NomNaissance",
                twice("<NomNaissance>ECETINSI</NomNaissance>"),
                Refusal(.enveloppeInattendue, "NomNaissance")
            ),
            Case("Sexe", twice("<Sexe>M</Sexe>"), Refusal(.enveloppeInattendue, "Sexe")),
            Case("DateDeb", twice("<DateDeb>2019-03-01</DateDeb>"), Refusal(.enveloppeInattendue, "DateDeb")),
        ]
    )
    func repeated(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    @Test(
        "An active matricule is 13 characters and its own key, with an OID of the INS (14.9, 14.10, 15.1)",
        arguments: [
            Case("wrong key", actif("1090763220834", "<Cle>88</Cle>"), wrongNumber),
            Case("key of one digit", actif("1090763220834", "<Cle>8</Cle>"), wrongNumber),
            Case("key of letters", actif("1090763220834", "<Cle>AB</Cle>"), wrongNumber),
            Case("key with a space", actif("1090763220834", "<Cle>8 9</Cle>"), wrongNumber),
            Case("number of 12", actif("109076322083", "<Cle>89</Cle>"), wrongNumber),
            Case("number that holds its key", actif("109076322083489", ""), wrongNumber),
            Case("number cut before its end", actif("10907632208", "<Cle>3489</Cle>"), wrongNumber),
            Case("key cut before its end", actif("10907632208348", "<Cle>9</Cle>"), wrongNumber),
            Case("spaces in the number", actif("1 09 07 63 220 834", "<Cle>89</Cle>"), wrongNumber),
            Case("space before the number", actif(" 1090763220834", "<Cle>89</Cle>"), wrongNumber),
            Case("department in lower case", actif("160012b020777", "<Cle>13</Cle>"), wrongNumber),
            Case("empty number", actif("", "<Cle>89</Cle>"), wrongNumber),
            Case("digits of another script", actif("１090763220834", "<Cle>89</Cle>"), wrongNumber),
            Case("unknown OID", Wire.ecetinsi.edited("213.1.4.8", "213.1.4.12"), wrongOID),
            Case("OID of INS-C, real card", Wire.ecetinsi.edited("213.1.4.8", "213.1.4.2"), wrongOID),
            Case("OID of INS-C, test card", Wire.ecetinsi.edited("213.1.4.8", "213.1.4.6"), wrongOID),
            Case("OID with a space", Wire.ecetinsi.edited("213.1.4.8", "213.1.4.8 "), wrongOID),
            Case("empty OID", Wire.ecetinsi.edited("<OID>1.2.250.1.213.1.4.8</OID>", "<OID/>"), wrongOID),
        ]
    )
    func identifier(_ sample: Case<Refusal>) {
        #expect(refusal(sample.bytes) == sample.expected.error)
    }

    private static let wrongNumber = Refusal(.valeurInvalide, "INSACTIF/IdIndividu")
    private static let wrongOID = Refusal(.valeurInvalide, "INSACTIF/OID")

    @Test("A person beside the code 01 or 02 is a contradiction (12)", arguments: ["01", "02"])
    func personWithoutOK(_ code: String) {
        let message = Wire.ecetinsi.edited("<CodeCR>00<", "<CodeCR>\(code)<")
        #expect(refusal(Array(message.utf8)) == INSiMessageError(.valeurInvalide, element: "INDIVIDU"))
    }

    @Test(
        "An element where the schema has text is refused and named (4.3)",
        arguments: [
            "CodeCR", "LibelleCR", "NumIdentifiant", "Cle", "OID", "DateDeb", "DateFin", "NomNaissance", "ListePrenom",
            "Sexe", "DateNaissance", "LieuNaissance",
        ]
    )
    func elementInText(_ name: String) {
        let message = Wire.ecetinsi.edited("<\(name)>", "<\(name)><b/>")
        #expect(refusal(Array(message.utf8)) == INSiMessageError(.valeurInvalide, element: name))
    }
}
