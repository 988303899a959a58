/// A store in memory: for tests, demonstrations and programs that keep nothing.
public actor InMemoryIdentityStore: IdentityStore {
    private var journal: [JournalEntry] = []
    private var places: [IdentityID: [Int]] = [:]
    private var holders: [IdentifiantINS: IdentityID] = [:]

    /// Makes an empty store.
    public init() {}

    /// Appends acts to one identity or several, all or none; see ``IdentityStore``.
    ///
    /// - Parameter batches: The acts of each identity.
    /// - Returns: The entries as stored.
    /// - Throws: ``StoreError`` with `conflitVersion` or `insDejaActive`.
    public func append(_ batches: [JournalBatch]) throws(StoreError) -> [JournalEntry] {
        for batch in batches where places[batch.identity, default: []].count != batch.version {
            throw StoreError(.conflitVersion)
        }
        var next = holders.filter { holder in !batches.contains { $0.identity == holder.value && !$0.keepsINS } }
        for batch in batches {
            guard let ins = batch.ins else { continue }
            if let holder = next[ins], !batch.keepsINS { throw StoreError(.insDejaActive, holder: holder) }
            next[ins] = next[ins] ?? batch.identity
        }
        holders = next
        var stored: [JournalEntry] = []
        for batch in batches {
            for (offset, draft) in batch.drafts.enumerated() {
                let head = journal.last.map { JournalHead($0) } ?? .empty
                let version = batch.version + offset + 1
                let entry = JournalEntry(draft, on: batch.identity, version: version, after: head)
                places[batch.identity, default: []].append(journal.count)
                journal.append(entry)
                stored.append(entry)
            }
        }
        return stored
    }

    /// Finds the identity that holds an INS.
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity, or nothing.
    public func holder(of ins: IdentifiantINS) -> IdentityID? { holders[ins] }

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
