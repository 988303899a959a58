/// One SOAP request as it goes on the wire.
public struct INSiWireRequest: Sendable, Hashable {
    /// The WS-Addressing action, as in the envelope's `wsa:Action`.
    public let action: String

    /// The SOAP 1.2 envelope, UTF-8.
    public let body: [UInt8]

    /// The media type to send it with (second-hand: accepted by the service without an action parameter).
    public static let contentType = "application/soap+xml; charset=utf-8"

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - action: The WS-Addressing action.
    ///   - body: The SOAP 1.2 envelope, UTF-8.
    public init(action: String, body: [UInt8]) {
        self.action = action
        self.body = body
    }
}

extension INSiWireRequest: CustomStringConvertible {
    /// A placeholder: the content may hold personal data and stays out of logs.
    public var description: String { "<requête INSi>" }
}
