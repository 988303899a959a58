/// A store in memory: for tests, demonstrations and programs that keep nothing.
public actor InMemoryIdentityStore: IdentityStore {
    private var journal: [JournalEntry] = []
    private var places: [IdentityID: [Int]] = [:]

    /// Makes an empty store.
    public init() {}

    /// Appends acts to an identity; see ``IdentityStore``.
    ///
    /// - Parameters:
    ///   - drafts: The acts, in order.
    ///   - identity: The identity.
    ///   - version: The version the writer saw.
    /// - Returns: The entries as stored.
    /// - Throws: ``StoreError`` with `conflitVersion`.
    public func append(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int
    ) throws(StoreError) -> [JournalEntry] {
        guard places[identity, default: []].count == version else { throw StoreError(.conflitVersion) }
        var stored: [JournalEntry] = []
        for draft in drafts {
            let head = journal.last.map { JournalHead($0) } ?? .empty
            let entry = JournalEntry(draft, on: identity, version: version + stored.count + 1, after: head)
            places[identity, default: []].append(journal.count)
            journal.append(entry)
            stored.append(entry)
        }
        return stored
    }

    /// Reads the acts of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first.
    public func entries(of identity: IdentityID) -> [JournalEntry] {
        places[identity, default: []].map { journal[$0] }
    }

    /// Lists the identities in the order of their identifiers, page by page.
    ///
    /// - Parameters:
    ///   - identity: The last identity of the page before.
    ///   - limit: The most identities to return.
    /// - Returns: A page.
    public func identities(after identity: IdentityID?, limit: Int) -> [IdentityID] {
        let all = places.keys.sorted { $0.texte.utf8.lexicographicallyPrecedes($1.texte.utf8) }
        let rest = all.drop { id in
            identity.map { !$0.texte.utf8.lexicographicallyPrecedes(id.texte.utf8) } ?? false
        }
        return Array(rest.prefix(max(0, limit)))
    }

    /// Checks the chain of the journal.
    ///
    /// - Returns: The head, or the first fault.
    public func verifyJournal() -> JournalVerification {
        var verifier = JournalVerifier()
        for entry in journal {
            if let fault = verifier.check(entry) { return .broken(sequence: entry.sequence, fault: fault) }
        }
        return verifier.finish(expecting: journal.last.map { JournalHead($0) } ?? .empty)
    }
}
