#if SQLite
public import Identitovigilance

/// What a check of a whole file found.
public struct StoreCheck: Sendable, Hashable {
    /// The version of the tables, that of this library once a store is open.
    public let schemaVersion: Int

    /// Whether SQLite finds its own file sound: pages, tables, indexes, constraints.
    public let isFileSound: Bool

    /// The end of an intact journal, or its first fault.
    public let journal: JournalVerification

    /// What is wrong between the journal and what follows from it.
    public let derived: Derived

    /// How many rows there are.
    public let counts: Counts

    /// Whether nothing is wrong.
    public var isSound: Bool {
        guard case .intact = journal else { return false }
        return isFileSound && derived == Derived()
    }

    /// What is wrong between the journal and what follows from it; nothing when every count is 0.
    public struct Derived: Sendable, Hashable {
        /// Identities whose acts can't be read or do not follow the rules.
        public var incoherentIdentities = 0

        /// Identities that hold an INS of which the table of holders knows nothing.
        public var missingHolders = 0

        /// Rows of the table of holders that no identity's acts explain.
        public var strayHolders = 0
    }

    /// How many rows a store holds.
    public struct Counts: Sendable, Hashable {
        /// The acts of the journal.
        public var acts = 0

        /// The identities.
        public var identities = 0

        /// The INS that are held.
        public var holders = 0

        /// The exchanges with INSi that are kept.
        public var exchanges = 0

        /// The deposits whose answers are awaited.
        public var openDeposits = 0
    }
}
#endif
