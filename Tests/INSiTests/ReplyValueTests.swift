import INSi
import Identitovigilance
import Testing

@Suite("The values of an answer")
struct ReplyValueTests {
    @Test(
        "Values are kept byte for byte: spaces, accents in both forms, any character (insi-protocol 14, 14.9)",
        arguments: [
            " ECETINSI ", "", "\t\n", "É", "E\u{301}", "d\u{2019}\u{C6}ION C\u{152}UR", "\u{A0}", "😀", "ecetinsi",
            "a  b",
            "\u{FEFF}x", "\u{200B}",
        ]
    )
    func exact(_ value: String) throws {
        let traits = try personne(Wire.ecetinsi.edited(">ECETINSI<", ">\(value)<")).traits
        #expect(traits.nomNaissance.map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(
        "A value outside ASCII is the same in each encoding (14)",
        arguments: [
            Case("UTF-8", Wire.ecetinsi.edited("ECETINSI", "ÉCÉTINSI")),
            Case(
                "ISO-8859-1",
                bytes: Wire.latin1(Wire.ecetinsi.edited("ECETINSI", "ÉCÉTINSI").edited("UTF-8", "ISO-8859-1"))
            ),
            Case(
                "UTF-16",
                bytes: Wire.utf16(
                    Wire.ecetinsi.edited("ECETINSI", "ÉCÉTINSI").edited("UTF-8", "UTF-16"),
                    bigEndian: true
                )
            ),
            Case("references", Wire.ecetinsi.edited("ECETINSI", "&#xC9;C&#201;TINSI")),
        ]
    )
    func encoded(_ sample: Case<Void>) throws {
        let nom = try #require(try result(sample.bytes).individu?.traits.nomNaissance)
        #expect(nom.utf8.elementsEqual("ÉCÉTINSI".utf8))
    }

    @Test(
        "Each trait may be absent, which is told from empty (4.3, 19.13)",
        arguments: ["NomNaissance", "ListePrenom", "Sexe", "DateNaissance", "LieuNaissance"]
    )
    func absent(_ name: String) throws {
        let start = try #require(Wire.tiq.firstRange(of: "<\(name)>"))
        let end = try #require(Wire.tiq.firstRange(of: "</\(name)>"))
        let leaf = String(Wire.tiq[start.lowerBound..<end.upperBound])
        let without = try value(name, personne(Wire.ecetinsi.edited(leaf, "")).traits)
        let empty = try value(name, personne(Wire.ecetinsi.edited(leaf, "<\(name)/>")).traits)
        #expect(without == nil)
        #expect(empty == "")
    }

    private func value(_ name: String, _ traits: TraitsRecus) throws -> String? {
        let values = [
            "NomNaissance": traits.nomNaissance, "ListePrenom": traits.listePrenoms, "Sexe": traits.sexe,
            "DateNaissance": traits.dateNaissance, "LieuNaissance": traits.lieuNaissance,
        ]
        return try #require(values[name])
    }

    @Test("Prenom, which answers had until October 2022, is kept beside the list (14.7)")
    func prenom() throws {
        let message = Wire.ecetinsi.edited("<ListePrenom>", "<Prenom>PIERRE-ALAIN</Prenom><ListePrenom>")
        let traits = try personne(message).traits
        #expect(traits.prenom == "PIERRE-ALAIN")
        #expect(traits.listePrenoms == "PIERRE-ALAIN MURIEL FLORIANT")
    }

    @Test(
        "A birth date is kept as text, be it no day of the calendar (10.6)",
        arguments: ["2009-00-00", "1950-13-32", "0000-00-00", "2009", "14/07/2009"]
    )
    func lunarDate(_ date: String) throws {
        let traits = try personne(Wire.ecetinsi.edited("2009-07-14", date)).traits
        #expect(traits.dateNaissance == date)
    }

    @Test(
        "The OID alone tells the nature of the matricule (14.10)",
        arguments: [
            ("1.2.250.1.213.1.4.8", NatureMatricule.nir), ("1.2.250.1.213.1.4.9", .nia),
            ("1.2.250.1.213.1.4.10", .nirTest), ("1.2.250.1.213.1.4.11", .nirDemonstration),
        ]
    )
    func nature(_ oid: String, _ nature: NatureMatricule) throws {
        let message = Wire.live("\(Wire.cr00)<INDIVIDU>\(Wire.insActif)\(Wire.tiq)</INDIVIDU>")
        #expect(try personne(message.edited("1.2.250.1.213.1.4.8", oid)).nature == nature)
    }

    @Test("A missing key is completed, with the letter of Corsica too (14.9, 15.1)")
    func missingKey() throws {
        let message = Wire.ecetinsi.edited("<Cle>89</Cle>", "")
        #expect(try personne(message).matricule.texte == "109076322083489")
        #expect(try personne(message.edited("1090763220834", "160012B020777")).matricule.texte == "160012B02077713")
    }
}
