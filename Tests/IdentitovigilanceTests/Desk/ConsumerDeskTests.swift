import Identitovigilance
import IdentitovigilanceTesting
import Testing

@Suite("Consumer desk: what the référentiel sends holds as sent")
struct ConsumerDeskTests {
    private let store = InMemoryIdentityStore()

    private var desk: ConsumerDesk {
        ConsumerDesk(store: store, clock: FixedClock(), identifiers: SeededIdentifierSource(seed: 5))
    }

    private static func flow(
        _ statut: String?,
        ins: Bool = true,
        _ person: Person = .dominique,
        attributs: [String] = []
    ) throws -> Act.Reception {
        Act.Reception(
            canal: .flux,
            traits: person.recus,
            identifiant: ins ? try person.found().identifiant : nil,
            statut: statut,
            attributs: attributs,
            nomUtilise: "DURAND",
            emetteur: "GAM"
        )
    }

    /// What comes, and what is deduced.
    static let deductions: [(String?, Bool, [String], ConfidenceStatus)] = [
        ("VALI", true, [], .qualifiee), ("QUAL", true, [], .qualifiee), ("VALI", false, [], .validee),
        ("PROV", true, [], .provisoire), (nil, true, [], .provisoire), ("RECUP", true, [], .provisoire),
        ("XXXX", true, [], .provisoire), ("vali", true, [], .provisoire), ("VALI", true, ["HOMA"], .qualifiee),
        ("VALI", true, ["DOUT"], .provisoire), ("VALI", true, ["FICT"], .provisoire),
        ("VALI", true, ["CACH", "ZZ"], .qualifiee),
    ]

    @Test(
        "Validated with an INS is qualified; an INS of another status is dropped; unknown codes raise nothing (1.10.2, 1.10.3)",
        arguments: deductions
    )
    func deduced(_ statut: String?, _ ins: Bool, _ attributs: [String], _ expected: ConfidenceStatus) async throws {
        let flow = try Self.flow(statut, ins: ins, attributs: attributs)
        let record = try await desk.apply(flow, by: Auteur("interface")).get()
        #expect(record.statut == expected)
        #expect((record.ins != nil) == (expected == .qualifiee))
        #expect(record.traits.nomUtilise == "DURAND")
        #expect(try await desk.history(record.id).map(\.act) == [.appliquerFlux(flow)])
    }

    @Test("The next message replaces the identity, and an INS that is gone is archived (rniv-rules 1.10.5, 6.8.3)")
    func replaced() async throws {
        let first = try await desk.apply(Self.flow("VALI"), by: Auteur("interface")).get()
        let same = try await desk.apply(Self.flow("VALI"), to: first.id, by: Auteur("interface")).get()
        #expect(same.statut == .qualifiee && same.insRetirees.isEmpty)
        let lower = try await desk.apply(Self.flow("PROV"), to: first.id, by: Auteur("interface")).get()
        #expect(lower.statut == .provisoire && lower.ins == nil && lower.insRetirees.count == 1)
        let renamed = Person.dominique.with { $0.nom = "ADRUN" }
        let other = try await desk.apply(Self.flow("VALI", ins: false, renamed), to: first.id, by: Auteur("i")).get()
        #expect(other.statut == .validee && other.traits.nomNaissance == "ADRUN")
    }

    @Test(
        "Traits that can't be held are refused with the name of the trait; an INS never comes without its own (EXI ID 29)"
    )
    func refused() async throws {
        let odd = try Self.flow("VALI", Person.dominique.with { $0.nom = "ADR3" })
        let refusal = try await desk.apply(odd, by: Auteur("interface")).refusal
        #expect(refusal == ActRefusal(.caractereInterdit, champ: .nomNaissance))
        let placeless = try Self.flow("VALI", Person.dominique.with { $0.lieu = nil })
        #expect(try await desk.apply(placeless, by: Auteur("interface")).refusal?.code == .insIncomplete)
        #expect(await store.identities(after: nil, limit: 9).isEmpty)
    }

    @Test("For a référentiel, the same message is only a source to be verified (rniv-rules 6.9.3)")
    func source() async throws {
        let desks = Desks()
        let known = try await desks.add(.dominique)
        let flow = try Self.flow("VALI")
        let record = try await desks.desk.receive(flow, for: known.id, by: Scenario.secretary).get()
        #expect(record.statut == .provisoire && record.ins == nil && record.receptions.map(\.reception) == [flow])
    }
}
