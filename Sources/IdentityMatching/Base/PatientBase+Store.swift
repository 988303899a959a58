public import Identitovigilance

extension PatientBase {
    /// Reads the identities of a store, page by page.
    ///
    /// - Parameter store: The store.
    /// - Throws: ``StoreError`` when the store can't be read.
    public init(_ store: some IdentityStore) async throws(StoreError) {
        self.init()
        try await StorePages(store: store).forEach { append(PatientEntry($0)) }
    }

    /// Takes the entries of an asynchronous sequence.
    ///
    /// - Parameter entries: The entries, in the order that results will follow.
    /// - Throws: What the sequence throws.
    public init<Entries: AsyncSequence>(reading entries: Entries) async throws where Entries.Element == PatientEntry {
        self.init()
        for try await entry in entries { append(entry) }
    }
}
