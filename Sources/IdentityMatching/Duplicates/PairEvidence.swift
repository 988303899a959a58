/// On what a suspected pair rests.
public enum PairEvidence: String, Sendable, Hashable {
    /// The weight of the fields.
    case weight = "poids"
    /// One active INS on both records: one person, or an INS given to the wrong one (rniv-rules 6.4.4).
    case sameINS = "memeINS"
    /// Each of the two is the same as a third record.
    case thirdRecord = "troisiemeFiche"
}
