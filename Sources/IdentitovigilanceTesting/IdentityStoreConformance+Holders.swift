internal import INSiSimulator
public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    /// Checks that an INS has one holder, that a second claim is refused and names it, and that it can be given up.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func oneINSHasOneHolder(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let ins = try FictionalPerson.ecetinsi.personneTrouvee().identifiant
        let other = try FictionalPerson.toussaint.personneTrouvee().identifiant
        let (first, second) = (IdentityID("id-1"), IdentityID("id-2"))
        #expect(try await store.holder(of: ins) == nil, "an empty store has no holder")
        _ = try await store.append([Sample.creation()], to: first, expecting: 0, holding: ins)
        #expect(try await store.holder(of: ins) == first, "the holder must be the identity of the batch")
        let intact = try await store.verifyJournal()
        let refused = await #expect(throws: StoreError(.insDejaActive), "a second holder of one INS must be refused") {
            _ = try await store.append([Sample.creation()], to: second, expecting: 0, holding: ins)
        }
        #expect(refused?.holder == first, "the refusal must name the holder")
        #expect(try await store.entries(of: second).isEmpty, "a refused claim must store nothing")
        #expect(try await store.verifyJournal() == intact, "a refused claim must leave the journal as it was")
        _ = try await store.append([Sample.creation()], to: second, expecting: 0, holding: other)
        _ = try await store.append([Sample.control("again")], to: first, expecting: 1, holding: ins)
        #expect(try await store.holder(of: ins) == first, "an identity may go on holding its INS")
        _ = try await store.append([Sample.control("up")], to: first, expecting: 2)
        #expect(try await store.holder(of: ins) == nil, "an INS that was given up has no holder")
        _ = try await store.append([Sample.control("taken")], to: second, expecting: 1, holding: ins)
        #expect(try await store.holder(of: ins) == second, "an INS that was given up may be taken")
        #expect(try await store.holder(of: other) == nil, "an identity holds one INS at most")
        let duplicate = JournalBatch([Sample.control("old")], to: first, expecting: 3, holding: ins, keeping: true)
        _ = try await store.append([duplicate])
        #expect(
            try await store.holder(of: ins) == second,
            "a duplicate of long ago may be acted on, and claims nothing"
        )
    }

    /// Checks that of many writers who claim one INS at the same time, one wins.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func oneOfManyClaimsWins(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let ins = try FictionalPerson.ecetinsi.personneTrouvee().identifiant
        let winners = await withTaskGroup(of: IdentityID?.self, returning: [IdentityID].self) { group in
            for number in 0..<16 {
                group.addTask {
                    let id = IdentityID("id-\(number)")
                    let draft = Sample.control("claim")
                    let stored = try? await store.append([draft], to: id, expecting: 0, holding: ins)
                    return stored == nil ? nil : id
                }
            }
            return await group.reduce(into: []) { winners, id in winners += [id].compactMap(\.self) }
        }
        #expect(winners.count == 1, "exactly one claim must win")
        #expect(try await store.holder(of: ins) == winners.first, "the winner must be the holder")
        let stored = try await store.identities(after: nil, limit: 100)
        #expect(stored == winners, "a claim that lost must store nothing")
    }

    /// Checks that the acts of one call on two identities are stored all or none, and that an INS may pass between them.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func identitiesAreStoredTogether(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let ins = try FictionalPerson.ecetinsi.personneTrouvee().identifiant
        let (first, second) = (IdentityID("id-1"), IdentityID("id-2"))
        _ = try await store.append([Sample.creation()], to: first, expecting: 0, holding: ins)
        _ = try await store.append([Sample.creation()], to: second, expecting: 0)
        let stale = [
            JournalBatch([Sample.control("lost")], to: first, expecting: 1, holding: nil),
            JournalBatch([Sample.control("lost")], to: second, expecting: 7, holding: ins),
        ]
        await #expect(throws: StoreError(.conflitVersion)) { _ = try await store.append(stale) }
        #expect(
            try await store.entries(of: first).count == 1,
            "a conflict on one identity must store nothing on another"
        )
        #expect(try await store.holder(of: ins) == first, "a conflict must leave the holders as they were")
        let right = [
            JournalBatch([Sample.control("a")], to: second, expecting: 1, holding: ins),
            JournalBatch([Sample.control("b")], to: first, expecting: 1, holding: nil),
        ]
        let entries = try await store.append(right)
        #expect(Sample.marks(entries) == ["a", "b"], "the entries must come back in the order of the batches")
        #expect(entries.map(\.identity) == [second, first], "each entry must be of its identity")
        #expect(try await store.holder(of: ins) == second, "an INS may pass from one identity to another in one call")
    }
}
