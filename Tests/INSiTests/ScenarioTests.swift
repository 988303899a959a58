import INSi
import INSiSimulator
import Identitovigilance
import Synchronization
import Testing

@Suite("Scenarios of the simulator")
struct ScenarioTests {
    private static func action(_ change: (inout ScenarioAction) -> Void) -> ScenarioAction {
        var action = ScenarioAction()
        change(&action)
        return action
    }

    private static func condition(_ change: (inout ScenarioCondition) -> Void) -> ScenarioCondition {
        var condition = ScenarioCondition()
        change(&condition)
        return condition
    }

    private static func request(_ query: INSiQuery) throws -> INSiWireRequest {
        try Caller.encoder().encode(query, context: try Caller.context())
    }

    private static let marked = action { $0.status = 599 }

    @Test("A request is read for its operation and what it sends, garbage for nothing")
    func reading() throws {
        let search = ScenarioRequest(reading: try Self.request(try Caller.toussaint()).body)
        #expect(search.operation == .rechercherInsAvecTraitsIdentite)
        #expect([search.nomNaissance, search.sexe, search.dateNaissance] == ["ADRTROIS", "M", "1960-01-01"])
        #expect(search.prenoms == ["TOUSSAINT"] && search.lieuNaissance == "2B020")
        let garbage = ScenarioRequest(reading: Array("<a/>".utf8))
        #expect(garbage.operation == nil && garbage.nomNaissance == nil && garbage.prenoms.isEmpty)
    }

    @Test(
        "A rule fits when everything it asks for is so",
        arguments: [
            (condition { _ in }, true),
            (condition { $0.operation = .rechercherInsAvecTraitsIdentite }, true),
            (condition { $0.operation = .rechercherInsAvecCarteVitale }, false),
            (condition { $0.nomNaissance = "ADRTROIS" }, true), (condition { $0.nomNaissance = "ADRTROI" }, false),
            (condition { $0.prenom = "TOUSSAINT" }, true), (condition { $0.prenom = "TOUS" }, false),
            (condition { $0.sexe = "M" }, true), (condition { $0.sexe = "F" }, false),
            (condition { $0.dateNaissance = "1960-01-01" }, true), (condition { $0.dateNaissance = "1960" }, false),
            (condition { $0.lieuNaissance = "2B020" }, true), (condition { $0.lieuNaissance = "2A020" }, false),
            (condition { $0.calls = 1...1 }, true), (condition { $0.calls = 2...9 }, false),
            (condition { ($0.nomNaissance, $0.sexe) = ("ADRTROIS", "F") }, false),
        ] as [(ScenarioCondition, Bool)]
    )
    func fits(_ condition: ScenarioCondition, _ expected: Bool) throws {
        var player = ScenarioPlayer(Scenario(rules: [Scenario.Rule(condition, action: Self.marked)]))
        let step = player.step(for: ScenarioRequest(reading: try Self.request(try Caller.toussaint()).body))
        #expect((step.action == Self.marked) == expected)
        #expect(step.call == 1)
    }

    @Test("The first rule that fits has its say, and a spent one lets the next through")
    func order() throws {
        let request = ScenarioRequest(reading: try Self.request(try Caller.toussaint()).body)
        let rules = [
            Scenario.Rule(uses: 2, action: Self.action { $0.status = 1 }),
            Scenario.Rule(Self.condition { $0.calls = 4...5 }, action: Self.action { $0.status = 2 }),
            Scenario.Rule(uses: 1, action: Self.action { $0.status = 3 }),
        ]
        var player = ScenarioPlayer(Scenario(rules: rules))
        let statuses = (1...6).map { _ in player.step(for: request).action.status }
        #expect(statuses == [1, 1, 3, 2, 2, nil])
    }

