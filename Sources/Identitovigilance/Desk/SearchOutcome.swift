/// What came of searching INSi for an identity.
public enum SearchOutcome: Sendable, Hashable {
    /// One person: the user compares and decides.
    case found(INSProposal)

    /// Nobody, several persons, or a code that no public text explains, and what to ask; the identity stays as it is.
    case notFound(INSAnswer, conseils: [Conseil])

    /// This identity may not call INSi.
    case refused(ActRefusal)
}
