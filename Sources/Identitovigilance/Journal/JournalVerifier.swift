/// Reads a journal from its first entry and stops at the first fault: a pure state machine for stores.
public struct JournalVerifier: Sendable {
    private var head = JournalHead.empty

    /// Starts before the first entry.
    public init() {}

    /// Takes the next entry.
    ///
    /// - Parameter entry: The entry, as stored.
    /// - Returns: The fault, or nothing when the entry is sound and follows the one before.
    public mutating func check(_ entry: JournalEntry) -> JournalVerification.Fault? {
        if entry.sequence != head.sequence + 1 { return .sequenceBroken }
        if entry.previous != head.digest { return .chainBroken }
        if !entry.isSound { return .contentChanged }
        head = JournalHead(entry)
        return nil
    }

    /// Ends the reading.
    ///
    /// - Parameter expected: The head that the store noted beside the entries.
    /// - Returns: What the journal is worth.
    public func finish(expecting expected: JournalHead) -> JournalVerification {
        guard head == expected else { return .broken(sequence: head.sequence + 1, fault: .truncated) }
        return .intact(head)
    }
}

/// What a journal is worth.
public enum JournalVerification: Sendable, Hashable {
    /// Every entry is as it was written.
    case intact(JournalHead)

    /// The entry at that place is the first that is not as it was written, or is not there.
    case broken(sequence: Int64, fault: Fault)

    /// What is wrong with an entry.
    public enum Fault: String, Sendable, Hashable, CaseIterable {
        /// The entry can't be read.
        case unreadable
        /// The content and its digest disagree.
        case contentChanged
        /// The entry is not linked to the one before.
        case chainBroken
        /// An entry is missing or out of place.
        case sequenceBroken
        /// The journal ends before the end that was noted.
        case truncated
    }
}
