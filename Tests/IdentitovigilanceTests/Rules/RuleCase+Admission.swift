import Identitovigilance

extension RuleCase {
    /// What a policy, the local sex, the date or the shape of what was received does not admit.
    static func admission() throws -> [RuleCase] { try sexes() + natures() + dates() + shapes() }

    private static func sexes() throws -> [RuleCase] {
        let unknown = RuleActs.person.with { $0.sexe = "I" }
        let (created, controlled) = (try Scenario.creation(unknown), Scenario.control())
        let refused = "sexeIndetermine"
        return [
            RuleCase("sex I, answer", "11 vector 15", after: [created], try RuleActs.answer(RuleActs.person), refused),
            RuleCase("sex I, app", "3.6.2", after: [created], try RuleActs.app(RuleActs.person), refused),
            RuleCase(
                "sex I, validated, answer",
                "3.6.2",
                after: [created, controlled],
                try RuleActs.answer(RuleActs.person),
                refused
            ),
            RuleCase(
                "sex I, validated, app",
                "3.6.2",
                after: [created, controlled],
                try RuleActs.app(RuleActs.person),
                refused
            ),
            RuleCase(
                "sex I in a qualified flow",
                "3.6.2",
                after: [],
                try RuleActs.flow("VALI", ins: true, of: unknown),
                refused
            ),
        ]
    }

    /// A matricule of test in a record of production (rniv-rules 4.1.4).
    private static func natures() throws -> [RuleCase] {
        let test = RuleActs.person.with { $0.nature = .nirTest }
        let linked = test.with { $0.historique = [RuleActs.former(RuleActs.person)] }
        let created = try Scenario.creation(RuleActs.person)
        let retrieved = [created, try RuleActs.answer(RuleActs.person)]
        let tries: [(String, [Act], Act)] = [
            ("answer", [created], try RuleActs.answer(test)),
            ("validated, answer", [created, Scenario.control()], try RuleActs.answer(test)),
            ("retrieved, answer", retrieved, try RuleActs.answer(linked)),
            ("card", [], try RuleActs.answer(test, canal: .carteVitale)), ("app", [], try RuleActs.app(test)),
            ("provisional, app", [created], try RuleActs.app(test)),
            ("validated, app", [created, Scenario.control()], try RuleActs.app(test)),
            ("flow", [], try RuleActs.flow("VALI", ins: true, of: test)),
            ("flow again", [created], try RuleActs.flow("VALI", ins: true, of: test)),
        ]
        return tries.map { name, path, act in
            RuleCase("test OID, \(name)", "4.1.4", after: path, act, "natureNonAdmise", policy: .production)
        }
    }

    private static func dates() throws -> [RuleCase] {
        var strict = VigilancePolicy.bench
        strict.acceptsINSOnInterpretedDate = false
        var unexpired = VigilancePolicy.bench
        unexpired.acceptsExpiredDocument = false
        let born = DateNaissance.interpretee(try PartialDate(year: 2001, month: 6))
        let conventional = RuleActs.person.with { $0.date = "2001-06-01" }
        let created = Act.creer(
            Act.Creation(traits: try RuleActs.person.traits(born: born), canal: .saisieManuelle)
        )
        let nia = conventional.with { $0.nature = .nia }
        let tries: [(String, [Act], Act)] = [
            ("answer", [created], try RuleActs.answer(conventional)),
            ("validated, answer", [created, Scenario.control()], try RuleActs.answer(conventional)),
            ("retrieved, answer", [created, try RuleActs.answer(nia)], try RuleActs.answer(conventional)),
            ("app", [created], try RuleActs.app(conventional)),
            ("validated, app", [created, Scenario.control()], try RuleActs.app(conventional)),
        ]
        let future = RuleActs.person.with { $0.date = "2026-03-04" }
        let states: [EtatIdentite] = [.provisoire, .bloquee, .recuperee, .validee, .qualifiee]
        let entered = try RuleActs.enter(future)
        let old = Act.controlerPiece(
            Act.Controle(piece: .passeport, finValidite: CalendarDate(iso: "2020-01-01"))
        )
        return try tries.flatMap { name, path, act in
            [
                RuleCase("interpreted date, \(name)", "3.7.9", after: path, act, "dateInterpretee", policy: strict),
                RuleCase(
                    "interpreted date admitted, \(name)",
                    "3.7.9",
                    after: path,
                    act,
                    path.count == 1 && !name.contains("app") || name.contains("retrieved") ? "R" : "Q"
                ),
            ]
        }
            + states.map {
                RuleCase(
                    "birth to come entered, \($0)",
                    "3.7.10",
                    after: try RuleBench.acts(to: $0),
                    entered,
                    "dateFuture"
                )
            } + [
                RuleCase("birth to come", "3.7.10", after: [], try Scenario.creation(future), "dateFuture"),
                RuleCase("expired passport", "5.4.6", after: try RuleBench.acts(to: .provisoire), old, "V"),
                RuleCase(
                    "expired passport refused",
                    "5.4.6",
                    after: try RuleBench.acts(to: .provisoire),
                    old,
                    "piecePerimee",
                    policy: unexpired
                ),
            ]
    }

    private static func shapes() throws -> [RuleCase] {
        let person = RuleActs.person
        let lowerCase = try RuleActs.answer(person, replacing: .nomNaissance, by: "<NOM>", canal: .carteVitale)
        let placeless = try RuleActs.answer(person, replacing: .lieuNaissance, by: nil, canal: .carteVitale)
        let found = try person.found(person.recus(replacing: .nomNaissance, by: nil))
        let nameless = Act.importerAppliCarteVitale(Act.ImportAppliCarteVitale(personne: found))
        return [
            RuleCase("card, a name that can't be typed", "3.3", after: [], lowerCase, "caractereInterdit"),
            RuleCase("card without birthplace", "1.2.2", after: [], placeless, "insIncomplete"),
            RuleCase(
                "app without name",
                "1.2.2",
                after: try RuleBench.acts(to: .provisoire),
                nameless,
                "insIncomplete"
            ),
            RuleCase(
                "validated, app without name",
                "1.2.2",
                after: try RuleBench.acts(to: .validee),
                nameless,
                "insIncomplete"
            ),
            RuleCase("answer without birthplace", "1.8.7", after: try RuleBench.acts(to: .provisoire), placeless, "R"),
            RuleCase(
                "validated, answer without birthplace",
                "7.3.1",
                after: try RuleBench.acts(to: .validee),
                placeless,
                "Q"
            ),
        ]
    }
}
