public import Identitovigilance

/// A transport that keeps each exchange of another one in a trace, unchanged (EXI REC 07, second-hand).
///
/// An exchange is kept when it ends, whatever came of it; one whose process dies meanwhile leaves nothing. The trace is
/// written before the answer is handed out, and also when the calling task is cancelled.
public struct TracingTransport: INSiTransport {
    private let next: any INSiTransport
    private let store: any INSiExchangeStore
    private let clock: any VigilanceClock
    private let whenUntraced: WhenUntraced

    /// What to do with an answer whose exchange could not be kept.
    public enum WhenUntraced: Sendable {
        /// Hold it back: the call fails with `echangeNonTrace`, and nothing can be done with what was not traced.
        ///
        /// The default. The texts ask that each answer be traced, and an INS taken from an answer without a trace could
        /// not be explained afterwards; a search that is made again harms nobody.
        case withhold

        /// Hand it out all the same and tell the closure: for a structure that puts the service to its users before its
        /// trace. The closure must not lose the error.
        case handOut(reporting: @Sendable (StoreError) -> Void)
    }

    /// Wraps a transport.
    ///
    /// - Parameters:
    ///   - next: The transport that does the work.
    ///   - store: Where the exchanges are kept.
    ///   - whenUntraced: What to do with an answer whose exchange could not be kept.
    ///   - clock: The time of day.
    public init(
        _ next: any INSiTransport,
        to store: any INSiExchangeStore,
        whenUntraced: WhenUntraced = .withhold,
        clock: any VigilanceClock = .system
    ) {
        self.next = next
        self.store = store
        self.whenUntraced = whenUntraced
        self.clock = clock
    }

    /// Passes a request on, and keeps the exchange.
    ///
    /// - Parameter request: The request.
    /// - Returns: The answer of the other transport, unchanged.
    /// - Throws: The error of the other transport; `echangeNonTrace` when the exchange could not be kept and answers are
    ///   then withheld.
    public func exchange(_ request: INSiWireRequest) async throws(INSiTransportError) -> INSiWireResponse {
        let began = clock.now()
        let result: Result<INSiWireResponse, INSiTransportError>
        do throws(INSiTransportError) { result = .success(try await next.exchange(request)) } catch {
            result = .failure(error)
        }
        let exchange = INSiExchange(
            request: request.body,
            outcome: INSiExchange.Outcome(result),
            beganAt: began,
            duration: clock.now().duration(since: began),
            operation: INSiOperation(action: request.action)?.rawValue,
            messageID: request.messageID,
            origin: request.origin
        )
        if let failure = await keep(exchange) {
            switch whenUntraced {
            case .withhold: throw INSiTransportError(.echangeNonTrace, cause: failure.code)
            case .handOut(let report): report(failure)
            }
        }
        return try result.get()
    }

    /// In a task of its own: a cancelled call must be traced too, even by a store that honours cancellation.
    private func keep(_ exchange: INSiExchange) async -> StoreError? {
        await Task { [store] () -> StoreError? in
            do throws(StoreError) {
                try await store.append(exchange)
                return nil
            } catch { return error }
        }.value
    }
}

extension INSiExchange.Outcome {
    /// What came of an exchange, with the code that the answer holds.
    init(_ result: Result<INSiWireResponse, INSiTransportError>) {
        switch result {
        case .failure(let error): self = .broken(INSiExchange.Code(.transport, error.code.rawValue))
        case .success(let response):
            let answer = INSiExchange.Answer(
                status: response.status,
                contentType: response.contentType,
                body: response.body
            )
            self = .answered(answer, INSiExchange.Code(of: response.body))
        }
    }
}

extension INSiExchange.Code {
    /// The code that an answer holds, or why it can't be read.
    init(of body: [UInt8]) {
        do throws(INSiMessageError) {
            switch try ReplyDecoder.decode(body) {
            case .resultat(let resultat): self.init(.compteRendu, resultat.codeCR)
            case .verification(let verification): self.init(.compteRendu, verification.codeCR)
            case .faute(let faute): self.init(.faute, faute.code ?? faute.sousCode ?? faute.codeSoap)
            }
        } catch {
            if let state = try? DepositCodec.read(body).state {
                self.init(.compteRendu, state.rawValue)
            } else {
                self.init(.illisible, error.code.rawValue)
            }
        }
    }
}
