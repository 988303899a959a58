/// Why what was received makes no INS.
public struct INSError: VigilanceError, Equatable {
    /// `oidInconnu`, `insIncomplete` or `sexeIndetermine`.
    public let code: ErrorCode

    /// The trait at fault, when one is.
    public let champ: Champ?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - champ: The trait at fault.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, champ: Champ? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.champ = champ
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes and the traits at fault.
    public static func == (left: INSError, right: INSError) -> Bool {
        left.code == right.code && left.champ == right.champ
    }
}
