import Identitovigilance

/// The rules as a table written from the texts, not from the rule book: each act, from each state.
struct RuleMatrix: Sendable {
    /// One act, its source, and what comes of it from each state of ``states``.
    struct Row: Sendable, CustomStringConvertible {
        let named: NamedAct
        let source: String
        let cells: [ExpectedOutcome]

        var description: String { "\(named.name) (\(source))" }
    }

    static let states: [EtatIdentite] = [
        .inexistante, .provisoire, .bloquee, .recuperee, .validee, .qualifiee, .close,
    ]

    private static func row(_ name: String, _ source: String, _ act: Act, _ cells: String) -> Row {
        let outcomes = cells.split(separator: " ").map { ExpectedOutcome(cell: String($0)) }
        precondition(outcomes.count == states.count, name)
        return Row(named: NamedAct(name, act), source: source, cells: outcomes)
    }

    static func rows() throws -> [Row] { try births() + retrievals() + evidence() + traits() + attributes() + others() }

    // In each table: the cells from no identity, PROV, blocked, RECUP, VALI, QUAL, closed.

    private static func births() throws -> [Row] {
        let person = RuleActs.person
        return [
            row("create", "1.3 U1", try Scenario.creation(person), "P no no no no no no"),
            row("flow VALI with INS", "1.10.2", try RuleActs.flow("VALI", ins: true), "Q Q Q Q Q Q no"),
            row("flow QUAL with INS", "1.10.6", try RuleActs.flow("QUAL", ins: true), "Q Q Q Q Q Q no"),
            row("flow VALI", "1.6.6, 1.10.1", try RuleActs.flow("VALI", ins: false), "V V V V V V no"),
            row("flow PROV with INS", "1.10.3", try RuleActs.flow("PROV", ins: true), "P P P P P P no"),
            row("flow no status with INS", "1.10.3", try RuleActs.flow(nil, ins: true), "P P P P P P no"),
            row("flow RECUP with INS", "1.6, 1.10.1", try RuleActs.flow("RECUP", ins: true), "P P P P P P no"),
            row("flow DOUT", "EXI SI 09", try RuleActs.flow("VALI", ins: true, ["DOUT"]), "B B B B B B no"),
            row(
                "flow FICT and HOMA",
                "2.1; EXI ID 24",
                try RuleActs.flow("PROV", ins: false, ["FICT", "HOMA"]),
                "attributsIncompatibles attributsIncompatibles attributsIncompatibles attributsIncompatibles "
                    + "attributsIncompatibles attributsIncompatibles no"
            ),
        ]
    }

    private static func retrievals() throws -> [Row] {
        let person = RuleActs.person
        let incomplete = try RuleActs.answer(person, replacing: .nomNaissance, by: nil)
        let lowered = try RuleActs.answer(RuleActs.changed)
        return [
            row("answer", "1.3 U3, U6", try RuleActs.answer(person), "none R insiInterdit no Q no no"),
            row("card", "1.3 U2", try RuleActs.answer(person, canal: .carteVitale), "R R insiInterdit no Q no no"),
            row(
                "rewritten answer",
                "7.2, 7.3",
                try RuleActs.answer(RuleActs.rewritten),
                "none R insiInterdit no traitsDivergents no no"
            ),
            row("longer answer", "7.3.3", try RuleActs.answer(RuleActs.longer), "none R insiInterdit no Q no no"),
            row(
                "stranger's answer",
                "7.2",
                try RuleActs.answer(RuleActs.stranger),
                "none traitsDivergents insiInterdit no traitsDivergents no no"
            ),
            row("other INS", "4.4.4", try RuleActs.answer(RuleActs.other), "none R insiInterdit no Q no no"),
            row("INS that follows", "7.1", try RuleActs.answer(RuleActs.linked), "none R insiInterdit R Q Q no"),
            row(
                "changed civil status",
                "4.6.1",
                lowered,
                "none traitsDivergents insiInterdit R traitsDivergents R no"
            ),
            row(
                "incomplete answer",
                "1.2.2",
                incomplete,
                "none insIncomplete insiInterdit insIncomplete insIncomplete insIncomplete no"
            ),
            row(
                "declined answer",
                "1.8.5",
                try RuleActs.answer(person, accepted: false),
                "none P insiInterdit R V Q no"
            ),
            row("app", "1.3 U8", try RuleActs.app(person), "Q Q insiInterdit Q Q Q no"),
            row("app, other INS", "1.8.8", try RuleActs.app(RuleActs.other), "Q Q insiInterdit no Q no no"),
            row(
                "app, stranger",
                "7.2, 7.3",
                try RuleActs.app(RuleActs.stranger),
                "Q traitsDivergents insiInterdit traitsDivergents traitsDivergents traitsDivergents no"
            ),
        ]
    }

