import Identitovigilance
import Testing

@Suite("INS, nature and history")
struct INSTests {
    @Test(
        "The nature is told by the OID alone (rniv-rules 4.1, 4.1.1)",
        arguments: [
            ("1.2.250.1.213.1.4.8", NatureMatricule.nir), ("1.2.250.1.213.1.4.9", .nia),
            ("1.2.250.1.213.1.4.10", .nirTest), ("1.2.250.1.213.1.4.11", .nirDemonstration),
        ]
    )
    func nature(_ oid: String, _ nature: NatureMatricule) throws {
        #expect(try NatureMatricule(oid: oid) == nature)
        #expect(nature.oid == oid)
    }

    @Test("The natures are written as the CLI contract says")
    func names() { #expect(NatureMatricule.allCases.map(\.rawValue) == ["NIR", "NIA", "NIR-TEST", "NIR-DEMO"]) }

    @Test(
        "An OID of no INS, the obsolete INS-C included, is refused (rniv-rules 4.1, 10)",
        arguments: [
            "", "1.2.250.1.213.1.4.2", "1.2.250.1.213.1.4.5", "1.2.250.1.213.1.4.6", "1.2.250.1.213.1.1.1",
            "1.2.250.1.213.1.4.8 ",
        ]
    )
    func unknown(_ oid: String) { #expect(throws: INSError(.oidInconnu)) { try NatureMatricule(oid: oid) } }

    @Test("One matricule may be a NIR or a NIA: its digits say nothing (rniv-rules 4.1.1, 4.8)")
    func sameDigits() throws {
        let nia = Person.pierreAlain.with { $0.nature = .nia }
        #expect(try Scenario.record(.recuperee, of: nia).ins?.oid == "1.2.250.1.213.1.4.9")
        #expect(try Scenario.record(.recuperee, of: .pierreAlain).ins?.oid == "1.2.250.1.213.1.4.8")
    }

    @Test(
        "A historic key is told right or wrong, and kept either way (EXI REC 08; insi-protocol 15.2)",
        arguments: [
            ("209076322083439", true), ("281036322045610", false), ("2810363220456", false), ("", false),
            ("2 09076322083439", false), ("209076322083 39", false),
        ]
    )
    func history(_ matricule: String, _ isRight: Bool) throws {
        let former = MatriculeHistorique(matricule: matricule, oid: "x", dateDebut: "2019-03-01", dateFin: "2019-02-28")
        #expect(former.cleValide == isRight)
        let person = Person.dominique.with { $0.historique = [former, former] }
        #expect(try Scenario.record(.recuperee, of: person).recuperation?.historique == [former, former])
    }

    @Test(
        "Traits of INSi are whole or refused, naming the one that lacks (rniv-rules 1.2.2)",
        arguments: Champ.fiveTraits
    )
    func incomplete(_ champ: Champ) throws {
        for blank in [nil, "", " \u{A0}"] {
            let recus = Person.dominique.recus(replacing: champ, by: blank)
            #expect(throws: INSError(.insIncomplete, champ: champ)) { try TraitsINSi(recus, lieuLocal: nil) }
        }
    }

    @Test("A sex that is not M or F makes no INS (rniv-rules 3.6.1)")
    func sexes() {
        #expect(throws: INSError(.sexeIndetermine, champ: .sexe)) {
            try TraitsINSi(Person.dominique.recus(replacing: .sexe, by: "I"), lieuLocal: nil)
        }
        #expect(throws: INSError(.insIncomplete, champ: .sexe)) {
            try TraitsINSi(Person.dominique.recus(replacing: .sexe, by: "f"), lieuLocal: nil)
        }
    }

    @Test("An absent place is the local one, and marked as such (rniv-rules 1.8.7)")
    func absentPlace() throws {
        let recus = Person.dominique.recus(replacing: .lieuNaissance, by: nil)
        let traits = try TraitsINSi(recus, lieuLocal: LieuNaissance("2A020"))
        #expect(traits.lieuNaissance == "2A020" && !traits.lieuRecu)
        #expect(try TraitsINSi(Person.dominique.recus, lieuLocal: LieuNaissance("63220")).lieuRecu)
    }
}
