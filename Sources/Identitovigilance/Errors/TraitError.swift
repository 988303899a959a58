/// Why a typed trait is refused.
public struct TraitError: VigilanceError, Equatable {
    /// One of the codes of `ErrorCode+Traits.swift`.
    public let code: ErrorCode

    /// The field that was typed.
    public let champ: Champ

    /// Where the fault is, in Unicode scalars from 0, when it is at one place.
    public let position: Int?

    /// A value that would be accepted and may be what was meant; personal data, absent from `description`.
    public let suggestion: String?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - champ: The field that was typed.
    ///   - position: Where the fault is, in Unicode scalars from 0.
    ///   - suggestion: A value that would be accepted, if one is sensible.
    ///   - fileID: The file where it is raised; leave it out.
    ///   - line: The line where it is raised; leave it out.
    public init(
        _ code: ErrorCode,
        champ: Champ,
        position: Int? = nil,
        suggestion: String? = nil,
        fileID: String = #fileID,
        line: Int = #line
    ) {
        self.code = code
        self.champ = champ
        self.position = position
        self.suggestion = suggestion
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// The French sentence, headed by the name of the field.
    public var message: String { "\(champ.libelle) : \(code.message)" }

    /// Compares what was refused and why, not where the error was raised.
    public static func == (left: TraitError, right: TraitError) -> Bool {
        left.code == right.code && left.champ == right.champ && left.position == right.position
            && left.suggestion == right.suggestion
    }
}
