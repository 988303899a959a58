public import Identitovigilance

/// Deposits verifications through a transport and collects their answers: PROVISIONAL, see `DepositCodec.swift`.
///
/// Only the simulator understands it. The encoder must have been made with both ``ProvisionalFeature/verification`` and
/// ``ProvisionalFeature/deposit``.
public struct INSiDepositClient: INSDepositService {
    private let transport: any INSiTransport
    private let encoder: RequestEncoder
    private let clock: any VigilanceClock
    private let identifiers: any IdentifierSource

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - transport: What carries the bytes.
    ///   - encoder: What writes the requests of this caller.
    ///   - clock: The time of day.
    ///   - identifiers: Where message identifiers come from.
    public init(
        transport: any INSiTransport,
        encoder: RequestEncoder,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random
    ) {
        self.transport = transport
        self.encoder = encoder
        self.clock = clock
        self.identifiers = identifiers
    }

    /// Deposits verifications.
    ///
    /// - Parameters:
    ///   - queries: The verifications, in order.
    ///   - identifier: The identifier of the deposit.
    /// - Throws: ``INSiMessageError`` with `fonctionProvisoire` unless the encoder was made with the features; the errors
    ///   of ``INSiClient`` otherwise.
    public func deposit(_ queries: [INSVerificationQuery], as identifier: String) async throws {
        guard try await reply(to: .deposit(queries, identifier: identifier)).state == .received else {
            throw INSiMessageError(.valeurInvalide, element: "Etat")
        }
    }

    /// Collects the answers of a deposit.
    ///
    /// - Parameter identifier: The identifier of the deposit.
    /// - Returns: The answers, or that there are none yet.
    /// - Throws: The same errors as the deposit.
    public func collect(_ identifier: String) async throws -> DepositCollection {
        let reply = try await reply(to: .collection(identifier: identifier))
        switch reply.state {
        case .unknown: return .unknown
        case .pending: return .pending
        case .ready: return .ready(reply.answers.map { $0?.answer })
        case .received: throw INSiMessageError(.valeurInvalide, element: "Etat")
        }
    }

    private func reply(to request: DepositCodec.Request) async throws -> DepositCodec.Reply {
        let wire = try encoder.encode(request, context: CallContext(from: identifiers, at: clock.now()))
        return try DepositCodec.read(try await transport.exchange(wire).body)
    }
}
