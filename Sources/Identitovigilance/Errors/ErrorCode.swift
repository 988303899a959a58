/// A stable error code with everything that must be said about it.
///
/// The code is the row of a catalogue: each module declares its codes as static members in files
/// named for their subject (`ErrorCode+Traits.swift`, `ErrorCode+Acts.swift`, ...). The set is open: a new code never
/// breaks source. Two codes are equal when their `rawValue` is.
public struct ErrorCode: Sendable, Hashable, CustomStringConvertible {
    /// The stable text of the code, ASCII camelCase, never reused for another meaning.
    public let rawValue: String

    /// What happened, in English, for a developer, without any value of the input.
    public let description: String

    /// What happened, in French, fit for a secretary's screen.
    public let message: String

    /// What the user should do next, in French.
    public let conduiteATenir: String

    /// Declares a code and its explanation.
    ///
    /// - Parameters:
    ///   - rawValue: The stable text of the code.
    ///   - description: What happened, in English, without any value of the input.
    ///   - message: What happened, in French, for the user.
    ///   - conduiteATenir: What the user should do, in French.
    public init(_ rawValue: String, description: String, message: String, conduiteATenir: String) {
        self.rawValue = rawValue
        self.description = description
        self.message = message
        self.conduiteATenir = conduiteATenir
    }

    /// Compares the stable texts only.
    public static func == (left: ErrorCode, right: ErrorCode) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Hashes the stable text only.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
