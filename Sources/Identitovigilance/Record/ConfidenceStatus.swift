/// The confidence status of a stored identity: exactly one of four (RNIV EXI SI 07, second-hand).
///
/// Never chosen: it is a function of two facts that acts establish.
public enum ConfidenceStatus: String, Sendable, Hashable, CaseIterable, Codable {
    /// Neither retrieved nor checked.
    case provisoire = "PROV"
    /// Retrieved from INSi, not checked on a document of high confidence.
    case recuperee = "RECUP"
    /// Checked on a document of high confidence, not retrieved.
    case validee = "VALI"
    /// Retrieved, and checked on a document of high confidence.
    case qualifiee = "QUAL"

    /// The status of an identity (rniv-rules 1.2).
    ///
    /// - Parameters:
    ///   - isRetrieved: Whether an INS was accepted for it.
    ///   - isControlled: Whether it was checked on a document of high confidence.
    init(isRetrieved: Bool, isControlled: Bool) {
        switch (isRetrieved, isControlled) {
        case (false, false): self = .provisoire
        case (true, false): self = .recuperee
        case (false, true): self = .validee
        case (true, true): self = .qualifiee
        }
    }

    /// How sure the status is, for choosing the identity that survives a merge (rniv-rules 6.5.2).
    ///
    /// The place of `validee` is inferred: the warnings told of there put both statuses that hold an INS above it.
    package var surete: Int {
        switch self {
        case .provisoire: 0
        case .validee: 1
        case .recuperee: 2
        case .qualifiee: 3
        }
    }

    /// The status on a French screen.
    public var libelle: String {
        switch self {
        case .provisoire: "Identité provisoire"
        case .recuperee: "Identité récupérée"
        case .validee: "Identité validée"
        case .qualifiee: "Identité qualifiée"
        }
    }
}
