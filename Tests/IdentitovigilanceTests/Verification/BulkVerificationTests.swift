import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("Verification of a base")
struct BulkVerificationTests {
    /// A base of retrieved identities, one in eleven without an INS.
    private static func base(_ count: Int) async throws -> InMemoryIdentityStore {
        let store = InMemoryIdentityStore()
        for number in 0..<count {
            let digits = String(number)
            var person = Person.dominique
            person.matricule = try Matricule("29702990" + String(repeating: "0", count: 5 - digits.count) + digits)
                .texte
            var acts = [try Scenario.creation(person)]
            if !number.isMultiple(of: 11) { acts.append(try Scenario.decision(person)) }
            let drafts = acts.map { JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: $0) }
            _ = try await store.append(drafts, to: IdentityID("patient-\(digits)"), expecting: 0)
        }
        return store
    }

    private static func job(
        _ store: InMemoryIdentityStore,
        _ service: any INSService,
        failures: Int = 5
    ) -> BulkVerification {
        var pace = BulkVerification.Pace()
        pace.interval = .zero
        pace.concurrency = 8
        pace.failuresBeforeStop = failures
        let desk = VigilanceDesk(
            store: store,
            service: service,
            clock: ManualClock(Scenario.noon.advanced(by: .seconds(60)))
        )
        return BulkVerification(
            desk: desk,
            startedAt: Scenario.noon.advanced(by: .seconds(30)),
            by: Auteur("nuit"),
            pace: pace
        )
    }

    @Test("A job stopped twenty times at random verifies each identity once, and its report is right")
    func interrupted() async throws {
        let count = 2000
        let store = try await Self.base(count)
        let service = CountingVerifier()
        var generator = SplitMix64(state: 7)
        for _ in 0..<20 {
            let limit = Int.random(in: 1...80, using: &generator)
            let reports = Self.job(store, service).reports()
            let asked = service.asked
            for try await _ in reports where service.asked - asked >= limit { break }
        }
        let report = try await Self.job(store, service).run()
        let without = (count + 10) / 11
        let nonConforming = (0..<count).filter { !$0.isMultiple(of: 11) && $0.isMultiple(of: 10) }.count
        #expect(report.isComplete && report.total == count && report.sansReponse.isEmpty)
        #expect(report.sansINS == without && report.nonConformes == nonConforming)
        #expect(report.conformes == count - without - nonConforming)
        for number in stride(from: 0, to: count, by: 7) {
            let entries = await store.entries(of: IdentityID("patient-\(number)"))
            let verifications = entries.filter { $0.act.kind == .verifierINS }
            #expect(verifications.count == (number.isMultiple(of: 11) ? 0 : 1))
        }
        #expect(service.asked == count - without)
        guard case .intact = await store.verifyJournal() else {
            Issue.record("the journal must verify")
            return
        }
    }

    @Test("A service that is down is not insisted upon, and nothing is stored (insi-protocol 13.5)")
    func down() async throws {
        let store = try await Self.base(200)
        let service = CountingVerifier(isDown: true)
        let report = try await Self.job(store, service, failures: 3).run()
        #expect(!report.isComplete && report.conformes == 0 && report.nonConformes == 0)
        #expect((3...11).contains(report.sansReponse["conflitVersion"] ?? 0))
        #expect(service.callCount <= 11)
        #expect(await store.entries(of: IdentityID("patient-1")).count == 2)
    }
}
