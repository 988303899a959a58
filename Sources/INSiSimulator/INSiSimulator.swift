public import INSi
public import Identitovigilance
internal import SafeXML

/// An INSi in the process: reads real requests, answers with real bytes, needs no network.
///
/// It stands for the service in tests, demonstrations and training. What the public sources attest it does as they say
/// (insi-protocol 10, 13, 16); what it can't prove is that the real service would accept the same request.
public struct INSiSimulator: INSiTransport {
    private let population: Population
    private let configuration: Configuration
    private let assertions: (any AssertionChecking)?
    private let clock: any VigilanceClock

    /// How the simulated service behaves.
    public struct Configuration: Sendable, Hashable {
        /// What is answered about a person who is not in the population.
        public var unknownPerson = UnknownPerson.codeCR01

        /// How the answers are written.
        public var shape = WireShape.live

        /// The authorisation numbers that may call; nothing lets all of them.
        public var authorizedIDAM: Set<String>?

        /// Whether the service behind the gateway is down.
        public var isUnavailable = false

        /// Makes a configuration that answers as production does, to anybody.
        public init() {}
    }

    /// What is answered about a person who is not in the population.
    public enum UnknownPerson: Sendable, Hashable {
        /// `01`, as production does.
        case codeCR01
        /// The fault insi_102, as the editor test service has often done.
        case technicalFault
    }

    /// Makes a simulator.
    ///
    /// - Parameters:
    ///   - population: The persons it knows.
    ///   - configuration: How it behaves.
    ///   - assertions: What checks the assertion of each request, as in card mode; nothing lets all of them.
    ///   - clock: The time of day at which assertions are checked.
    public init(
        population: Population = .standard,
        configuration: Configuration = Configuration(),
        assertions: (any AssertionChecking)? = nil,
        clock: any VigilanceClock = .system
    ) {
        self.population = population
        self.configuration = configuration
        self.assertions = assertions
        self.clock = clock
    }

    /// Answers one request; anything unreadable gets a fault, as the gateway would send.
    ///
    /// - Parameter request: The SOAP request.
    /// - Returns: Status 200 with a result, or 500 with a fault.
    /// - Throws: `INSiTransportError` with `echecHTTP` when a person of the population holds a character that XML can't
    ///   carry.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let reply = reply(to: request.body)
        guard let body = ReplyEncoder(shape: configuration.shape).encode(reply) else {
            throw INSiTransportError(.echecHTTP, httpStatus: 500)
        }
        var status = 200
        if case .faute = reply { status = 500 }
        return INSiWireResponse(status: status, contentType: INSiWireRequest.contentType, body: body)
    }

    private func reply(to body: [UInt8]) -> INSiReply {
        do throws(INSiMessageError) {
            let request = try RequestReader(body)
            if let authorized = configuration.authorizedIDAM, !authorized.contains(request.idam) {
                return .faute(SimulatedFault.unknownIDAM(messageID: request.messageID))
            }
            if configuration.isUnavailable {
                return .faute(SimulatedFault.unavailable(messageID: request.messageID))
            }
            if let assertions {
                do { try assertions.check(body, at: clock.now()) } catch {
                    return .faute(SimulatedFault.refusedAssertion(messageID: request.messageID))
                }
            }
            switch (request.action, request.content.name) {
            case (
                INSiOperation.rechercherInsAvecTraitsIdentite.action,
                INSiNamespace.rechercheTraits.expanded("RECSANSVITALE")
            ):
                return search(try TraitsRequest(request.content))
            case (
                INSiOperation.rechercherInsAvecCarteVitale.action,
                INSiNamespace.rechercheVitale.expanded("RECVITALE")
            ):
                return answer(population.matching(try CardRequest(request.content)), orFault: SimulatedFault.cardError)
            case (
                INSiOperation.verifierInsAvecTraitsIdentite.action,
                VerificationCodec.request.expanded("RequeteUnitaire")
            ):
                return verification(try VerificationRequest(request.content))
            default: return .faute(SimulatedFault.unreadable("Action"))
            }
        } catch {
            return .faute(SimulatedFault.unreadable(error.element))
        }
    }

    private func verification(_ request: VerificationRequest) -> INSiReply {
        request.agrees(with: population)
            ? .verification(INSiVerification(codeCR: "00", libelleCR: "Conforme"))
            : .verification(INSiVerification(codeCR: "01", libelleCR: "Non conforme"))
    }

    private func search(_ request: TraitsRequest) -> INSiReply {
        guard !request.nomNaissance.isEmpty else { return .faute(SimulatedFault.missingName) }
        guard request.sexe == "M" || request.sexe == "F" else { return .faute(SimulatedFault.wrongSex) }
        guard request.prenoms.contains(where: { !$0.isEmpty }) else {
            return .faute(SimulatedFault.unreadable("Prenom"))
        }
        return answer(population.matching(request), orFault: SimulatedFault.technicalError)
    }

    private func answer(_ found: [PersonneTrouvee], orFault fault: INSiFaute) -> INSiReply {
        switch found.count {
        case 1: return .resultat(INSiResultat(codeCR: "00", libelleCR: "OK", individu: found[0]))
        case 0 where configuration.unknownPerson == .technicalFault: return .faute(fault)
        case 0: return .resultat(INSiResultat(codeCR: "01", libelleCR: "Aucune identite trouvee", individu: nil))
        default:
            return .resultat(INSiResultat(codeCR: "02", libelleCR: "Plusieurs identites trouvees", individu: nil))
        }
    }
}
