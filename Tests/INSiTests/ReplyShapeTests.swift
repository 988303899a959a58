import INSi
import Identitovigilance
import Testing

@Suite("The shapes of an answer")
struct ReplyShapeTests {
    @Test(
        "Every shape seen on the wire, and every one XML allows, gives the same values (14)",
        arguments: ReplyShapes.all
    )
    func shape(_ sample: Case<Void>) throws {
        let resultat = try result(sample.bytes)
        let personne = try #require(resultat.individu)
        let ancien = try #require(personne.historique.first)
        #expect([resultat.codeCR, resultat.libelleCR] == ["00", "OK"])
        #expect(personne.matricule.texte == "109076322083489")
        #expect(personne.nature == .nir)
        #expect(personne.traits.nomNaissance == "ECETINSI")
        #expect(personne.traits.prenom == nil)
        #expect(personne.traits.listePrenoms == "PIERRE-ALAIN MURIEL FLORIANT")
        #expect(personne.traits.sexe == "M")
        #expect(personne.traits.dateNaissance == "2009-07-14")
        #expect(personne.traits.lieuNaissance == "63220")
        #expect(personne.historique.count == 1)
        #expect([ancien.matricule, ancien.oid] == ["209076322083439", "1.2.250.1.213.1.4.8"])
        #expect([ancien.dateDebut, ancien.dateFin, ancien.typeMatricule] == ["2019-03-01", "2019-02-28", nil])
        #expect(try resultat.answer() == .trouvee(personne))
    }

    @Test("The four children of INSHISTO are read in any of their 24 orders, with comments between them (14.2, 14.3)")
    func historyOrders() throws {
        let children = [
            "<IdIndividu><!-- - --><NumIdentifiant>2090763220834</NumIdentifiant><Cle>39</Cle></IdIndividu>",
            "<OID>1.2.250.1.213.1.4.8</OID>", "<DateDeb>2019-03-01</DateDeb>", "<DateFin>2019-02-28</DateFin>",
        ]
        let expected = try result(Wire.ecetinsi)
        var orders: [[String]] = [[]]
        for child in children {
            orders = orders.flatMap { order in
                (0...order.count).map { place in Array(order[..<place]) + [child] + Array(order[place...]) }
            }
        }
        #expect(Set(orders).count == 24)
        for order in orders {
            let histo = "<INSHISTO>" + order.joined(separator: "\n <!-- <OID/> --> ") + "</INSHISTO>"
            #expect(try result(Wire.ecetinsi.edited(Wire.insHisto, histo)) == expected)
        }
    }

    @Test(
        "The code alone decides, whatever the label and the shape (insi-protocol 12)",
        arguments: [
            (Wire.cr01, INSAnswer.aucune), (Wire.cr02, .plusieurs),
            (Wire.cr01.edited("Aucune identite trouvee", "OK"), .aucune),
            (Wire.cr02.edited("Plusieurs identites trouvees", ""), .plusieurs),
            (Wire.cr01.edited(">01<", ">03<"), .autre(code: "03", libelle: "Aucune identite trouvee")),
            (Wire.cr01.edited(">01<", ">1<"), .autre(code: "1", libelle: "Aucune identite trouvee")),
            (Wire.cr01.edited(">01<", "> 01<"), .autre(code: " 01", libelle: "Aucune identite trouvee")),
            (
                Wire.cr01.edited("<CodeCR>01</CodeCR>", "<CodeCR/>"),
                .autre(code: "", libelle: "Aucune identite trouvee")
            ),
        ]
    )
    func code(_ cr: String, _ expected: INSAnswer) throws {
        let resultat = try result(Wire.live(cr))
        #expect(try resultat.answer() == expected)
        #expect(resultat.individu == nil)
    }

    @Test("A code that no text explains is carried with its label, and gives no person even beside one (12)")
    func unknownCodeWithPerson() throws {
        let resultat = try result(Wire.ecetinsi.edited("<CodeCR>00<", "<CodeCR>07<"))
        #expect(try resultat.answer() == .autre(code: "07", libelle: "OK"))
    }
}
