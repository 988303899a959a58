public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    /// Checks that a writer whose version is stale, or ahead, gets `conflitVersion` and changes nothing.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func staleVersionChangesNothing(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        _ = try await store.append([Sample.creation(), Sample.control("1")], to: identity, expecting: 0)
        let before = try await store.entries(of: identity)
        let intact = try await store.verifyJournal()
        for version in [1, 3, -1, 100] {
            await #expect(throws: StoreError(.conflitVersion), "version \(version) is not the one of the identity") {
                _ = try await store.append([Sample.control("lost")], to: identity, expecting: version)
            }
        }
        await #expect(throws: StoreError(.conflitVersion), "an identity that does not exist has version 0") {
            _ = try await store.append([Sample.control("lost")], to: IdentityID("id-2"), expecting: 1)
        }
        #expect(try await store.entries(of: identity) == before, "a conflict must change nothing")
        #expect(try await store.entries(of: IdentityID("id-2")).isEmpty, "a conflict must create nothing")
        #expect(try await store.verifyJournal() == intact, "a conflict must leave the journal as it was")
        let next = try await store.append([Sample.control("2")], to: identity, expecting: 2)
        #expect(next.map(\.version) == [3], "the right version must still be accepted")
    }

    /// Checks that an identity that exists can't be created again.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func secondCreationConflicts(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        let first = try await store.append([Sample.creation(by: "first")], to: identity, expecting: 0)
        await #expect(throws: StoreError(.conflitVersion), "version 0 is for an identity that does not exist") {
            _ = try await store.append([Sample.creation(by: "second")], to: identity, expecting: 0)
        }
        #expect(try await store.entries(of: identity) == first, "the first creation must stay alone")
    }

    /// Checks that the acts of one call are stored all or none, also in the eyes of a reader meanwhile.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func actsOfOneCallAreStoredTogether(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                while !Task.isCancelled {
                    // A store may refuse to read for a task that is cancelled.
                    guard let count = try? await store.entries(of: identity).count else { continue }
                    guard !count.isMultiple(of: 5) else { continue }
                    Issue.record("a reader must see all acts of a call or none")
                    return
                }
            }
            for call in 0..<20 {
                let drafts = (0..<5).map { Sample.control("\(call)-\($0)") }
                _ = try await store.append(drafts, to: identity, expecting: call * 5)
            }
            group.cancelAll()
        }
        await #expect(throws: StoreError(.conflitVersion)) {
            _ = try await store.append((0..<5).map { Sample.control("lost-\($0)") }, to: identity, expecting: 99)
        }
        let marks = Sample.marks(try await store.entries(of: identity))
        #expect(marks == (0..<100).map { "\($0 / 5)-\($0 % 5)" }, "every call must be there, whole and in order")
    }
}
