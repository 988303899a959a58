public import Identitovigilance

/// INSi answered with a fault: the identity keeps its status.
public struct INSiFaultError: VigilanceError, Equatable {
    /// The fault as received.
    public let faute: INSiFaute

    /// Where the error was raised.
    public let location: SourceLocation

    /// Makes an error.
    ///
    /// - Parameters:
    ///   - faute: The fault as received.
    ///   - fileID: The module and file; leave it out to capture the caller's.
    ///   - line: The line; leave it out to capture the caller's.
    public init(_ faute: INSiFaute, fileID: String = #fileID, line: Int = #line) {
        self.faute = faute
        self.location = SourceLocation(fileID: fileID, line: line)
    }

    /// The code of the category of the fault.
    public var code: ErrorCode {
        switch faute.categorie {
        case .requete: .fauteRequete
        case .indisponible: .fauteIndisponible
        case .nonAutorise: .fauteNonAutorisee
        case .inconnue: .fauteInconnue
        }
    }

    /// The French sentence, with the code that support needs when nobody knows what it means.
    public var message: String {
        guard faute.categorie == .inconnue, let number = faute.code ?? faute.sousCode else { return code.message }
        return "\(code.message) (code \(number))"
    }

    /// Compares the faults.
    public static func == (left: INSiFaultError, right: INSiFaultError) -> Bool { left.faute == right.faute }
}
