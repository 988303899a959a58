public import Identitovigilance

/// Something that was not taken, was understood in spite of its writing, or could not be told: never a reason to refuse.
public struct FormatWarning: Sendable, Hashable, CustomStringConvertible {
    /// One of the codes of `ErrorCode+FormatWarnings.swift`, or `lieuInvalide` of the traits.
    public let code: ErrorCode

    /// The field, in the terms of the format, as `PID-13` or `Patient.telecom`; never a value.
    public let emplacement: String

    /// Makes a warning.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - emplacement: The field, in the terms of the format.
    public init(_ code: ErrorCode, at emplacement: String) {
        self.code = code
        self.emplacement = emplacement
    }

    /// The French sentence for the user, headed by the field.
    public var message: String { "\(emplacement) : \(code.message)" }

    /// The code and the field, without any value of the input.
    public var description: String { "\(code.rawValue): \(code.description) Field: \(emplacement)." }
}
