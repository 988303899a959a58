public import INSi
public import Identitovigilance
internal import SafeXML

/// An INSi in the process: reads real requests, answers with real bytes, needs no network.
///
/// It stands for the service in tests, demonstrations and training. What the public sources attest it does as they say
/// (insi-protocol 10, 13, 16); what it can't prove is that the real service would accept the same request.
public struct INSiSimulator: INSiTransport {
    let population: Population
    let configuration: Configuration
    let deposits: any SimulatedDeposits
    private let assertions: (any AssertionChecking)?
    let clock: any VigilanceClock

    /// How the simulated service behaves.
    public struct Configuration: Sendable, Hashable {
        /// Which service is imitated: production says `01` of a person it does not know, the editor test service what
        /// ``era`` says (insi-protocol 14.13, 16.1).
        public var environment = ServiceEnvironment.production

        /// How the answers are written.
        public var era = WireEra.latest

        /// The authorisation numbers that may call; nothing lets all of them.
        public var authorizedIDAM: Set<String>?

        /// Whether the service behind the gateway is down.
        public var isUnavailable = false

        /// The time between a deposit of verifications and its answers (provisional).
        public var depositDelay = Duration.zero

        /// Makes a configuration that answers as production does, to anybody.
        public init() {}
    }

    /// Makes a simulator.
    ///
    /// - Parameters:
    ///   - population: The persons it knows.
    ///   - configuration: How it behaves.
    ///   - assertions: What checks the assertion of each request, as in card mode; nothing lets all of them.
    ///   - deposits: Where deposits of verifications are kept (provisional).
    ///   - clock: The time of day at which assertions are checked and deposits come.
    public init(
        population: Population = .standard,
        configuration: Configuration = Configuration(),
        assertions: (any AssertionChecking)? = nil,
        deposits: any SimulatedDeposits = InMemorySimulatedDeposits(),
        clock: any VigilanceClock = .system
    ) {
        self.population = population
        self.configuration = configuration
        self.assertions = assertions
        self.deposits = deposits
        self.clock = clock
    }

