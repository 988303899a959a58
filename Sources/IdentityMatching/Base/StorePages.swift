internal import Identitovigilance

/// Reads a whole store page by page, the next page while the last one is worked on.
struct StorePages: Sendable {
    /// The identities of a page.
    private struct Page {
        /// The last of them, or nothing past the end of the store.
        let last: IdentityID?

        /// Those that exist, in the order of their identifiers.
        let records: [IdentityRecord]
    }

    let store: any IdentityStore

    /// Goes through the records of the store, in the order of their identifiers.
    ///
    /// - Parameters:
    ///   - isolation: Where the work is done; leave it out to do it where the caller is.
    ///   - take: Takes a record.
    /// - Throws: ``StoreError`` when the store can't be read.
    func forEach(
        isolation: isolated (any Actor)? = #isolation,
        _ take: (IdentityRecord) -> Void
    ) async throws(StoreError) {
        var page = try await page(after: nil).get()
        while let last = page.last {
            async let next = self.page(after: last)
            for record in page.records { take(record) }
            page = try await next.get()
        }
    }

    /// Reads a page, in four places at once, since most of the time goes to making records of stored acts.
    ///
    /// - Parameter identity: The last identity of the page before; nothing for the first page.
    /// - Returns: The page, or why the store can't be read. A result, since `async let` forgets the type of errors.
    private func page(after identity: IdentityID?) async -> Result<Page, StoreError> {
        do throws(StoreError) {
            let listed = try await store.identities(after: identity, limit: 1_000)
            let size = max(1, listed.count / 4)
            let parts = await withTaskGroup(of: (Int, Result<[IdentityRecord], StoreError>).self) { group in
                for start in stride(from: 0, to: listed.count, by: size) {
                    let part = Array(listed[start..<min(start + size, listed.count)])
                    group.addTask { (start, await rebuilt(part)) }
                }
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            var records: [IdentityRecord] = []
            for (_, part) in parts.sorted(by: { $0.key < $1.key }) { records += try part.get() }
            return .success(Page(last: listed.last, records: records))
        } catch { return .failure(error) }
    }

    private func rebuilt(_ identities: [IdentityID]) async -> Result<[IdentityRecord], StoreError> {
        do throws(StoreError) {
            return .success(try await store.records(ofEach: identities))
        } catch { return .failure(error) }
    }
}
