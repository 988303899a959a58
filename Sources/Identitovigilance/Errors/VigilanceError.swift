/// What every error of the library can say for itself.
///
/// A conforming error is a struct around an ``ErrorCode``; its `description` is in English and never holds a value of
/// the input, so that it may be logged. `message` and `conduiteATenir` are in French and are what a screen shows.
public protocol VigilanceError: Error, Sendable, CustomStringConvertible {
    /// The stable code, with its explanation.
    var code: ErrorCode { get }

    /// The French sentence for the user; by default the one of the code.
    var message: String { get }

    /// What the user should do next, in French; by default what the code says.
    var conduiteATenir: String { get }

    /// Where the error was raised.
    var location: SourceLocation { get }
}

extension VigilanceError {
    /// The code, its English explanation and the place, without any value of the input.
    public var description: String { "\(code.rawValue): \(code.description) [\(location)]" }

    /// The French sentence of the code.
    public var message: String { code.message }

    /// The advice of the code.
    public var conduiteATenir: String { code.conduiteATenir }
}
