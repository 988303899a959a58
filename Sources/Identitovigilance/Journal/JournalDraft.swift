/// An act that is about to enter the journal: who, when, what.
public struct JournalDraft: Sendable, Hashable {
    /// Who did the act.
    public let auteur: Auteur

    /// When.
    public let instant: Timestamp

    /// What was done.
    public let act: Act

    /// Describes an act.
    ///
    /// - Parameters:
    ///   - auteur: Who did it.
    ///   - instant: When.
    ///   - act: What was done.
    public init(auteur: Auteur, instant: Timestamp, act: Act) {
        self.auteur = auteur
        self.instant = instant
        self.act = act
    }
}
