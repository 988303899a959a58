/// What INSi said of an INS and its traits.
public enum INSVerificationAnswer: Sendable, Hashable {
    /// They agree.
    case conforme

    /// They do not agree.
    case nonConforme

    /// A code that is not known here, kept as received; it verifies nothing.
    case autre(code: String, libelle: String)
}
