public import Identitovigilance

/// Why a whole file is refused.
public struct CSVError: VigilanceError, Equatable {
    /// `fichierIllisible`, `colonneManquante` when the header has no known column at all, or `colonneEnDouble`.
    public let code: ErrorCode

    /// The column concerned.
    public let field: PatientField?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - field: The column concerned.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(_ code: ErrorCode, field: PatientField? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.field = field
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// The French sentence, with the name of the column.
    public var message: String { field.map { "\(code.message) (\($0.rawValue))" } ?? code.message }

    /// Compares the codes and the columns.
    public static func == (left: CSVError, right: CSVError) -> Bool {
        left.code == right.code && left.field == right.field
    }
}
