import Identitovigilance
import Testing

@Suite("Replay of stored acts")
struct ReplayTests {
    @Test("Replaying the acts gives the same identity after each of them (design: acts in, status out)")
    func same() throws {
        let acts: [Act] = [
            try Scenario.creation(), try Scenario.decision(accepted: false), Scenario.control("PA"),
            Scenario.control("CN"), try Scenario.decision(),
        ]
        let live = try Self.live(acts)
        #expect(live.map(\.statut) == [.provisoire, .provisoire, .validee, .validee, .qualifiee])
        for (index, record) in live.enumerated() {
            #expect(try IdentityRecord.replaying(Self.entries(Array(acts.prefix(index + 1)))) == record)
        }
    }

    @Test("No entry is no identity")
    func nothing() throws { #expect(try IdentityRecord.replaying([]) == nil) }

    @Test("What any policy once accepted is read again, whatever the policy of today (rniv-rules 4.1.4, 3.7.9)")
    func policyFree() throws {
        let born = DateNaissance.interpretee(try PartialDate(year: 1997, month: 2, day: 26, anneeEstimee: true))
        let unknown = try Person.dominique.with { $0.lieu = "99999" }.traits(born: born)
        let tests = Person.dominique.with { $0.nature = .nirTest }
        let entries = try Self.entries([
            .creer(Act.Creation(traits: unknown, canal: .saisieManuelle)), Scenario.decision(tests),
        ])
        #expect(try IdentityRecord.replaying(entries)?.ins?.nature == .nirTest)
        let withoutPlace = try Person.dominique.found(Person.dominique.recus(replacing: .lieuNaissance, by: nil))
        let act = Act.recupererINS(Act.Recuperation(personne: withoutPlace, canal: .traits, accepte: true))
        #expect(try IdentityRecord.replaying(Self.entries([Scenario.creation(), act]))?.statut == .recuperee)
    }

    @Test("Stored acts that no policy accepts are an incoherent journal")
    func incoherent() throws {
        let expected = StoreError(.journalIncoherent)
        let impossible: [[Act]] = [
            [Scenario.control()], [try Scenario.creation(), try Scenario.creation()],
            [try Scenario.creation(), Scenario.control("PC")],
            [try Scenario.creation(), try Scenario.decision(), try Scenario.decision()],
            [try Scenario.creation(), try Scenario.decision(Person.dominique.with { $0.nom = "ADRUN" })],
        ]
        for acts in impossible {
            #expect(throws: expected) { try IdentityRecord.replaying(Self.entries(acts)) }
        }
        var gap = try Self.entries([Scenario.creation(), Scenario.control(), Scenario.control()])
        gap.remove(at: 1)
        #expect(throws: expected) { try IdentityRecord.replaying(gap) }
    }

    private static func live(_ acts: [Act]) throws -> [IdentityRecord] {
        try acts.reduce(into: []) { records, act in
            let outcome =
                records.last?.applying(act, at: Scenario.noon)
                ?? IdentityRecord.creating(Scenario.id, by: act, at: Scenario.noon)
            records.append(try outcome.get())
        }
    }

    private static func entries(_ acts: [Act]) -> [JournalEntry] {
        acts.enumerated().reduce(into: []) { entries, act in
            let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: act.element)
            let head = entries.last.map { JournalHead($0) } ?? .empty
            entries.append(JournalEntry(draft, on: Scenario.id, version: act.offset + 1, after: head))
        }
    }
}
