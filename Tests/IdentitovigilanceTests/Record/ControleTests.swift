import Identitovigilance
import Testing

@Suite("Control against a document")
struct ControleTests {
    @Test("A minor is validated by the birth act with the parent's document; an adult is not (rniv-rules 5.2)")
    func minor() throws {
        let act = Scenario.control("AN", with: "CN")
        let child = try Scenario.record(of: .pierreAlain)
        #expect(try child.applying(act, at: Scenario.noon).get().statut == .validee)
        #expect(try Scenario.record().applying(act, at: Scenario.noon).refusal?.code == .pieceInsuffisante)
        #expect(child.applying(Scenario.control("AN"), at: Scenario.noon).refusal?.code == .pieceInsuffisante)
    }

    @Test("A minor is one until the day before the eighteenth birthday (rniv-rules 5.2)")
    func birthday() throws {
        let child = try Scenario.record(of: .pierreAlain)
        let before = try #require(Timestamp(iso: "2027-07-13T23:59:59Z"))
        let day = try #require(Timestamp(iso: "2027-07-14T00:00:00Z"))
        let act = Scenario.control("LE", with: "PA")
        #expect(try child.applying(act, at: before).get().statut == .validee)
        #expect(child.applying(act, at: day).refusal?.code == .pieceInsuffisante)
    }

    @Test(
        "A driving licence, a booklet alone or an unknown code changes nothing (rniv-rules 1.2.4, 5.2.1, 5.2.2)",
        arguments: ["PC", "CM", "CE", "CC", "AN", "LE", "LEP", "XX", ""],
        ConfidenceStatus.allCases
    )
    func insufficient(_ code: String, _ statut: ConfidenceStatus) throws {
        let outcome = try Scenario.record(statut).applying(Scenario.control(code), at: Scenario.noon)
        #expect(outcome == .refused(ActRefusal(.pieceInsuffisante)))
    }

    @Test("Each control keeps the kinds and the moment, and a later one is added (rniv-rules 5.4.3, 5.4.4)")
    func kept() throws {
        let later = Scenario.noon.advanced(by: .seconds(60))
        let record = try Scenario.record(.validee, of: .pierreAlain)
            .applying(Scenario.control("LEP", with: "CS"), at: later).get()
        #expect(record.controles.map(\.piece.rawValue) == ["CN", "LEP"])
        #expect(record.controles.map { $0.seconde?.rawValue } == [nil, "CS"])
        #expect(record.controles.map(\.instant) == [Scenario.noon, later])
    }

    @Test("A birth later than tomorrow is refused at the creation (rniv-rules 3.7.10)")
    func future() throws {
        let tomorrow = Person.dominique.with { $0.date = "2026-03-03" }
        #expect(try Scenario.record(of: tomorrow).statut == .provisoire)
        #expect(throws: ActRefusal(.dateFuture, champ: .dateNaissance)) {
            try Scenario.record(of: Person.dominique.with { $0.date = "2026-03-04" })
        }
    }
}
