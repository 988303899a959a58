/// The port to storage: one append-only journal of acts.
///
/// A store keeps acts and computes nothing. What it promises, and `IdentitovigilanceTesting` checks of every
/// implementation: the acts of one call are stored all or none; a writer whose version is stale gets a conflict and
/// changes nothing; one active INS is never held by two identities; what was acknowledged is there after the process
/// dies; entries come back as they were given.
public protocol IdentityStore: Sendable {
    /// Appends acts to one identity or several, all or none.
    ///
    /// - Parameter batches: The acts of each identity, with the INS that it holds after them; no identity twice. An INS that
    ///   one batch gives up may be held by another of the same call.
    /// - Returns: The entries as stored, in the order of the batches.
    /// - Throws: ``StoreError`` with `conflitVersion` when an identity has another version than its batch expects, and
    ///   `insDejaActive`, naming the holder, when another identity holds an INS that a batch claims, that is, does not keep.
    func append(_ batches: [JournalBatch]) async throws(StoreError) -> [JournalEntry]

    /// Finds the identity that holds an INS.
    ///
    /// - Parameter ins: The matricule and its nature.
    /// - Returns: The identity whose active INS it is, or nothing.
    /// - Throws: ``StoreError`` when the store can't be read.
    func holder(of ins: IdentifiantINS) async throws(StoreError) -> IdentityID?

    /// Reads the acts of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first; none for an identity that does not exist.
    /// - Throws: ``StoreError`` when the store can't be read.
    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry]

    /// Reads the acts of several identities: for whoever reads a whole base.
    ///
    /// The default calls ``entries(of:)`` for each; a store that pays for every call answers them in one reading.
    ///
    /// - Parameter identities: The identities.
    /// - Returns: The entries of each, in the order of the identities; none for one that does not exist.
    /// - Throws: ``StoreError`` when the store can't be read.
    func entries(ofEach identities: [IdentityID]) async throws(StoreError) -> [[JournalEntry]]

    /// Lists the identities in the order of their identifiers' UTF-8 bytes, page by page.
    ///
    /// - Parameters:
    ///   - identity: The last identity of the page before; nothing for the first page.
    ///   - limit: The most identities to return.
    /// - Returns: A page; shorter than the limit only at the end.
    /// - Throws: ``StoreError`` when the store can't be read.
    func identities(after identity: IdentityID?, limit: Int) async throws(StoreError) -> [IdentityID]

    /// Reads the whole journal and looks for any change since it was written.
    ///
    /// - Returns: The head of an intact journal, or the first fault.
    /// - Throws: ``StoreError`` when the store can't be read at all.
    func verifyJournal() async throws(StoreError) -> JournalVerification
}

extension IdentityStore {
    /// Appends acts to an identity that holds no INS after them: for proofs about stores.
    package func append(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int,
        holding ins: IdentifiantINS? = nil
    ) async throws(StoreError) -> [JournalEntry] {
        try await append([JournalBatch(drafts, to: identity, expecting: version, holding: ins)])
    }

    /// Reads the acts of each identity, one after the other.
    ///
    /// - Parameter identities: The identities.
    /// - Returns: The entries of each, in the order of the identities; none for one that does not exist.
    /// - Throws: ``StoreError`` when the store can't be read.
    public func entries(ofEach identities: [IdentityID]) async throws(StoreError) -> [[JournalEntry]] {
        var read: [[JournalEntry]] = []
        for identity in identities { read.append(try await entries(of: identity)) }
        return read
    }

    /// Rebuilds an identity from its acts.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: The identity, or nothing when it does not exist.
    /// - Throws: ``StoreError`` with `journalIncoherent` when the stored acts do not make an identity.
    public func record(of identity: IdentityID) async throws(StoreError) -> IdentityRecord? {
        try IdentityRecord.replaying(await entries(of: identity))
    }

    /// Rebuilds several identities from their acts.
    ///
    /// - Parameter identities: The identities.
    /// - Returns: Those that exist, in the order that was asked.
    /// - Throws: ``StoreError`` with `journalIncoherent` when the stored acts do not make an identity.
    public func records(ofEach identities: [IdentityID]) async throws(StoreError) -> [IdentityRecord] {
        var records: [IdentityRecord] = []
        for entries in try await entries(ofEach: identities) {
            if let record = try IdentityRecord.replaying(entries) { records.append(record) }
        }
        return records
    }
}
