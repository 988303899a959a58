/// Why a carte Vitale can't be used for a search.
public struct CardError: VigilanceError, Equatable {
    /// One of the codes of `ErrorCode+Card.swift`.
    public let code: ErrorCode

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes only.
    public static func == (left: CardError, right: CardError) -> Bool { left.code == right.code }
}
