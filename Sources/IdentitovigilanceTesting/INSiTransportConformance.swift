public import INSi
internal import INSiSimulator
internal import Identitovigilance
internal import Testing

/// The checks that every transport to INSi must pass; call ``check(_:)`` from a test of Swift Testing.
///
/// The transport must lead to an `INSiSimulator` with its standard population, over whatever network is between.
public enum INSiTransportConformance {
    /// Runs all checks.
    ///
    /// - Parameter transport: The transport, connected.
    /// - Throws: What the transport throws where it should not.
    public static func check(_ transport: some INSiTransport) async throws {
        try await answersComeBackWhole(transport)
        try await faultsAreAnswers(transport)
        try await concurrentExchangesDoNotMix(transport)
        await cancellationEndsTheExchange(transport)
    }

    /// Each person of the population is found through the transport, with status 200.
    ///
    /// - Parameter transport: The transport.
    /// - Throws: What the transport throws.
    public static func answersComeBackWhole(_ transport: some INSiTransport) async throws {
        for person in FictionalPerson.all {
            let response = try await transport.exchange(try request(for: person))
            #expect(response.status == 200)
            let expected = INSiReply.resultat(
                INSiResultat(codeCR: "00", libelleCR: "OK", individu: try person.personneTrouvee())
            )
            #expect(try ReplyDecoder.decode(response.body) == expected)
        }
    }

    /// A SOAP fault is an answer with status 500, not an error of the transport.
    ///
    /// - Parameter transport: The transport.
    /// - Throws: What the transport throws.
    public static func faultsAreAnswers(_ transport: some INSiTransport) async throws {
        let response = try await transport.exchange(INSiWireRequest(action: "urn:inconnue", body: Array("<a/>".utf8)))
        #expect(response.status == 500)
        guard case .faute = try ReplyDecoder.decode(response.body) else {
            Issue.record("A request that the service can't read must come back as a fault.")
            return
        }
    }

    /// Thirty-two exchanges at once: each gets the answer to its own request.
    ///
    /// - Parameter transport: The transport.
    /// - Throws: What the transport throws.
    public static func concurrentExchangesDoNotMix(_ transport: some INSiTransport) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<32 {
                let person = FictionalPerson.all[index % FictionalPerson.all.count]
                group.addTask {
                    let response = try await transport.exchange(try request(for: person))
                    guard case .resultat(let resultat) = try ReplyDecoder.decode(response.body) else {
                        Issue.record("A fault came back instead of a result.")
                        return
                    }
                    #expect(resultat.individu == (try person.personneTrouvee()))
                }
            }
            try await group.waitForAll()
        }
    }

    /// A cancelled task either has its answer already or is told that it was cancelled.
    ///
    /// - Parameter transport: The transport.
    public static func cancellationEndsTheExchange(_ transport: some INSiTransport) async {
        let task = Task {
            _ = try await transport.exchange(try request(for: .toussaint))
        }
        task.cancel()
        do { try await task.value } catch {
            #expect((error as? INSiTransportError)?.code == .appelAnnule)
        }
    }

    /// A search that finds one person alone: the place is sent too.
    private static func request(for person: FictionalPerson) throws -> INSiWireRequest {
        let logiciel = try LogicielLPS(
            idam: "CONFORMITE",
            nom: "Conformite",
            version: "1",
            instance: "00000000-0000-4000-8000-000000000000"
        )
        let clock = Timestamp(millisecondsSince1970: 1_772_442_900_000)
        let act = Act.creer(Act.Creation(traits: try person.traits(), canal: .insi))
        let record = try IdentityRecord.creating(IdentityID("conformite"), by: act, at: clock).get()
        return try RequestEncoder(logiciel: logiciel, emetteur: "10B0000000").encode(
            try record.insiQuery(lieu: true),
            context: CallContext(from: .random, at: clock)
        )
    }
}
