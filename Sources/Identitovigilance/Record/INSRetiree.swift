/// An INS that is no longer active, kept for the history of the identity (rniv-rules 1.4 D1, 4.4).
public struct INSRetiree: Sendable, Hashable {
    /// The INS as it was.
    public let ins: INS

    /// The kind of act that withdrew it; its author and reason are in the journal.
    public let par: Act.Kind

    /// When it was withdrawn.
    public let instant: Timestamp
}
