public import INSi

/// What a scenario makes of one request; left as it is, the simulator answers as usual and at once.
public struct ScenarioAction: Sendable, Hashable {
    /// How long to wait before the answer, or before the connection is cut.
    public var latency: Latency?

    /// What is answered.
    public var answer = Answer.simulated

    /// The era in which the answer is written, when it is not that of the simulator.
    public var era: WireEra?

    /// The HTTP status, when it is not that of the answer.
    public var status: Int?

    /// The media type, when it is not that of SOAP 1.2.
    public var contentType: String?

    /// What becomes of the answer on its way.
    public var delivery = Delivery.whole

    /// Makes an action that changes nothing.
    public init() {}

    /// A time to wait.
    public enum Latency: Sendable, Hashable {
        /// Always the same.
        case fixed(Duration)
        /// Drawn evenly between two bounds, whole milliseconds, from the seed of the scenario.
        case uniform(ClosedRange<Duration>)
    }

    /// What is answered.
    public enum Answer: Sendable, Hashable {
        /// What the simulator says by itself.
        case simulated
        /// A fault: one of ``SimulatedFault/attested``, or any other; the gateway's get the identifier of the request.
        case fault(INSiFaute)
        /// A compte rendu without a person.
        case compteRendu(code: String, libelle: String)
        /// A file, byte for byte, as the CNDA package wants (insi-protocol 16.1).
        case bytes([UInt8])
    }

    /// What becomes of the answer.
    public enum Delivery: Sendable, Hashable {
        /// It arrives.
        case whole
        /// The connection is closed in good order, before any byte.
        case closed
        /// The connection is reset, before any byte.
        case reset
        /// The connection is closed after so many bytes of the body, though the whole length was announced.
        case truncated(after: Int)
        /// It arrives twice on the same connection, as an answer to nobody's question.
        case duplicated
    }

    /// The answer with the status and the media type of the action.
    func response(status usual: Int, body: [UInt8]) -> INSiWireResponse {
        INSiWireResponse(
            status: status ?? usual,
            contentType: contentType ?? INSiWireRequest.contentType,
            body: body
        )
    }
}
