/// What the screens of a care software talk to: the few calls that make, search, qualify and keep an identity.
///
/// It is for a *référentiel d'identités*; software that only receives identities has a ``ConsumerDesk``. It brings the
/// ports together and keeps nothing itself, so it may be copied and used from any task. Each call reads the identity,
/// applies an act, and stores it under the version it read: when another user was faster, it throws `conflitVersion` and
/// nothing changes. A refused act is a result, not an error; tried on an existing identity, it is traced.
public struct VigilanceDesk: Sendable {
    let store: any IdentityStore
    let service: any INSService
    let directory: any IdentityDirectory
    let authorizer: any Authorizer
    let clock: any VigilanceClock
    let identifiers: any IdentifierSource

    /// The choices that the texts leave open.
    public let policy: VigilancePolicy

    /// The rules by which acts are applied: other ones only for proofs about the rules.
    package var rules = RuleBook.standard

    var register: ActRegister {
        ActRegister(store: store, authorizer: authorizer, clock: clock, policy: policy, rules: rules)
    }

    /// Makes a desk.
    ///
    /// - Parameters:
    ///   - store: Where the acts are kept.
    ///   - service: What answers for INSi.
    ///   - directory: What searches known identities; left out, the store when it is a directory too, else a reading of the
    ///     whole store.
    ///   - authorizer: What knows the rights of users.
    ///   - clock: The time of day.
    ///   - identifiers: Where local identifiers come from.
    ///   - policy: The choices that the texts leave open.
    public init(
        store: any IdentityStore,
        service: any INSService,
        directory: (any IdentityDirectory)? = nil,
        authorizer: any Authorizer = .permissive,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random,
        policy: VigilancePolicy = .production
    ) {
        self.store = store
        self.service = service
        self.directory = directory ?? store as? any IdentityDirectory ?? ScanningDirectory(store: store)
        self.authorizer = authorizer
        self.clock = clock
        self.identifiers = identifiers
        self.policy = policy
    }

    /// Reads an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: The identity as it is now, or nothing when it does not exist.
    /// - Throws: ``StoreError``.
    public func record(_ id: IdentityID) async throws(StoreError) -> IdentityRecord? {
        try await store.record(of: id)
    }

    /// Reads the journal of an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: Who did what and when, oldest first.
    /// - Throws: ``StoreError``.
    public func history(_ id: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await store.entries(of: id)
    }

    /// Finds the identity that holds an INS: to attach a document received with it (rniv-rules 6.9.1).
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity, or nothing. The traits of the document are still to be compared.
    /// - Throws: ``StoreError``.
    public func record(holding ins: IdentifiantINS) async throws(StoreError) -> IdentityRecord? {
        guard let id = try await store.holder(of: ins) else { return nil }
        return try await store.record(of: id)
    }
}
