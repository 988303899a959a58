/// The port to the search of known identities.
///
/// `ScanningDirectory` reads a whole store at each search: enough for a small base. `IdentityMatching` has an index for
/// larger ones.
public protocol IdentityDirectory: Sendable {
    /// Searches known identities.
    ///
    /// - Parameters:
    ///   - query: What is known of the person.
    ///   - limit: The most identities to return.
    /// - Returns: The identities, the likeliest first; closed ones are left out.
    /// - Throws: ``StoreError`` when the base can't be read.
    func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit]
}

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
    /// - Returns: The identities, those with most fields in common first.
    /// - Throws: ``StoreError`` when the base can't be read.
    public func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
        let matcher = QueryMatcher(query)
        var hits: [IdentityHit] = []
        var last: IdentityID?
        repeat {
            let page = try await store.identities(after: last, limit: 500)
            last = page.last
            for id in page {
                if let record = try await store.record(of: id), let hit = matcher.hit(record) { hits.append(hit) }
            }
        } while last != nil
        // The page order breaks ties, so that the same base gives the same answer.
        let ranked = hits.enumerated().sorted { left, right in
            let (more, less) = (left.element.concordances.count, right.element.concordances.count)
            return more == less ? left.offset < right.offset : more > less
        }
        return ranked.prefix(max(0, limit)).map(\.element)
    }
}
