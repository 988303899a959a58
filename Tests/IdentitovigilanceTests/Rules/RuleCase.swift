import Identitovigilance

/// One act after some others, under a policy: what the matrix can't say, since its identities have no past.
struct RuleCase: Sendable, CustomStringConvertible {
    let name: String
    let source: String
    let path: [Act]
    let act: Act
    let expected: ExpectedOutcome
    let policy: VigilancePolicy

    var description: String { "\(name) (\(source))" }

    init(
        _ name: String,
        _ source: String,
        after path: [Act],
        _ act: Act,
        _ cell: String,
        policy: VigilancePolicy = .bench
    ) {
        self.name = name
        self.source = source
        self.path = path
        self.act = act
        expected = ExpectedOutcome(cell: cell)
        self.policy = policy
    }

    static func all() throws -> [RuleCase] { try attributes() + evidence() + succession() + admission() + merges() }

    private static func create(_ person: Person = RuleActs.person) throws -> Act { try Scenario.creation(person) }

    private static func attributes() throws -> [RuleCase] {
        let (homonyme, douteuse, fictive) = (
            RuleActs.set(.homonyme), RuleActs.set(.douteuse), RuleActs.set(.fictive)
        )
        let illegal = "attributsIncompatibles"
        let qualified = [try create(), try RuleActs.answer(RuleActs.person), Scenario.control()]
        return [
            RuleCase("fictive, then homonyme", "11 vector 6", after: [try create(), fictive], homonyme, illegal),
            RuleCase("homonyme, then fictive", "11 vector 6", after: [try create(), homonyme], fictive, illegal),
            RuleCase("homonyme, then douteuse", "11 vector 6", after: [try create(), homonyme], douteuse, "B"),
            RuleCase("fictive, then douteuse", "EXI ID 24", after: [try create(), fictive], douteuse, illegal),
            RuleCase("fictive again", "EXI ID 24", after: [try create(), fictive], fictive, "B"),
            RuleCase("fictive, then split", "6.6.1", after: [try create(), fictive], try RuleActs.split(), illegal),
            RuleCase(
                "not homonyme, still qualified",
                "2.5",
                after: qualified + [homonyme],
                RuleActs.unset(.homonyme),
                "Q"
            ),
            RuleCase(
                "not homonyme, still douteuse",
                "2.5",
                after: [try create(), homonyme, douteuse],
                RuleActs.unset(.homonyme),
                "B"
            ),
            RuleCase("not fictive", "2.5", after: qualified + [fictive], RuleActs.unset(.fictive), "P"),
            RuleCase(
                "not homonyme, retrieved",
                "2.5",
                after: Array(qualified.prefix(2)) + [homonyme],
                RuleActs.unset(.homonyme),
                "R"
            ),
            RuleCase(
                "not homonyme, validated",
                "2.5",
                after: [qualified[0], qualified[2], homonyme],
                RuleActs.unset(.homonyme),
                "V"
            ),
            RuleCase(
                "not homonyme, provisional",
                "2.5",
                after: [try create(), homonyme],
                RuleActs.unset(.homonyme),
                "P"
            ),
        ]
    }

    private static func evidence() throws -> [RuleCase] {
        let twice = [try create(), Scenario.control("PA"), Scenario.control("CN")]
        let qualified = twice + [try RuleActs.answer(RuleActs.person)]
        let withdrawn = try RuleActs.withdrawControl("PA")
        let undone = [try create(), RuleActs.set(.douteuse), Scenario.control(), RuleActs.unset(.douteuse)]
        return [
            RuleCase("one of two controls withdrawn", "5.4.4", after: twice, withdrawn, "V"),
            RuleCase("one of two controls withdrawn, INS there", "5.4.4", after: qualified, withdrawn, "Q"),
            RuleCase("both controls withdrawn", "1.4 D5", after: qualified, try RuleActs.withdrawControl(), "R"),
            RuleCase("a control while douteuse gave nothing", "2.4, 2.5", after: undone, withdrawn, "no"),
            RuleCase(
                "purge, then withdrawal of the INS",
                "1.4 D9",
                after: qualified + [RuleActs.purge],
                try RuleActs.withdrawINS(),
                "V"
            ),
        ]
    }

    /// An INS that follows another (rniv-rules 4.5, 4.6, 7.1).
    private static func succession() throws -> [RuleCase] {
        let person = RuleActs.person
        let retrieved = [try create(), try RuleActs.answer(RuleActs.nia)]
        let qualified = retrieved + [Scenario.control()]
        let repeated = person.with { $0.historique = [RuleActs.former(person)] }
        let back = RuleActs.nia.with { $0.matricule = RuleActs.other.matricule }
        let placeless = try RuleActs.answer(person, replacing: .lieuNaissance, by: nil)
        let unknownPlace = [try create(person.with { $0.lieu = "99999" }), try RuleActs.answer(RuleActs.nia)]
        let otherOID = RuleActs.other.with { $0.historique = [RuleActs.former(RuleActs.nia)] }
        return [
            RuleCase("NIA, then NIR", "4.5.3", after: retrieved, try RuleActs.answer(person), "R"),
            RuleCase("NIA, then NIR, controlled", "4.5.3", after: qualified, try RuleActs.answer(person), "Q"),
            RuleCase("NIA, then NIR without place", "1.8.7", after: qualified, placeless, "Q"),
            RuleCase(
                "NIA, then NIR without place, place known from INSi",
                "1.8.7",
                after: unknownPlace + [Scenario.control()],
                placeless,
                "Q"
            ),
            RuleCase(
                "NIA, then NIR rewritten",
                "4.5.3",
                after: qualified,
                try RuleActs.answer(RuleActs.rewritten),
                "R"
            ),
            RuleCase(
                "NIA, then a stranger's NIR",
                "4.5.3, 7.2",
                after: retrieved,
                try RuleActs.answer(RuleActs.stranger),
                "traitsDivergents"
            ),
            RuleCase("NIA, then another NIA", "4.5.3", after: retrieved, try RuleActs.answer(back), "no"),
            RuleCase(
                "history with the matricule under another OID",
                "7.1",
                after: [try create(), try RuleActs.answer(person)],
                try RuleActs.answer(otherOID),
                "no"
            ),
            RuleCase(
                "NIR with itself in its history",
                "4.4.3",
                after: [try create(), try RuleActs.answer(person)],
                try RuleActs.answer(repeated),
                "no"
            ),
            RuleCase(
                "INS withdrawn, then accepted again",
                "1.4.4",
                after: qualified + [try RuleActs.withdrawINS()],
                try RuleActs.answer(person),
                "Q"
            ),
        ]
    }

    private static func merges() throws -> [RuleCase] {
        let surer = Act.fusionner(try RuleActs.merge(nil, .validee))
        var warned = VigilancePolicy.bench
        warned.mergeKeepsSurest = false
        let retrieved = [try create(), try RuleActs.answer(RuleActs.person)]
        return [
            RuleCase("PROV keeps VALI", "6.5.2", after: [try create()], surer, "fusionInverse"),
            RuleCase("RECUP keeps VALI", "6.5.2", after: retrieved, surer, "R"),
            RuleCase("PROV keeps VALI, where only warned", "6.5.2", after: [try create()], surer, "P", policy: warned),
        ]
    }
}
