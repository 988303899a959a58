public import Identitovigilance

/// Asks INSi through a transport: writes the request, sends it once, reads the answer.
///
/// Each call has fresh identifiers and the present time. Nothing is repeated by itself.
public struct INSiClient: INSService {
    private let transport: any INSiTransport
    private let encoders: EncoderSource
    private let environment: ServiceEnvironment
    private let clock: any VigilanceClock
    private let identifiers: any IdentifierSource
    private let retryDelay: Duration

    /// Makes a client that asks its caller for a proof before each call: what a client that lives long needs.
    ///
    /// - Parameters:
    ///   - transport: What carries the bytes.
    ///   - logiciel: The software that calls.
    ///   - caller: Who calls.
    ///   - provisional: The undocumented features that the vendor takes the responsibility for.
    ///   - environment: Which INSi is asked.
    ///   - clock: The time of day.
    ///   - identifiers: Where message identifiers come from.
    ///   - retryDelay: What ``INSiFaultError/suggestedRetryDelay`` says when INSi is unavailable; the client itself never waits.
    public init(
        transport: any INSiTransport,
        logiciel: LogicielLPS,
        caller: any INSiCaller,
        provisional: Set<ProvisionalFeature> = [],
        environment: ServiceEnvironment = .production,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random,
        retryDelay: Duration = INSiFaultError.standardRetryDelay
    ) {
        self.transport = transport
        encoders = .caller(caller, logiciel, provisional)
        self.environment = environment
        self.clock = clock
        self.identifiers = identifiers
        self.retryDelay = retryDelay
    }

    /// Makes a client whose proof does not change: a certificate, or an assertion for the few minutes that it lives.
    ///
    /// - Parameters:
    ///   - transport: What carries the bytes.
    ///   - encoder: What writes the requests of this caller.
    ///   - environment: Which INSi is asked.
    ///   - clock: The time of day.
    ///   - identifiers: Where message identifiers come from.
    ///   - retryDelay: What ``INSiFaultError/suggestedRetryDelay`` says when INSi is unavailable; the client itself never waits.
    public init(
        transport: any INSiTransport,
        encoder: RequestEncoder,
        environment: ServiceEnvironment = .production,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random,
        retryDelay: Duration = INSiFaultError.standardRetryDelay
    ) {
        self.transport = transport
        encoders = .fixed(encoder)
        self.environment = environment
        self.clock = clock
        self.identifiers = identifiers
        self.retryDelay = retryDelay
    }

    /// Searches one person by traits (`rechercherInsAvecTraitsIdentite`).
    ///
    /// - Parameter query: The search.
    /// - Returns: What INSi answered.
    /// - Throws: ``INSiTransportError`` when no whole answer came back, ``INSiFaultError`` for a fault,
    ///   ``INSiMessageError`` for an answer that can't be read; without any call, the error of the caller, or
    ///   ``INSiMessageError`` with `assertionPerimee` for an assertion that is too old to be sent.
    public func search(_ query: INSiQuery) async throws -> INSAnswer {
        let (encoder, context) = try await prepare()
        return try await answer(to: encoder.encode(query, context: context))
    }

    /// Searches one person with a carte Vitale (`rechercherInsAvecCarteVitale`).
    ///
    /// - Parameter query: The search.
    /// - Returns: What INSi answered.
    /// - Throws: The same errors as the search by traits.
    public func search(_ query: INSiCardQuery) async throws -> INSAnswer {
        let (encoder, context) = try await prepare()
        return try await answer(to: encoder.encode(query, context: context))
    }

    /// Verifies an INS (`verifierInsAvecTraitsIdentite`, provisional).
    ///
    /// - Parameter query: The INS and its traits.
    /// - Returns: What INSi said.
    /// - Throws: The same errors as the searches; ``INSiMessageError`` with `fonctionProvisoire` unless the encoder was made
    ///   with the feature.
    public func verify(_ query: INSVerificationQuery) async throws -> INSVerificationAnswer {
        let (encoder, context) = try await prepare()
        switch try await reply(to: encoder.encode(query, context: context)) {
        case .verification(let verification): return verification.answer
        case .resultat: throw INSiMessageError(.enveloppeInattendue)
        case .faute(let faute): throw INSiFaultError(faute, retryDelay: retryDelay)
        }
    }

    /// What writes the next request, and what is fresh in it; the moment is that of the call, once a code was typed.
    private func prepare() async throws -> (RequestEncoder, CallContext) {
        let encoder = try await encoders.encoder(at: clock)
        return (encoder, CallContext(from: identifiers, at: clock.now()))
    }

    private func answer(to request: INSiWireRequest) async throws -> INSAnswer {
        switch try await reply(to: request) {
        case .resultat(let resultat): return try resultat.answer()
        case .verification: throw INSiMessageError(.enveloppeInattendue)
        case .faute(let faute) where environment.saysNobody(faute): return .aucune
        case .faute(let faute): throw INSiFaultError(faute, retryDelay: retryDelay)
        }
    }

    private func reply(to request: INSiWireRequest) async throws -> INSiReply {
        try ReplyDecoder.decode(try await transport.exchange(request).body)
    }
}