    /// Answers one request; anything unreadable gets a fault, as the gateway would send.
    ///
    /// - Parameter request: The SOAP request.
    /// - Returns: Status 200 with a result, or 500 with a fault.
    /// - Throws: `INSiTransportError` with `echecHTTP` when a person of the population holds a character that XML can't
    ///   carry.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        try response(to: request.body, playing: ScenarioAction())
    }

    /// What is sent to a request when a scenario has its say; when and how it is delivered is the caller's.
    ///
    /// - Parameters:
    ///   - body: The SOAP request.
    ///   - action: What the scenario asks for.
    /// - Returns: The whole answer.
    /// - Throws: `INSiTransportError` with `echecHTTP` when a value holds a character that XML can't carry.
    public func response(
        to body: [UInt8],
        playing action: ScenarioAction
    ) throws(INSiTransportError) -> INSiWireResponse {
        var configuration = configuration
        if let era = action.era { configuration.era = era }
        let reply: SimulatedReply
        switch action.answer {
        case .simulated: reply = self.reply(to: body, configuration)
        case .fault(let faute): reply = .insi(.faute(faute.answering((try? RequestReader(body))?.messageID)))
        case .compteRendu(let code, let libelle):
            reply = .insi(.resultat(INSiResultat(codeCR: code, libelleCR: libelle, individu: nil)))
        case .bytes(let bytes): return action.response(status: 200, body: bytes)
        }
        guard let bytes = ReplyEncoder(form: configuration.era.form).encode(reply) else {
            throw INSiTransportError(.echecHTTP, httpStatus: 500)
        }
        if case .insi(.faute) = reply { return action.response(status: 500, body: bytes) }
        return action.response(status: 200, body: bytes)
    }

    private func reply(to body: [UInt8], _ configuration: Configuration) -> SimulatedReply {
        let request: RequestReader
        do throws(INSiMessageError) { request = try RequestReader(body) } catch {
            return .insi(.faute(SimulatedFault.unreadable(error.element)))
        }
        if let refusal = refusal(of: request, body, configuration) {
            return .insi(.faute(refusal.answering(request.messageID)))
        }
        let reply: SimulatedReply
        do throws(INSiMessageError) { reply = try self.reply(to: request, body, configuration) } catch {
            reply = .insi(.faute(SimulatedFault.unreadable(error.element)))
        }
        guard case .insi(.faute(let faute)) = reply else { return reply }
        return .insi(.faute(faute.answering(request.messageID)))
    }

    private func reply(
        to request: RequestReader,
        _ body: [UInt8],
        _ configuration: Configuration
    ) throws(INSiMessageError) -> SimulatedReply {
        switch (request.action, request.content.name) {
        case (DepositCodec.depositAction, DepositCodec.namespace.expanded("Depot")),
            (DepositCodec.collectionAction, DepositCodec.namespace.expanded("Collecte")):
            return .receipt(try receipt(of: request, message: body))
        default: return .insi(try reply(to: request, configuration))
        }
    }

    /// Why the gateway lets nothing through, when it does.
    private func refusal(of request: RequestReader, _ body: [UInt8], _ configuration: Configuration) -> INSiFaute? {
        if let authorized = configuration.authorizedIDAM, !authorized.contains(request.idam) {
            return SimulatedFault.unknownSoftware
        }
        if configuration.isUnavailable { return SimulatedFault.serviceDown }
        do { try assertions?.check(body, at: clock.now()) } catch {
            return SimulatedFault.refusedAssertion((error as? any VigilanceError)?.code.rawValue)
        }
        return nil
    }

    private func reply(
        to request: RequestReader,
        _ configuration: Configuration
    ) throws(INSiMessageError) -> INSiReply {
        switch (request.action, request.content.name) {
        case (
            INSiOperation.rechercherInsAvecTraitsIdentite.action,
            INSiNamespace.rechercheTraits.expanded("RECSANSVITALE")
        ):
            return search(try TraitsRequest(request.content), configuration)
        case (
            INSiOperation.rechercherInsAvecCarteVitale.action,
            INSiNamespace.rechercheVitale.expanded("RECVITALE")
        ):
            let found = population.matching(try CardRequest(request.content))
            return answer(found, orFault: SimulatedFault.cardError, configuration)
        case (
            INSiOperation.verifierInsAvecTraitsIdentite.action,
            VerificationCodec.request.expanded("RequeteUnitaire")
        ):
            let agrees = try VerificationRequest(request.content).agrees(with: population)
            return .verification(agrees ? .conforme : .nonConforme)
        default: return .faute(SimulatedFault.unreadable("Action"))
        }
    }

    private func search(_ request: TraitsRequest, _ configuration: Configuration) -> INSiReply {
        guard !request.nomNaissance.isEmpty else { return .faute(SimulatedFault.missingName) }
        guard request.sexe == "M" || request.sexe == "F" else { return .faute(SimulatedFault.wrongSex) }
        guard request.prenoms.contains(where: { !$0.isEmpty }) else {
            return .faute(SimulatedFault.unreadable("Prenom"))
        }
        return answer(population.matching(request), orFault: SimulatedFault.traitsError, configuration)
    }

    private func answer(
        _ found: [PersonneTrouvee],
        orFault technicalFault: INSiFaute,
        _ configuration: Configuration
    ) -> INSiReply {
        switch found.count {
        case 1: return .resultat(INSiResultat(codeCR: "00", libelleCR: "OK", individu: found[0]))
        case 0 where configuration.environment == .editorTest:
            switch configuration.era.form.nobodyOnTest {
            case .technicalFault: return .faute(technicalFault)
            case .serviceDown: return .faute(SimulatedFault.serviceDown)
            case .codeCR01: return .resultat(.aucuneIdentite)
            }
        case 0: return .resultat(.aucuneIdentite)
        default: return .resultat(.plusieursIdentites)
        }
    }
}
