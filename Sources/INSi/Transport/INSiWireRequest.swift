public import Identitovigilance

/// One SOAP request as it goes on the wire.
public struct INSiWireRequest: Sendable, Hashable {
    /// The WS-Addressing action, as in the envelope's `wsa:Action`.
    public let action: String

    /// The SOAP 1.2 envelope, UTF-8.
    public let body: [UInt8]

    /// `wsa:MessageID` of the envelope, when its writer tells it.
    public let messageID: String?

    /// Whom the call is about and who makes it: for the trace, never sent.
    public let origin: CallOrigin

    /// The media type to send it with (second-hand: accepted by the service without an action parameter).
    public static let contentType = "application/soap+xml; charset=utf-8"

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - action: The WS-Addressing action.
    ///   - body: The SOAP 1.2 envelope, UTF-8.
    ///   - messageID: `wsa:MessageID` of the envelope.
    ///   - origin: Whom the call is about and who makes it.
    public init(action: String, body: [UInt8], messageID: String? = nil, origin: CallOrigin = .unknown) {
        self.action = action
        self.body = body
        self.messageID = messageID
        self.origin = origin
    }
}

extension INSiWireRequest: CustomStringConvertible {
    /// A placeholder: the content may hold personal data and stays out of logs.
    public var description: String { "<requête INSi>" }
}
