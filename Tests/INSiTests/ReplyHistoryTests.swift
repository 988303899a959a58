import INSi
import Identitovigilance
import Testing

@Suite("The former matricules of an answer")
struct ReplyHistoryTests {
    private static func former(_ number: String, _ cle: String, _ extra: String = "") -> String {
        "<INSHISTO><IdIndividu><NumIdentifiant>\(number)</NumIdentifiant>\(cle)</IdIndividu>"
            + "<OID>1.2.250.1.213.1.4.8</OID>\(extra)</INSHISTO>"
    }

    private func historique(_ former: [String]) throws -> [MatriculeHistorique] {
        let message = Wire.live("\(Wire.cr00)<INDIVIDU>\(Wire.insActif)\(former.joined())\(Wire.tiq)</INDIVIDU>")
        return try personne(message).historique
    }

    @Test(
        "None, one and several are lists of that length, in order, repetitions of the active one kept (14.5, 14.12)",
        arguments: [
            [], ["109076322083489"], ["209076322083439", "209066322012355"],
            ["109076322083489", "209076322083439", "209076322083439"],
        ]
    )
    func count(_ matricules: [String]) throws {
        let elements = matricules.map { Self.former(String($0.prefix(13)), "<Cle>\($0.suffix(2))</Cle>") }
        let found = try historique(elements)
        #expect(found.map(\.matricule) == matricules)
        #expect(found.allSatisfy { $0.oid == "1.2.250.1.213.1.4.8" && $0.dateDebut == nil && $0.dateFin == nil })
    }

    @Test(
        "A former matricule with a wrong, absent or odd key is flagged, never a reason to refuse (15.2)",
        arguments: [
            ("2810363220456", "<Cle>10</Cle>", "281036322045610", false),
            ("2810363220456", "<Cle>26</Cle>", "281036322045626", true),
            ("2810363220456", "", "2810363220456", false),
            ("2810363220456", "<Cle/>", "2810363220456", false),
            ("281036322045 6", "<Cle>26</Cle>", "281036322045 626", false),
            ("", "<Cle></Cle>", "", false),
            ("160012B020777", "<Cle>13</Cle>", "160012B02077713", true),
            ("160012b020777", "<Cle>13</Cle>", "160012b02077713", false),
        ]
    )
    func key(_ number: String, _ cle: String, _ matricule: String, _ isValid: Bool) throws {
        let found = try #require(try historique([Self.former(number, cle)]).first)
        #expect(found.matricule == matricule)
        #expect(found.cleValide == isValid)
    }

    @Test(
        "Dates are kept as received, even one alone, one before the other or no date at all (14.4)",
        arguments: [
            ("<DateDeb>2019-03-01</DateDeb><DateFin>2019-02-28</DateFin>", "2019-03-01", "2019-02-28"),
            ("<DateDeb>2019-03-01</DateDeb>", "2019-03-01", nil),
            ("<DateFin>inconnue</DateFin>", nil, "inconnue"),
            ("<DateDeb/>", "", nil),
        ] as [(String, String?, String?)]
    )
    func dates(_ elements: String, _ debut: String?, _ fin: String?) throws {
        let found = try #require(try historique([Self.former("2090763220834", "<Cle>39</Cle>", elements)]).first)
        #expect(found.dateDebut == debut)
        #expect(found.dateFin == fin)
    }

    @Test("TypeMatricule and an OID of any kind are kept as received (14.6)")
    func typeAndOID() throws {
        let element = Self.former("2090763220834", "<Cle>39</Cle><TypeMatricule>NIR</TypeMatricule>")
            .edited("1.2.250.1.213.1.4.8", "1.2.3")
        let found = try #require(try historique([element]).first)
        #expect(found.typeMatricule == "NIR")
        #expect(found.oid == "1.2.3")
    }
}
