/// What software that is no *référentiel d'identités* talks to: it receives identities, it makes none (rniv-rules 6.1.2).
///
/// The référentiel's flow is applied as it comes: a status is deduced (validated with an INS means qualified, 1.10.2), an
/// INS of an identity that is not validated is dropped (1.10.3). Creating, editing, qualifying and merging are not on this
/// type.
public struct ConsumerDesk: Sendable {
    private let store: any IdentityStore
    private let directory: any IdentityDirectory
    private let identifiers: any IdentifierSource
    private let register: ActRegister

    /// Makes a desk.
    ///
    /// - Parameters:
    ///   - store: Where the acts are kept.
    ///   - directory: What searches known identities; left out, the store when it is a directory too, else a reading of the
    ///     whole store.
    ///   - authorizer: What knows the rights of the interface: `qualifier` for a flow that makes an identity qualified.
    ///   - clock: The time of day.
    ///   - identifiers: Where local identifiers come from.
    ///   - policy: The choices that the texts leave open.
    public init(
        store: any IdentityStore,
        directory: (any IdentityDirectory)? = nil,
        authorizer: any Authorizer = .permissive,
        clock: any VigilanceClock = .system,
        identifiers: any IdentifierSource = .random,
        policy: VigilancePolicy = .production
    ) {
        self.store = store
        self.directory = directory ?? store as? any IdentityDirectory ?? ScanningDirectory(store: store)
        self.identifiers = identifiers
        register = ActRegister(store: store, authorizer: authorizer, clock: clock, policy: policy)
    }

    /// Applies an identity that the référentiel sent.
    ///
    /// - Parameters:
    ///   - reception: What came.
    ///   - id: The local identity that it is about; left out, a new one.
    ///   - auteur: The interface that received it.
    /// - Returns: The identity, or the refusal, which names the trait that can't be held.
    /// - Throws: ``StoreError``.
    public func apply(_ reception: Act.Reception, to id: IdentityID? = nil, by auteur: Auteur) async throws(StoreError)
        -> ActOutcome
    {
        guard let id else {
            let created = IdentityID(identifiers.next())
            return try await register.create(created, by: [.appliquerFlux(reception)], auteur: auteur)
        }
        return try await register.perform(.appliquerFlux(reception), on: id, by: auteur)
    }

    /// Reads an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: The identity as it is now, or nothing when it does not exist.
    /// - Throws: ``StoreError``.
    public func record(_ id: IdentityID) async throws(StoreError) -> IdentityRecord? { try await store.record(of: id) }

    /// Reads the journal of an identity.
    ///
    /// - Parameter id: The identity.
    /// - Returns: What was received and when, oldest first.
    /// - Throws: ``StoreError``.
    public func history(_ id: IdentityID) async throws(StoreError) -> [JournalEntry] { try await store.entries(of: id) }

    /// Searches known identities (EXI ID 17).
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities, the likeliest first.
    /// - Throws: ``StoreError``.
    public func search(_ query: IdentityQuery, limit: Int = 20) async throws(StoreError) -> [IdentityHit] {
        try await directory.search(query, limit: limit)
    }
}
