import Identitovigilance
import IdentitovigilanceTesting
import Synchronization
import Testing

@Suite("Verification by deposit and collection, provisional")
struct DepositTests {
    private let identities = InMemoryIdentityStore()
    private let receipts = InMemoryVerificationDepositStore()

    private func fill(_ count: Int) async throws {
        for number in 0..<count {
            var person = Person.dominique
            person.matricule = try Matricule("297022A0207\(10 + number)").texte
            let drafts = try [Scenario.creation(person), Scenario.decision(person)].map {
                JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: $0)
            }
            let holding = try person.found().identifiant
            let id = IdentityID("patient-\(number)")
            _ = try await identities.append(drafts, to: id, expecting: 0, holding: holding)
        }
    }

    private func run(_ service: ScriptedDepositService) async throws -> BulkVerificationReport {
        var rhythm = DepositThenCollect.Rhythm()
        (rhythm.size, rhythm.interval, rhythm.collections) = (4, .zero, 3)
        let desk = VigilanceDesk(
            store: identities,
            service: ScriptedINSService([]),
            clock: ManualClock(Scenario.noon.advanced(by: .seconds(60)))
        )
        let method = DepositThenCollect(
            service: service,
            store: receipts,
            identifiers: SeededIdentifierSource(seed: UInt64(service.deposits.count)),
            rhythm: rhythm
        )
        return try await BulkVerification(
            desk: desk,
            startedAt: Scenario.noon.advanced(by: .seconds(30)),
            by: Auteur("nuit"),
            through: method
        ).run()
    }

    private var open: Int {
        get async { await receipts.openDeposits(of: Scenario.noon.advanced(by: .seconds(30))).count }
    }

    @Test("Answers in the order of the deposit are stored, each with its identity; none is given a search (1.7.7)")
    func answers() async throws {
        try await fill(10)
        let service = ScriptedDepositService { index in index == 1 ? .nonConforme : .conforme }
        let report = try await run(service)
        #expect(service.deposits.map(\.count) == [4, 4, 2])
        #expect(report.isComplete && report.arret == nil && report.conformes == 7 && report.nonConformes == 3)
        for number in [1, 5, 9] {
            #expect(try await identities.record(of: IdentityID("patient-\(number)"))?.ins == nil)
        }
        #expect(await open == 0)
    }

    @Test("A deposit that is not ready stays open, and the next run collects it instead of depositing again")
    func notReady() async throws {
        try await fill(6)
        let service = ScriptedDepositService(pending: 3)
        let first = try await run(service)
        #expect(!first.isComplete && first.arret == "depotNonTermine" && first.total == 0)
        #expect(await open == 1)
        let second = try await run(service)
        #expect(second.isComplete && second.conformes == 6)
        #expect(service.deposits.map(\.count) == [4, 2], "nothing is deposited twice")
    }

    @Test("What the service never received is deposited under the same identifier")
    func lost() async throws {
        try await fill(3)
        let service = ScriptedDepositService(losing: 1)
        let first = try await run(service)
        #expect(first.arret == "conflitVersion" && service.deposits.isEmpty)
        let kept = try #require(await receipts.openDeposits(of: Scenario.noon.advanced(by: .seconds(30))).first)
        let second = try await run(service)
        #expect(second.isComplete && second.conformes == 3)
        #expect(service.identifiers == [kept.identifier])
    }

    @Test("What was never received is not deposited for an identity that INSi may no longer be asked about (EXI SI 09)")
    func lostThenForbidden() async throws {
        try await fill(3)
        let service = ScriptedDepositService(losing: 1)
        _ = try await run(service)
        let doubt = Act.ajouterAttribut(Act.AjoutAttribut(attribut: .douteuse))
        let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: doubt)
        _ = try await identities.append([draft], to: IdentityID("patient-1"), expecting: 2)
        let report = try await run(service)
        #expect(report.isComplete && report.conformes == 2 && report.sansINS == 1)
        let asked = service.deposits.flatMap(\.self).compactMap(\.origin.identity)
        #expect(asked == [IdentityID("patient-0"), IdentityID("patient-2")])
        #expect(await open == 0)
    }

    @Test("An identity without an answer stays as it was and is counted by its reason; the next run asks again")
    func silent() async throws {
        try await fill(4)
        let service = ScriptedDepositService { index in index == 2 ? nil : .autre(code: "42", libelle: "?") }
        let report = try await run(service)
        #expect(report.isComplete && report.sansReponse == ["depotSansReponse": 1, "CR 42": 3])
        #expect(await identities.entries(of: IdentityID("patient-2")).count == 2)
        _ = try await run(service)
        #expect(service.deposits.count == 2)
    }

    @Test("A wrong number of answers is not stored")
    func incoherent() async throws {
        try await fill(4)
        let service = ScriptedDepositService(dropping: 1)
        let report = try await run(service)
        #expect(report.arret == "depotIncoherent" && report.total == 0)
        #expect(await identities.entries(of: IdentityID("patient-0")).count == 2)
    }

    @Test("An identity that changed after its deposit keeps its change, and is asked about again as it is now")
    func changed() async throws {
        try await fill(2)
        let service = ScriptedDepositService(pending: 3)
        _ = try await run(service)
        let control = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: Scenario.control())
        _ = try await identities.append([control], to: IdentityID("patient-1"), expecting: 2)
        let report = try await run(service)
        // The old answer is not stored under the new version; the identity is then asked about as it is now.
        #expect(report.isComplete && report.conformes == 2)
        #expect(service.deposits.map(\.count) == [2, 1])
        let kinds = await identities.entries(of: IdentityID("patient-1")).map(\.act.kind)
        #expect(kinds == [.creer, .recupererINS, .controlerPiece, .verifierINS])
    }
}

/// A deposit service that answers by the place of an INS in its deposit, with troubles.
final class ScriptedDepositService: INSDepositService {
    private struct State {
        var received: [(identifier: String, queries: [INSVerificationQuery])] = []
        var pending: Int
        var losing: Int
    }

    private let state: Mutex<State>
    private let dropping: Int
    private let answer: @Sendable (Int) -> INSVerificationAnswer?

    init(
        pending: Int = 0,
        losing: Int = 0,
        dropping: Int = 0,
        answer: @escaping @Sendable (Int) -> INSVerificationAnswer? = { _ in .conforme }
    ) {
        state = Mutex(State(pending: pending, losing: losing))
        self.dropping = dropping
        self.answer = answer
    }

    var deposits: [[INSVerificationQuery]] { state.withLock { $0.received.map(\.queries) } }
    var identifiers: [String] { state.withLock { $0.received.map(\.identifier) } }

    func deposit(_ queries: [INSVerificationQuery], as identifier: String) async throws {
        try state.withLock { state in
            guard state.losing == 0 else {
                state.losing -= 1
                throw Breakdown()
            }
            state.received.append((identifier, queries))
        }
    }

    func collect(_ identifier: String) async throws -> DepositCollection {
        state.withLock { state in
            guard let deposit = state.received.first(where: { $0.identifier == identifier }) else { return .unknown }
            guard state.pending == 0 else {
                state.pending -= 1
                return .pending
            }
            return .ready(deposit.queries.indices.dropLast(dropping).map(answer))
        }
    }

    /// A breakdown of the service.
    private struct Breakdown: VigilanceError {
        let code = ErrorCode.conflitVersion
        let location = SourceLocation()
    }
}
