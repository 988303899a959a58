extension IdentityRecord {
    /// Folds stored acts into an identity.
    ///
    /// - Parameter entries: The entries of one identity, oldest first.
    /// - Returns: The identity, or nothing when there is no entry.
    /// - Throws: ``StoreError`` with `journalIncoherent` when an act is one that the rules refuse under any policy: this
    ///   library never wrote it.
    public static func replaying(_ entries: [JournalEntry]) throws(StoreError) -> IdentityRecord? {
        var record: IdentityRecord?
        for entry in entries {
            let outcome =
                record.map { $0.applying(entry.act, at: entry.instant, policy: .mostOpen) }
                ?? creating(entry.identity, by: entry.act, at: entry.instant, policy: .mostOpen)
            guard case .accepted(let next) = outcome, next.version == entry.version else {
                throw StoreError(.journalIncoherent)
            }
            record = next
        }
        return record
    }
}
