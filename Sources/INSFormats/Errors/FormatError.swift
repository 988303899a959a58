public import Identitovigilance

/// Why an identity can't be written in a format, or why what was received can't be read.
public struct FormatError: VigilanceError, Equatable {
    /// One of the codes of `ErrorCode+Formats.swift`.
    public let code: ErrorCode

    /// The field at fault in the terms of the format, as `PID-7`, `S6` or `Patient.birthDate`; never a value.
    public let emplacement: String?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - emplacement: The field at fault, in the terms of the format.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(_ code: ErrorCode, at emplacement: String? = nil, fileID: String = #fileID, line: Int = #line) {
        self.code = code
        self.emplacement = emplacement
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// The French sentence of the code, headed by the field.
    public var message: String { emplacement.map { "\($0) : \(code.message)" } ?? code.message }

    /// The code, its English explanation, the field and the place, without any value of the input.
    public var description: String {
        "\(code.rawValue): \(code.description)\(emplacement.map { " Field: \($0)." } ?? "") [\(location)]"
    }

    /// Compares the codes and the fields.
    public static func == (left: FormatError, right: FormatError) -> Bool {
        left.code == right.code && left.emplacement == right.emplacement
    }
}
