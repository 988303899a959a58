import Identitovigilance
import IdentitovigilanceTesting

/// A desk over a store in memory, with made-up people already there.
struct Desks {
    let store = InMemoryIdentityStore()
    let desk: VigilanceDesk

    init(_ answers: [INSAnswer?] = [], authorizer: any Authorizer = .permissive, policy: VigilancePolicy = .production)
    {
        desk = VigilanceDesk(
            store: store,
            service: ScriptedINSService(answers),
            authorizer: authorizer,
            clock: FixedClock(),
            identifiers: SeededIdentifierSource(seed: 7),
            policy: policy
        )
    }

    /// Stores a person at a status, whoever is there already.
    func add(_ person: Person, _ statut: ConfidenceStatus = .provisoire) async throws -> IdentityRecord {
        let created = try await desk.create(person.traits(), by: Scenario.secretary).get()
        let acts: [Act] =
            switch statut {
            case .provisoire: []
            case .recuperee: [try Scenario.decision(person)]
            case .validee: [Scenario.control()]
            case .qualifiee: [try Scenario.decision(person), Scenario.control()]
            }
        var record = created
        for act in acts {
            let next = try record.applying(act, at: Scenario.noon, policy: desk.policy).get()
            let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: act)
            _ = try await store.append([JournalBatch([draft], from: record, to: next)])
            record = next
        }
        return record
    }

    func acts(of record: IdentityRecord) async throws -> [Act.Kind] {
        try await desk.history(record.id).map(\.act.kind)
    }
}
