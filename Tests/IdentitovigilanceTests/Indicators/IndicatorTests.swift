import Identitovigilance
import Testing

@Suite("Indicators of a base")
struct IndicatorTests {
    /// Acts of two days on two identities, one of which is merged into the other.
    private static func report() throws -> IndicatorReport {
        let reason = try Motif("doublon")
        let other = try IdentityRecord.creating(IdentityID("b"), by: Scenario.creation(), at: Scenario.noon).get()
        let survivor = try IdentityRecord.creating(IdentityID("a"), by: Scenario.creation(), at: Scenario.noon).get()
        let later = Scenario.noon.advanced(by: .seconds(86_400))
        let acts: [(String, Timestamp, Act)] = [
            ("a", Scenario.noon, try Scenario.creation()),
            ("b", Scenario.noon.advanced(by: .seconds(5)), try Scenario.creation()),
            ("a", Scenario.noon.advanced(by: .seconds(60)), try Scenario.decision()),
            ("b", Scenario.noon.advanced(by: .seconds(70)), try Scenario.decision(accepted: false)),
            ("b", later, .ajouterAttribut(Act.AjoutAttribut(attribut: .homonyme))),
            ("a", later.advanced(by: .seconds(3600)), Scenario.control()),
            ("b", later.advanced(by: .seconds(3601)), .tracerRefus(Act.Refus(acteRefuse: .controlerPiece, code: "x"))),
            ("a", later.advanced(by: .seconds(3700)), .fusionner(Act.Fusion(avec: other, motif: reason))),
            ("b", later.advanced(by: .seconds(3700)), .cloreParFusion(Act.Fusion(avec: survivor, motif: reason))),
        ]
        var report = IndicatorReport()
        var head = JournalHead.empty
        var versions: [String: Int] = [:]
        for (id, instant, act) in acts {
            versions[id, default: 0] += 1
            let draft = JournalDraft(auteur: Scenario.secretary, instant: instant, act: act)
            let entry = JournalEntry(draft, on: IdentityID(id), version: versions[id] ?? 0, after: head)
            head = JournalHead(entry)
            try report.add(entry)
        }
        return report
    }

    @Test("Each day has the statuses at its end, and the acts, answers, refusals and delays of it (rniv-rules 8.3.2)")
    func days() throws {
        let days = try Self.report().days
        #expect(days.map(\.date.iso) == ["2026-03-02", "2026-03-03"])
        #expect(days[0].statuts == [.recuperee: 1, .provisoire: 1] && days[0].attributs.isEmpty)
        #expect(days[0].reponsesAcceptees == 1 && days[0].reponsesRefusees == 1 && days[0].partQualifiee == 0)
        #expect(days[0].actes == [.creer: 2, .recupererINS: 2] && days[0].delaiMedian == nil)
        #expect(days[1].statuts == [.qualifiee: 1] && days[1].total == 1 && days[1].partQualifiee == 1)
        #expect(days[1].fusions == 1 && days[1].attributs.isEmpty && days[1].refus == ["x": 1])
        #expect(days[1].delaiMedian == .seconds(86_400 + 3600))
    }

    @Test("A journal whose acts can't follow each other has no indicators")
    func incoherent() throws {
        let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: Scenario.control())
        var report = IndicatorReport()
        #expect(throws: StoreError(.journalIncoherent)) {
            try report.add(JournalEntry(draft, on: Scenario.id, version: 1, after: .empty))
        }
    }

    @Test("A store gives the indicators of its whole journal")
    func store() async throws {
        let desks = Desks()
        _ = try await desks.add(.dominique, .qualifiee)
        _ = try await desks.add(.leonardo, .validee)
        let days = try await desks.store.indicators().days
        #expect(days.map(\.statuts) == [[.qualifiee: 1, .validee: 1]])
    }
}
