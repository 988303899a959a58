/// What came of an act: a new state, or a refusal that explains itself.
public enum ActOutcome: Sendable, Hashable {
    /// The act was done; the identity as it is now.
    case accepted(IdentityRecord)

    /// The act was refused; the identity stays as it was.
    case refused(ActRefusal)

    /// The identity after the act.
    ///
    /// - Returns: The identity.
    /// - Throws: The refusal.
    public func get() throws(ActRefusal) -> IdentityRecord {
        switch self {
        case .accepted(let record): return record
        case .refused(let refusal): throw refusal
        }
    }

    /// The refusal, if it is one.
    public var refusal: ActRefusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

extension ActRefusal: Hashable {
    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(champ)
    }
}