    private static func evidence() throws -> [Row] {
        let low = Array(repeating: "pieceInsuffisante", count: 5).joined(separator: " ")
        return [
            row("control", "1.3 U4, U5; 2.4", Scenario.control(), "none V B Q V Q no"),
            row("low control", "1.2.4", Scenario.control("PC"), "none \(low) no"),
            row("withdraw controls", "1.4 D5, D6", try RuleActs.withdrawControl(), "none no no no P R no"),
            row("withdraw absent control", "5.4.4", try RuleActs.withdrawControl("PA"), "none no no no no no no"),
            row("withdraw INS", "1.4 D3, D4", try RuleActs.withdrawINS(), "none no no P no V no"),
            row("verified", "6.10.2", RuleActs.verify(.conforme), "none no insiInterdit R no Q no"),
            row("not verified", "1.4 D8", RuleActs.verify(.nonConforme), "none no insiInterdit P no V no"),
            row("copy destroyed", "1.4 D9", RuleActs.purge, "none P B R V Q C"),
        ]
    }

    private static func traits() throws -> [Row] {
        let changed = RuleActs.person.with { $0.sexe = "F" }
        let first = RuleActs.person.with { $0.premier = "PIERRE" }
        let locked = "none P B traitsVerrouilles traitsVerrouilles traitsVerrouilles no"
        return [
            row("strict traits", "1.4 D1", try RuleActs.enter(changed), "none P B P P P no"),
            row("strict traits, unconfirmed", "1.5.1", try RuleActs.enter(changed, confirmed: false), locked),
            row("strict traits, no right", "1.5.1", try RuleActs.enter(changed, right: false), locked),
            row(
                "first given name",
                "1.5.2",
                try RuleActs.enter(first, right: false, confirmed: false),
                "none P B R V Q no"
            ),
            row("names in use", "1.5.3", RuleActs.names, "none P B R V Q no"),
        ]
    }

    private static func attributes() throws -> [Row] {
        [
            row("homonyme", "2.1", RuleActs.set(.homonyme), "none P B R V Q no"),
            row("douteuse", "1.4 D2", RuleActs.set(.douteuse), "none B B B B B no"),
            row("fictive", "1.4 D2, 2.1", RuleActs.set(.fictive), "none B attributsIncompatibles B B B no"),
            row("not homonyme", "2.5", RuleActs.unset(.homonyme), "none no no no no no no"),
            row("not douteuse", "2.5", RuleActs.unset(.douteuse), "none no P no no no no"),
            row("split", "6.6.1", try RuleActs.split(), "none B B B B B no"),
        ]
    }

    private static func others() throws -> [Row] {
        let (same, other) = (RuleActs.person, RuleActs.other)
        let weaker = try RuleActs.merge(nil, .provisoire)
        let itself = try RuleActs.merge(nil, .provisoire, with: Scenario.id)
        let received = Act.recevoirIdentite(try RuleActs.reception("VALI", ins: true))
        let refused = Array(repeating: "nonTransmissible", count: 4).joined(separator: " ")
        return [
            row("received", "1.3 U9, 6.9.3", received, "none P B R V Q no"),
            row("merge a weaker one", "6.5.6", .fusionner(weaker), "none P B R V Q no"),
            row(
                "merge the same INS",
                "6.5.2",
                .fusionner(try RuleActs.merge(same, .qualifiee)),
                "none fusionInverse fusionInverse fusionInverse fusionInverse Q no"
            ),
            row(
                "merge another INS",
                "6.5.3",
                .fusionner(try RuleActs.merge(other, .recuperee)),
                "none fusionInverse fusionInverse insDifferentes fusionInverse insDifferentes no"
            ),
            row("merge with itself", "6.5", .fusionner(itself), "none no no no no no no"),
            row("close", "6.5.5", .cloreParFusion(try RuleActs.merge(same, .qualifiee)), "none C C C C C no"),
            row(
                "close into another INS",
                "6.5.3",
                .cloreParFusion(try RuleActs.merge(other, .recuperee)),
                "none C C insDifferentes C insDifferentes no"
            ),
            row("close into itself", "6.5", .cloreParFusion(itself), "none no no no no no no"),
            row("transmit", "EXI SI 08, EXI ID 29", RuleActs.transmit, "none \(refused) Q nonTransmissible"),
            row("trace of a refusal", "8.1", RuleActs.trace, "none P B R V Q C"),
        ]
    }
}
