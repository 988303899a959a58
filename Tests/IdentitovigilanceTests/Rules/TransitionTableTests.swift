import Identitovigilance
import Testing

@Suite("Transition table")
struct TransitionTableTests {
    /// An act and a status, or none before the creation.
    struct Step: Sendable, CustomTestStringConvertible {
        let kind: Act.Kind
        let statut: ConfidenceStatus?

        var testDescription: String { "\(kind.rawValue) from \(statut?.rawValue ?? "nothing")" }
    }

    static let steps = Act.Kind.allCases.flatMap { kind in
        ([nil] + ConfidenceStatus.allCases.map(Optional.some)).map { Step(kind: kind, statut: $0) }
    }

    @Test("The table holds the transitions U1, U3 to U6 and D8 and no other (rniv-rules 1.3, 1.4, 5.4.4)")
    func rows() {
        let rows = TransitionTable.rows.map { "\($0.acte.rawValue) \($0.de?.rawValue ?? "-") \($0.vers.rawValue)" }
        #expect(
            rows.sorted() == [
                "controlerPiece PROV VALI", "controlerPiece QUAL QUAL", "controlerPiece RECUP QUAL",
                "controlerPiece VALI VALI", "creer - PROV", "recupererINS PROV RECUP", "recupererINS VALI QUAL",
                "verifierINS QUAL VALI", "verifierINS RECUP PROV",
            ]
        )
        #expect(TransitionTable.rows.allSatisfy { !$0.source.isEmpty })
    }

    @Test(
        "An act is allowed exactly where the table has a row, and leads where it says (rniv-rules 1.3)",
        arguments: steps
    )
    func walk(_ step: Step) throws {
        let act = try Self.act(step.kind)
        let row = TransitionTable.row(for: step.kind, from: step.statut)
        let before = try step.statut.map { try Scenario.record($0) }
        let outcome =
            before.map { $0.applying(act, at: Scenario.noon) }
            ?? IdentityRecord.creating(Scenario.id, by: act, at: Scenario.noon)
        switch outcome {
        case .accepted(let record):
            #expect(record.statut == row?.vers)
            #expect(record.version == (before?.version ?? 0) + 1)
        case .refused(let refusal):
            #expect(row == nil)
            #expect(refusal.code == (step.statut == nil ? .nonCree : .transitionInterdite))
        }
    }

    @Test("The status is a function of the two facts, with its official code (RNIV EXI SI 07; rniv-rules 1.1, 1.2)")
    func statuses() throws {
        #expect(ConfidenceStatus.allCases.map(\.rawValue) == ["PROV", "RECUP", "VALI", "QUAL"])
        for statut in ConfidenceStatus.allCases {
            let record = try Scenario.record(statut)
            #expect(record.statut == statut)
            #expect((record.recuperation != nil) == (statut == .recuperee || statut == .qualifiee))
            #expect(!record.controles.isEmpty == (statut == .validee || statut == .qualifiee))
        }
    }

    @Test("The INS is there when retrieved or qualified, and leaves only when qualified (RNIV EXI SI 08, EXI ID 29)")
    func sharing() throws {
        for statut in ConfidenceStatus.allCases {
            let record = try Scenario.record(statut)
            #expect((record.ins != nil) == (statut == .recuperee || statut == .qualifiee))
            #expect(record.transmissible == (statut == .qualifiee))
            #expect((QualifiedIdentity(record) != nil) == (statut == .qualifiee))
        }
        let qualified = try #require(QualifiedIdentity(Scenario.record(.qualifiee)))
        #expect(qualified.ins.matricule.texte == "297022A02077878" && qualified.id == Scenario.id)
        #expect(qualified.traits.nomNaissance == "ADRTROIS")
    }

    private static func act(_ kind: Act.Kind) throws -> Act {
        switch kind {
        case .creer: try Scenario.creation()
        case .recupererINS: try Scenario.decision()
        case .controlerPiece: Scenario.control()
        case .verifierINS: .verifierINS(Act.Verification(resultat: .nonConforme))
        }
    }
}
