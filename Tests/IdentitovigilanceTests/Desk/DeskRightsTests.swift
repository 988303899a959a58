import Identitovigilance
import Testing

@Suite("Rights of the users of a desk")
struct DeskRightsTests {
    /// A call that a right opens, from a status.
    struct Gate: Sendable, CustomTestStringConvertible {
        let droit: Droit
        let statut: ConfidenceStatus
        let call: @Sendable (VigilanceDesk, IdentityID) async throws -> ActRefusal?

        var testDescription: String { "\(droit.rawValue) from \(statut.rawValue)" }
    }

    static let gates = [
        Gate(droit: .valider, statut: .provisoire) {
            try await $0.controlDocument(.passeport, for: $1, by: Scenario.secretary).refusal
        },
        Gate(droit: .qualifier, statut: .recuperee) {
            try await $0.controlDocument(.passeport, for: $1, by: Scenario.secretary).refusal
        },
        Gate(droit: .qualifier, statut: .validee) {
            try await $0.importAppliCarteVitale(Person.dominique.found(), for: $1, by: Scenario.secretary).refusal
        },
        Gate(droit: .modifierTraitsStricts, statut: .recuperee) {
            let traits = try Person.dominique.with { $0.date = "1997-02-27" }.traits()
            return try await $0.changeTraits(of: $1, to: traits, confirming: true, by: Scenario.secretary).refusal
        },
        Gate(droit: .retirer, statut: .recuperee) {
            try await $0.withdrawINS(of: $1, because: Motif("fausse"), by: Scenario.secretary).refusal
        },
        Gate(droit: .retirer, statut: .validee) {
            try await $0.withdrawControl(for: $1, because: Motif("faux"), by: Scenario.secretary).refusal
        },
        Gate(droit: .attributs, statut: .provisoire) {
            try await $0.addAttribute(.homonyme, to: $1, confirming: false, by: Scenario.secretary).refusal
        },
        Gate(droit: .fusionner, statut: .provisoire) {
            try await $0.split($1, givingTo: Person.leonardo.traits(), because: Motif("x"), by: Scenario.secretary)
                .refusal
        },
        Gate(droit: .purger, statut: .validee) {
            try await $0.notePurge(of: .passeport, for: $1, by: Scenario.secretary).refusal
        },
        Gate(droit: .exporter, statut: .qualifiee) { desk, id in
            do {
                _ = try await desk.share(id, with: "confrere", as: "FHIR", by: Scenario.secretary)
                return nil
            } catch let refusal as ActRefusal { return refusal }
        },
    ]

    @Test("Each right opens its call and no other does; a refusal is traced (rniv-rules 8.2.2, 8.1)", arguments: gates)
    func gated(_ gate: Gate) async throws {
        let expected: ErrorCode = gate.droit == .modifierTraitsStricts ? .traitsVerrouilles : .droitManquant
        let without = Desks(authorizer: Self.allBut(gate.droit))
        let closed = try await without.add(.dominique, gate.statut)
        #expect(try await gate.call(without.desk, closed.id)?.code == expected)
        #expect(try await without.desk.record(closed.id)?.statut == gate.statut)
        #expect(try await without.acts(of: closed).last == .tracerRefus)
        let with = Desks(authorizer: Self.only([gate.droit, .creer]))
        let open = try await with.add(.dominique, gate.statut)
        #expect(try await gate.call(with.desk, open.id) == nil)
        #expect(try await with.acts(of: open).last != .tracerRefus)
    }

    @Test("Without the right to create, nothing is created (rniv-rules 8.2.2)")
    func creation() async throws {
        let desks = Desks(authorizer: Self.allBut(.creer))
        let outcome = try await desks.desk.create(Person.dominique.traits(), by: Scenario.secretary)
        #expect(outcome.refusal?.code == .droitManquant)
        #expect(await desks.store.identities(after: nil, limit: 9).isEmpty)
    }

    @Test(
        "An identity that its creation qualifies needs the right to qualify, from the application and from a flow (8.2.2)",
        arguments: [Set([Droit.creer]), [.creer, .qualifier]]
    )
    func qualifyingCreation(_ droits: Set<Droit>) async throws {
        let expected = droits.contains(.qualifier) ? nil : ErrorCode.droitManquant
        let person = try Person.dominique.found()
        let desks = Desks(authorizer: Self.only(droits))
        let search = try await desks.desk.searchPrior(for: person)
        let read = try await desks.desk.createFromAppliCarteVitale(person, after: search, by: Scenario.secretary)
        #expect(read.refusal?.code == expected)
        let consumer = ConsumerDesk(store: InMemoryIdentityStore(), authorizer: Self.only(droits))
        let flow = Act.Reception(
            canal: .flux,
            traits: person.traits,
            identifiant: person.identifiant,
            statut: "VALI"
        )
        #expect(try await consumer.apply(flow, by: Scenario.secretary).refusal?.code == expected)
    }

    @Test("A role gives its rights to those who have it, and to nobody else (rniv-rules 8.2.2)")
    func roles() {
        let table = RoleTableAuthorizer(
            rights: ["accueil": [.creer, .valider], "cellule": [.fusionner, .modifierTraitsStricts]],
            roles: ["a": ["accueil"], "b": ["accueil", "cellule"], "c": ["inconnu"]]
        )
        let rows = ["a", "b", "c", "d"].map { name in
            Droit.allCases.filter { table.allows($0, to: Auteur(name, poste: "accueil-1")) }
        }
        #expect(rows == [[.creer, .valider], [.creer, .modifierTraitsStricts, .valider, .fusionner], [], []])
        #expect(Set(Droit.allCases.map(\.libelle)).count == Droit.allCases.count)
    }

    private static func allBut(_ droit: Droit) -> RoleTableAuthorizer {
        only(Set(Droit.allCases).subtracting([droit]))
    }

    private static func only(_ droits: Set<Droit>) -> RoleTableAuthorizer {
        RoleTableAuthorizer(rights: ["role": droits], roles: [Scenario.secretary.identifiant: ["role"]])
    }
}
