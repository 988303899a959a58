/// Why a text is no matricule.
public struct MatriculeError: VigilanceError, Equatable {
    /// `longueur`, `caractereInterdit` or `cleInvalide`.
    public let code: ErrorCode

    /// The key computed from the 13 first characters, when those could be read.
    public let cleAttendue: String?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - cleAttendue: The key that the 13 first characters ask for.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, cleAttendue: String? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.cleAttendue = cleAttendue
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// Compares the codes and the expected keys.
    public static func == (left: MatriculeError, right: MatriculeError) -> Bool {
        left.code == right.code && left.cleAttendue == right.cleAttendue
    }
}
