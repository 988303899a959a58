public import Identitovigilance

/// A store whose identities are found by an index in memory: both the store and the directory of a desk.
///
/// Every act goes through it to the store it was made over, and is searched from the moment it is acknowledged. It reads
/// the whole store once, when it is made. Acts that another process writes are not seen until ``refresh(_:)``, neither in
/// what is found nor in the records of the hits; what is read by identifier comes from the store.
///
///     let desk = VigilanceDesk(store: try await IndexedIdentityStore(store), service: service)
public actor IndexedIdentityStore: IdentityStore, IdentityDirectory {
    private let store: any IdentityStore
    private var index = SearchIndex()
    private var versions: [IdentityID: Int] = [:]

    /// What hits are made of: to read a record is to read its acts and apply them again, fifty times a search.
    private var recent: RecentRecords

    /// The identities to read again before the next search, each with the number of the call that changed it.
    private var behind: [IdentityID: Int] = [:]
    private var calls = 0

    /// Reads the identities of a store.
    ///
    /// - Parameters:
    ///   - store: The store, to which nothing else should write from now on.
    ///   - recordsKept: The most records to keep in memory, some two kilobytes each, those used last; hits that are not among
    ///     them are read from the store.
    ///   - communes: Which codes of a birthplace have been one place.
    /// - Throws: ``StoreError`` when it can't be read.
    public init(
        _ store: any IdentityStore,
        recordsKept: Int = 50_000,
        communes: CommuneHistory = CommuneHistory()
    ) async throws(StoreError) {
        self.store = store
        index.communes = communes
        recent = RecentRecords(limit: recordsKept)
        try await StorePages(store: store).forEach { take($0) }
    }

    /// Searches the index; see ``IdentityDirectory``.
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities as the last act that came through here left them, the likeliest first.
    /// - Throws: ``StoreError`` when an identity can't be read.
    public func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
        while let id = behind.keys.first { try await refresh(id) }
        let matches = index.search(query, limit: limit)
        let records = try await records(found: matches.map { IdentityID($0.reference) })
        return matches.compactMap { match in
            guard let record = records[IdentityID(match.reference)], record.etat != .close else { return nil }
            return IdentityHit(record: record, concordances: match.concordances)
        }
    }

    private func records(found ids: [IdentityID]) async throws(StoreError) -> [IdentityID: IdentityRecord] {
        var found: [IdentityID: IdentityRecord] = [:]
        for id in ids { found[id] = recent.record(of: id) }
        let absent = ids.filter { found[$0] == nil }
        guard !absent.isEmpty else { return found }
        for record in try await store.records(ofEach: absent) {
            take(record)
            // An act that came meanwhile is not in what was read. Else it is not asked for: what was just read is not yet
            // in use.
            let isLatest = versions[record.id] == record.version
            found[record.id] = isLatest ? record : recent.record(of: record.id) ?? record
        }
        return found
    }

    /// Reads an identity again, after another process changed it.
    ///
    /// - Parameter id: The identity.
    /// - Throws: ``StoreError`` when it can't be read.
    public func refresh(_ id: IdentityID) async throws(StoreError) {
        let call = behind[id]
        if let record = try await store.record(of: id) { take(record) }
        // A call that came meanwhile is not in what was read.
        if behind[id] == call { behind[id] = nil }
    }

    private func take(_ record: IdentityRecord) {
        // Of two readings under way, the older may end last.
        let known = versions[record.id, default: 0]
        guard known <= record.version else { return }
        if record.etat == .close { recent.remove(record.id) } else { recent.keep(record) }
        guard known < record.version else { return }
        versions[record.id] = record.version
        if record.etat == .close {
            index.remove(record.id.texte)
        } else {
            index.update(PatientEntry(record), formerMatricules: record.insRetirees.map(\.ins.matricule))
        }
    }

    /// Appends acts and indexes the identities they change; see ``IdentityStore``.
    ///
    /// - Parameter batches: The acts of each identity.
    /// - Returns: The entries as stored.
    /// - Throws: ``StoreError`` as the store does.
    public func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry] {
        do {
            let entries = try await store.append(batches)
            mark(batches)
            // What is stored is stored: an identity that can't be read now is read before the next search.
            for batch in batches { try? await refresh(batch.identity) }
            return entries
        } catch {
            // Nothing should have changed; a store that broke down halfway may have done otherwise.
            mark(batches)
            throw error
        }
    }

    private func mark(_ batches: [JournalBatch]) {
        calls += 1
        for batch in batches { behind[batch.identity] = calls }
    }

    /// Finds the identity that holds an INS.
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity whose active INS it is, or nothing.
    /// - Throws: ``StoreError`` when the store can't be read.
    public func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID? {
        try await store.holder(of: ins)
    }

    /// Reads the acts of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first.
    /// - Throws: ``StoreError`` when the store can't be read.
    public func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry] {
        try await store.entries(of: identity)
    }

    /// Reads the acts of several identities.
    ///
    /// - Parameter identities: The identities.
    /// - Returns: The entries of each, in the order of the identities.
    /// - Throws: ``StoreError`` when the store can't be read.
    public func entries(ofEach identities: [IdentityID]) async throws(StoreError) -> [[JournalEntry]] {
        try await store.entries(ofEach: identities)
    }

    /// Lists the identities in the order of their identifiers, page by page.
    ///
    /// - Parameters:
    ///   - identity: The last identity of the page before.
    ///   - limit: The most identities to return.
    /// - Returns: A page.
    /// - Throws: ``StoreError`` when the store can't be read.
    public func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID] {
        try await store.identities(after: identity, limit: limit)
    }

    /// Checks the chain of the journal.
    ///
    /// - Returns: The head, or the first fault.
    /// - Throws: ``StoreError`` when the store can't be read at all.
    public func verifyJournal() async throws(StoreError) -> JournalVerification { try await store.verifyJournal() }
}
