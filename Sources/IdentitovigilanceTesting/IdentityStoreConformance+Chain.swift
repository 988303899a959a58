public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    /// Checks that the entries of all identities form one chain, in the order of the calls.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func chainRunsAcrossIdentities(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        var head = JournalHead.empty
        var versions: [String: Int] = [:]
        for (index, name) in ["a", "b", "a", "c", "b", "a"].enumerated() {
            let version = versions[name, default: 0]
            let drafts = (0...index % 2).map { Sample.control("\(index)-\($0)") }
            let appended = try await store.append(drafts, to: IdentityID(name), expecting: version)
            versions[name] = version + drafts.count
            #expect(appended.count == drafts.count, "append must return one entry for each act")
            for entry in appended {
                #expect(entry.sequence == head.sequence + 1, "sequences must grow by one across identities")
                #expect(entry.previous == head.digest, "an entry must hold the digest of the one before")
                #expect(entry.isSound, "the digest must be that of the content")
                head = JournalHead(entry)
            }
        }
        #expect(try await store.verifyJournal() == .intact(head), "the chain must be whole")
    }

    /// Checks that the verification of an untouched journal gives its head, from the first entry on.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func verificationGivesTheHead(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        #expect(try await store.verifyJournal() == .intact(.empty), "an empty journal must be intact")
        for version in 0..<3 {
            let appended = try await store.append(
                [Sample.control("\(version)")],
                to: IdentityID("id-1"),
                expecting: version
            )
            let head = try #require(appended.last.map { JournalHead($0) }, "append must return the entry")
            #expect(try await store.verifyJournal() == .intact(head), "the head must be the last entry")
        }
    }
}
