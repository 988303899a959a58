public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    /// Checks that identities are listed in the order of their UTF-8 bytes, once each, page after page.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func identitiesArePagedInByteOrder(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        #expect(try await store.identities(after: nil, limit: 5).isEmpty, "an empty store must list nothing")
        // In byte order, where it differs from that of a dictionary, of numbers and of UTF-16.
        let ordered = [" ", "10", "9", "A", "B", "Z", "a", "aa", "b", "\u{E9}", "\u{FFFD}", "\u{1F600}"]
        for (index, text) in ordered.reversed().enumerated() {
            let drafts = [try Sample.creation()] + (0..<index % 3).map { Sample.control("\($0)") }
            _ = try await store.append(drafts, to: IdentityID(text), expecting: 0)
        }
        for limit in [1, 2, 5, ordered.count, 100] {
            let pages = try await pages(of: store, limit: limit)
            #expect(pages.flatMap { $0 } == ordered, "pages of \(limit) must list every identity once, in byte order")
            #expect(
                pages.dropLast().allSatisfy { $0.count == limit } && pages.allSatisfy { $0.count <= limit },
                "a page must have \(limit) identities, but for the last"
            )
        }
        let afterAbsent = try await store.identities(after: IdentityID("C"), limit: 2)
        #expect(afterAbsent.map(\.texte) == ["Z", "a"], "a page may start after an identity that does not exist")
        #expect(try await store.identities(after: nil, limit: 0).isEmpty, "a limit of 0 must list nothing")
    }

    private static func pages(of store: any IdentityStore, limit: Int) async throws -> [[String]] {
        var pages: [[String]] = []
        var last: IdentityID?
        // A store that never ends its pages must fail, not hang.
        while pages.count < 100 {
            let page = try await store.identities(after: last, limit: limit)
            guard let end = page.last else { return pages }
            pages.append(page.map(\.texte))
            last = end
        }
        return pages
    }
}
