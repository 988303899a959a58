import Identitovigilance
import Testing

@Suite("What may be shown or shared")
struct PartageTests {
    /// The table of rniv-rules 1.6, copied by hand: PROV, RECUP, VALI, QUAL.
    static let expected: [(Partage.Donnee, String)] = [
        (.traitsEcran, "yyyy"), (.statutEcran, "yyyy"), (.matriculeEcran, "nyny"), (.traitsMessages, "yyyy"),
        (.matriculeMessages, "nnny"), (.datamatrix, "nnny"), (.dmp, "nnny"), (.messagerieSansINS, "yyyy"),
        (.adresseMonEspaceSante, "nnny"),
    ]

    @Test("Each datum at each status, as the table says (rniv-rules 1.6; EXI SI 08, EXI ID 29)", arguments: expected)
    func table(_ donnee: Partage.Donnee, _ statuses: String) throws {
        let found = try ConfidenceStatus.allCases.map { try Scenario.record($0).allows(donnee) ? "y" : "n" }
        #expect(found.joined() == statuses)
        #expect(Partage.table.count { $0.donnee == donnee } == 1)
    }

    @Test("Of a fictive identity nothing leaves the screen (rniv-rules 6.7.3)")
    func fictive() throws {
        let mark = Act.ajouterAttribut(Act.AjoutAttribut(attribut: .fictive))
        let record = try Scenario.record().applying(mark, at: Scenario.noon).get()
        #expect(Partage.Donnee.allCases.filter(record.allows) == [.traitsEcran, .statutEcran])
    }

    @Test("Of an identity closed by a merge only the screen shows something (rniv-rules 6.5.5)")
    func closed() throws {
        let other = try Scenario.record(.qualifiee)
        let fusion = Act.Fusion(
            autre: IdentityID("other"),
            identifiant: other.ins?.identifiant,
            statut: .qualifiee,
            motif: try Motif("doublon")
        )
        let closed = try other.applying(.cloreParFusion(fusion), at: Scenario.noon).get()
        #expect(Partage.Donnee.allCases.filter(closed.allows) == [.traitsEcran, .statutEcran])
        #expect(QualifiedIdentity(closed) == nil)
    }

    @Test("An INS is due for verification some years after INSi last gave or confirmed it (rniv-rules 6.10)")
    func reminder() throws {
        var policy = VigilancePolicy.production
        let record = try Scenario.record(.qualifiee)
        #expect(record.prochaineVerification(policy) == nil)
        policy.rappelVerification = .apres(annees: 3)
        #expect(record.prochaineVerification(policy)?.iso == "2029-03-02")
        #expect(try Scenario.record(.validee).prochaineVerification(policy) == nil)
        let later = try #require(Timestamp(iso: "2028-02-29T10:00:00Z"))
        let verified = try record.applying(.verifierINS(Act.Verification(resultat: .conforme)), at: later).get()
        #expect(verified.prochaineVerification(policy)?.iso == "2031-03-01")
    }

    @Test("Copies are to be destroyed a number of years after the last visit, and once (rniv-rules 5.5)")
    func retention() throws {
        let record = try Scenario.record(.qualifiee)
        let visit = try #require(CalendarDate(iso: "2026-03-02"))
        let due = try #require(CalendarDate(iso: "2031-03-02"))
        let before = try #require(CalendarDate(iso: "2031-03-01"))
        #expect(record.copiesToPurge(lastVisit: visit, today: before, policy: .production).isEmpty)
        #expect(record.copiesToPurge(lastVisit: visit, today: due, policy: .production) == [.carteNationaleIdentite])
        let purge = Act.purgerCopie(Act.PurgeCopie(piece: .carteNationaleIdentite))
        let purged = try record.applying(purge, at: Scenario.noon).get()
        #expect(purged.copiesToPurge(lastVisit: visit, today: due, policy: .production).isEmpty)
        #expect(purged.statut == .qualifiee)
    }
}
