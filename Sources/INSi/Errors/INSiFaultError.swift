public import Identitovigilance

/// INSi answered with a fault: the identity keeps its status, and nothing is sent again by itself.
public struct INSiFaultError: VigilanceError, Equatable {
    /// How long to wait before asking again an INSi that said it was unavailable: a policy of this library.
    ///
    /// No public text fixes a delay (insi-protocol 13.5 and 19.15). Five minutes is long enough for a gateway to recover and
    /// short enough for the patient to be still there.
    public static let standardRetryDelay = Duration.seconds(300)

    /// The fault as received.
    public let faute: INSiFaute

    /// When to propose the same search again; nothing unless the service is unavailable, since no other fault passes by waiting.
    public let suggestedRetryDelay: Duration?

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - faute: The fault as received.
    ///   - retryDelay: How long to wait when the service is unavailable.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(
        _ faute: INSiFaute,
        retryDelay: Duration = INSiFaultError.standardRetryDelay,
        fileID: String = #fileID,
        line: Int = #line
    ) {
        self.faute = faute
        suggestedRetryDelay = faute.categorie == .indisponible ? retryDelay : nil
        location = SourceLocation(fileID: fileID, line: line)
    }

    /// What kind of trouble it is.
    public var categorie: INSiFaute.Categorie { faute.categorie }

    /// The code of the category of the fault.
    public var code: ErrorCode { categorie.errorCode }

    /// The French sentence, with the code that support needs when nobody knows what it means.
    public var message: String {
        let explication = faute.explication
        guard explication.code == nil, let number = faute.code ?? faute.sousCode else { return explication.message }
        return "\(explication.message) (code \(ReceivedCode.shown(number)))"
    }

    /// What the user should do next, in French, with the delay when there is one.
    public var conduiteATenir: String {
        let advice = faute.explication.conduiteATenir
        guard let delay = suggestedRetryDelay, delay > .zero else { return advice }
        // Rounded up: a minute too late costs nothing.
        let minutes = (delay.components.seconds + 59) / 60
        return "\(advice) Prochain essai conseillé dans \(max(minutes, 1)) minute\(minutes > 1 ? "s" : "")."
    }

    /// The code of the category, the English explanation and the place, without any value that INSi sent.
    public var description: String {
        let explication = faute.explication
        return
            "\(code.rawValue): \(explication.description)\(explication.code.map { " Known as \($0)." } ?? "") [\(location)]"
    }

    /// Compares the faults.
    public static func == (left: INSiFaultError, right: INSiFaultError) -> Bool { left.faute == right.faute }
}
