/// One answer as it came off the wire.
public struct INSiWireResponse: Sendable, Hashable {
    /// The HTTP status; 200 for an answer, 500 for a SOAP fault.
    public let status: Int

    /// The `Content-Type` header as received, or nothing when there was none.
    public let contentType: String?

    /// The bytes of the body, unchanged.
    public let body: [UInt8]

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - status: The HTTP status.
    ///   - contentType: The `Content-Type` header, if any.
    ///   - body: The bytes of the body.
    public init(status: Int, contentType: String?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

extension INSiWireResponse: CustomStringConvertible {
    /// A placeholder: the content may hold personal data and stays out of logs.
    public var description: String { "<réponse INSi \(status)>" }
}
