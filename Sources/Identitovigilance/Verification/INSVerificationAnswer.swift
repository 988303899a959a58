/// What INSi said of an INS and its traits.
public enum INSVerificationAnswer: Sendable, Hashable {
    /// They agree.
    case conforme

    /// They do not agree.
    case nonConforme

    /// A code that is not known here, kept as received; it verifies nothing.
    case autre(code: String, libelle: String)
}

extension INSVerificationAnswer: CustomStringConvertible {
    /// What was said, or the code when it looks like one; never a label.
    public var description: String {
        switch self {
        case .conforme: "conforme"
        case .nonConforme: "nonConforme"
        case .autre(let code, _): "CR \(ReceivedCode.shown(code))"
        }
    }
}
