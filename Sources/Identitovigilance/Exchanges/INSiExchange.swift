/// One exchange with INSi, kept unchanged: what was sent, what came back or what broke (EXI REC 07, second-hand).
///
/// It is no act: it changes no identity and is not in the journal. A search that finds nobody, a fault and a breakdown
/// are exchanges too.
public struct INSiExchange: Sendable, Hashable {
    /// The SOAP envelope as sent.
    public let request: [UInt8]

    /// What came of it.
    public let outcome: Outcome

    /// When the request was handed to the transport.
    public let beganAt: Timestamp

    /// How long the transport took, to the millisecond; never negative, even if the clock was set back meanwhile.
    public let duration: Duration

    /// The operation by its name in the WSDL; nothing for a request that is none of them.
    public let operation: String?

    /// `wsa:MessageID` as sent, when the request tells it.
    public let messageID: String?

    /// Whom the call was about and who made it.
    public let origin: CallOrigin

    /// Describes an exchange.
    ///
    /// - Parameters:
    ///   - request: The envelope as sent.
    ///   - outcome: What came of it.
    ///   - beganAt: When it began.
    ///   - duration: How long it took; kept to the millisecond, and as zero when negative.
    ///   - operation: The operation.
    ///   - messageID: `wsa:MessageID`.
    ///   - origin: Whom it was about and who made it.
    public init(
        request: [UInt8],
        outcome: Outcome,
        beganAt: Timestamp,
        duration: Duration,
        operation: String?,
        messageID: String?,
        origin: CallOrigin = .unknown
    ) {
        self.request = request
        self.outcome = outcome
        self.beganAt = beganAt
        self.duration = .milliseconds(max(0, duration.wholeMilliseconds))
        self.operation = operation
        self.messageID = messageID
        self.origin = origin
    }
}

extension INSiExchange: CustomStringConvertible {
    /// The operation, the moment, the duration, the code and the sizes: never a byte of a message, nor whom it is about.
    public var description: String {
        let answer = outcome.answer.map { ", réponse \($0.body.count) octets" } ?? ""
        return "<échange INSi \(operation ?? "inconnu") \(beganAt.iso), \(duration.wholeMilliseconds) ms, "
            + "\(outcome.code), requête \(request.count) octets\(answer)>"
    }
}

extension Duration {
    /// The milliseconds, what is below one being cut off.
    package var wholeMilliseconds: Int64 {
        let (whole, isTooLong) = components.seconds.multipliedReportingOverflow(by: 1000)
        let (sum, isBeyond) = whole.addingReportingOverflow(components.attoseconds / 1_000_000_000_000_000)
        guard isTooLong || isBeyond else { return sum }
        return self < .zero ? .min : .max
    }
}
