public import Identitovigilance

/// Why no whole answer came back from INSi.
public struct INSiTransportError: VigilanceError, Equatable {
    /// One of the codes of `Identitovigilance/ErrorCode` declared in `ErrorCode+Transport.swift`.
    public let code: ErrorCode

    /// The HTTP status, when the failure is an HTTP answer without a SOAP body.
    public let httpStatus: Int?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code of the failure.
    ///   - httpStatus: The HTTP status, if there was one.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(_ code: ErrorCode, httpStatus: Int? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.httpStatus = httpStatus
        self.location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes only.
    public static func == (left: INSiTransportError, right: INSiTransportError) -> Bool {
        left.code == right.code
    }
}
