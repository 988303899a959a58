public import Identitovigilance

/// Why no whole answer came back from INSi.
public struct INSiTransportError: VigilanceError, Equatable {
    /// One of the codes of `Identitovigilance/ErrorCode` declared in `ErrorCode+Transport.swift`.
    public let code: ErrorCode

    /// The HTTP status, when the failure is an HTTP answer without a SOAP body.
    public let httpStatus: Int?

    /// Why the trace failed, for `echangeNonTrace`: one of the codes of the store.
    public let cause: ErrorCode?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code of the failure.
    ///   - httpStatus: The HTTP status, if there was one.
    ///   - cause: Why the trace failed.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(
        _ code: ErrorCode,
        httpStatus: Int? = nil,
        cause: ErrorCode? = nil,
        fileID: String = #fileID,
        line: Int = #line
    ) {
        self.code = code
        self.httpStatus = httpStatus
        self.cause = cause
        self.location = SourceLocation(fileID: fileID, line: line)
    }

    /// The code, its English explanation, the cause and the place, without any value of the exchange.
    public var description: String {
        "\(code.rawValue): \(code.description)\(cause.map { " Cause: \($0.rawValue)." } ?? "") [\(location)]"
    }

    /// Compares the codes only.
    public static func == (left: INSiTransportError, right: INSiTransportError) -> Bool {
        left.code == right.code
    }
}
