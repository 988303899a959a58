/// The port to storage: one append-only journal of acts.
///
/// A store keeps acts and computes nothing. What it promises, and `IdentitovigilanceTesting` checks of every
/// implementation: the acts of one call are stored all or none; a writer whose version is stale gets a conflict and
/// changes nothing; what was acknowledged is there after the process dies; entries come back as they were given.
public protocol IdentityStore: Sendable {
    /// Appends acts to an identity.
    ///
    /// - Parameters:
    ///   - drafts: The acts, in order; at least one.
    ///   - identity: The identity, created by its first act.
    ///   - version: The version the writer saw: 0 for an identity that must not exist yet.
    /// - Returns: The entries as stored.
    /// - Throws: ``StoreError`` with `conflitVersion` when the identity has another version.
    func append(
        _ drafts: [JournalDraft],
        to identity: IdentityID,
        expecting version: Int
    ) async throws(StoreError) -> [JournalEntry]

    /// Reads the acts of an identity.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: Its entries, oldest first; none for an identity that does not exist.
    /// - Throws: ``StoreError`` when the store can't be read.
    func entries(of identity: IdentityID) async throws(StoreError) -> [JournalEntry]

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
    /// Rebuilds an identity from its acts.
    ///
    /// - Parameter identity: The identity.
    /// - Returns: The identity, or nothing when it does not exist.
    /// - Throws: ``StoreError`` with `journalIncoherent` when the stored acts do not make an identity.
    public func record(of identity: IdentityID) async throws(StoreError) -> IdentityRecord? {
        try IdentityRecord.replaying(await entries(of: identity))
    }
}