    @Test("Drawn latencies stay in their bounds, differ, and come again with the same seed")
    func latency() throws {
        let request = ScenarioRequest(reading: [])
        func delays(_ seed: UInt64) -> [Duration] {
            let rule = Scenario.Rule(
                action: Self.action { $0.latency = .uniform(.milliseconds(100)...(.milliseconds(900))) }
            )
            var player = ScenarioPlayer(Scenario(rules: [rule], seed: seed))
            return (0..<50).map { _ in player.step(for: request).delay }
        }
        #expect(delays(1) == delays(1))
        #expect(delays(1) != delays(2))
        #expect(delays(1).allSatisfy { (.milliseconds(100)...(.milliseconds(900))).contains($0) })
        #expect(Set(delays(1)).count > 20)
        var fixed = ScenarioPlayer(
            Scenario(rules: [Scenario.Rule(action: Self.action { $0.latency = .fixed(.seconds(2)) })])
        )
        #expect(fixed.step(for: request).delay == .seconds(2))
        var none = ScenarioPlayer(Scenario(rules: []))
        #expect(none.step(for: request).delay == .zero)
    }

    @Test(
        "Every attested fault can be asked for, the gateway's with the identifier of the request",
        arguments: SimulatedFault.attested
    )
    func fault(_ faute: INSiFaute) async throws {
        let rule = Scenario.Rule(action: Self.action { $0.answer = .fault(faute) })
        let transport = ScenarioTransport(INSiSimulator(), playing: Scenario(rules: [rule]))
        let response = try await transport.exchange(try Self.request(try Caller.toussaint()))
        #expect(response.status == 500)
        let read = try decodedFault(response.body)
        #expect(read.code == faute.code && read.sousCode == faute.sousCode && read.severite == faute.severite)
        #expect(read.messageID == (faute.code?.hasPrefix("desir") == true ? "uuid:\(Caller.messageID)" : nil))
    }

    @Test("Code, file, era, status and media type are what the rule says")
    func answers() async throws {
        let request = try Self.request(try Caller.toussaint())
        func played(_ change: (inout ScenarioAction) -> Void) async throws -> INSiWireResponse {
            let scenario = Scenario(rules: [Scenario.Rule(action: Self.action(change))])
            return try await ScenarioTransport(INSiSimulator(), playing: scenario).exchange(request)
        }
        let code = try await played { $0.answer = .compteRendu(code: "07", libelle: "Autre") }
        #expect(try result(code.body) == INSiResultat(codeCR: "07", libelleCR: "Autre", individu: nil))
        let file = try await played { $0.answer = .bytes(Array("x".utf8)) }
        #expect(file.body == Array("x".utf8) && file.status == 200 && file.contentType == INSiWireRequest.contentType)
        let early = try await played { $0.era = .january2022 }
        #expect(String(decoding: early.body, as: UTF8.self).contains("<ns2:RESULTAT"))
        let odd = try await played { ($0.status, $0.contentType) = (503, "text/html") }
        #expect(odd.status == 503 && odd.contentType == "text/html")
        #expect(try result(odd.body).codeCR == "00")
        let usual = try await played { _ in }
        #expect(usual == (try await INSiSimulator().exchange(request)))
    }

    @Test(
        "In the process, a cut connection is what a network would say",
        arguments: [.closed, .reset, .truncated(after: 10)] as [ScenarioAction.Delivery]
    )
    func cut(_ delivery: ScenarioAction.Delivery) async throws {
        let rule = Scenario.Rule(uses: 1, action: Self.action { $0.delivery = delivery })
        let transport = ScenarioTransport(INSiSimulator(), playing: Scenario(rules: [rule]))
        let request = try Self.request(try Caller.toussaint())
        let error = await #expect(throws: INSiTransportError.self) { try await transport.exchange(request) }
        #expect(error?.code == .connexionInterrompue)
        #expect(try await transport.exchange(request).status == 200)
    }

    @Test("The wait is the one of the rule, and a cancelled wait is a cancelled call")
    func waiting() async throws {
        let waited = Mutex<[Duration]>([])
        let rule = Scenario.Rule(uses: 1, action: Self.action { $0.latency = .fixed(.seconds(9)) })
        let request = try Self.request(try Caller.toussaint())
        let transport = ScenarioTransport(INSiSimulator(), playing: Scenario(rules: [rule])) { delay in
            waited.withLock { $0.append(delay) }
        }
        _ = try await transport.exchange(request)
        _ = try await transport.exchange(request)
        #expect(waited.withLock { $0 } == [.seconds(9)])
        let cancelled = ScenarioTransport(INSiSimulator(), playing: Scenario(rules: [rule])) { _ in
            throw CancellationError()
        }
        let error = await #expect(throws: INSiTransportError.self) { try await cancelled.exchange(request) }
        #expect(error?.code == .appelAnnule)
    }
}
