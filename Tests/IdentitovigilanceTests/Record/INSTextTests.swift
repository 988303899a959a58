import Identitovigilance
import Testing

@Suite("INSi text is opaque")
struct INSTextTests {
    /// Decomposed accents, spaces at both ends, lower case: nothing that local text may hold.
    private static let recus = TraitsRecus(
        nomNaissance: " Adrtroi\u{302}s  ",
        prenom: "DOMINIQUE",
        listePrenoms: "DOMINIQUE\u{A0}Zoe\u{301} ",
        sexe: "F",
        dateNaissance: "1997-02-26",
        lieuNaissance: "2A020"
    )

    @Test("What INSi gave is kept byte for byte through every act (EXI REC 07; rniv-rules 1.8.3)")
    func kept() throws {
        let act = Act.Recuperation(personne: try Person.dominique.found(Self.recus), canal: .traits, accepte: true)
        let record = try Scenario.record()
            .applying(.recupererINS(act), at: Scenario.noon).get()
            .applying(Scenario.control(), at: Scenario.noon).get()
        let qualified = try #require(QualifiedIdentity(record))
        for text in [qualified.ins.traits.nomNaissance, qualified.traits.nomNaissance, record.traits.nomNaissance] {
            #expect(Array(text.utf8) == Array(" Adrtroi\u{302}s  ".utf8))
        }
        #expect(Array(record.traits.listePrenoms.utf8) == Array("DOMINIQUE\u{A0}Zoe\u{301} ".utf8))
        #expect(record.traitsSaisis.nomNaissance.texte == "ADRTROIS")
    }

    @Test("The INSi traits replace the local ones; the first given name and names in use stay (1.8.2, 1.8.4)")
    func replaced() throws {
        let local = try IdentityTraits(
            nomNaissance: NomNaissance("ECETINSI"),
            listePrenoms: ListePrenoms("PIERRE-ALAIN"),
            dateNaissance: DateNaissance("2009-07-14"),
            sexe: .masculin,
            lieuNaissance: .inconnu,
            nomUtilise: NomUtilise("ADRUN"),
            prenomUtilise: PrenomUtilise("PIERRE")
        )
        let record = try Scenario.record(from: local)
            .applying(Scenario.decision(.pierreAlain), at: Scenario.noon).get()
        #expect(record.traits.listePrenoms == "PIERRE-ALAIN MURIEL FLORIANT")
        #expect(record.traits.lieuNaissance == "63220")
        #expect(record.traits.premierPrenom == "PIERRE-ALAIN")
        #expect(record.traits.nomUtilise == "ADRUN" && record.traits.prenomUtilise == "PIERRE")
    }

    @Test("The channel, the moment and the history of an accepted answer are kept (EXI REC 08; rniv-rules 4.4)")
    func provenance() throws {
        let former = MatriculeHistorique(matricule: "281036322045610", oid: "1.2.250.1.213.1.4.8")
        let person = Person.dominique.with { $0.historique = [former] }
        let act = Act.Recuperation(personne: try person.found(), canal: .carteVitale, accepte: true)
        let recuperation = try Scenario.record().applying(.recupererINS(act), at: Scenario.noon).get().recuperation
        #expect(recuperation?.canal == .carteVitale && recuperation?.instant == Scenario.noon)
        #expect(recuperation?.historique == [former])
    }
}
