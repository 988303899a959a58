/// A directory that reads the whole store at each search.
public struct ScanningDirectory: IdentityDirectory {
    private let store: any IdentityStore

    /// Makes a directory of a store.
    ///
    /// - Parameter store: The store.
    public init(store: any IdentityStore) { self.store = store }

    /// Reads every identity and keeps those that agree with the query; see ``IdentityDirectory``.
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities, those that agree best first.
    /// - Throws: ``StoreError`` when the base can't be read.
    public func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
        let matcher = QueryMatcher(query)
        var hits: [(hit: IdentityHit, score: Int)] = []
        var last: IdentityID?
        repeat {
            let page = try await store.identities(after: last, limit: 500)
            last = page.last
            hits += try await store.records(ofEach: page).compactMap { matcher.hit($0) }
        } while last != nil
        // The page order breaks ties, so that the same base gives the same answer.
        let ranked = hits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        return ranked.prefix(max(0, limit)).map(\.element.hit)
    }
}
