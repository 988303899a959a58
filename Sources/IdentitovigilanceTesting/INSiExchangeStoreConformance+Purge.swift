public import Identitovigilance
internal import Testing

extension INSiExchangeStoreConformance {
    /// Checks that a purge removes what began before its moment and nothing else, and that each purge is noted.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func purgeRemovesWhatIsOlder(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        #expect(try await store.exchangePurges().isEmpty, "a new store must have no purge")
        for index in [3, 0, 2, 1, 2] { try await store.append(SampleExchange.at(index)) }
        let now = SampleExchange.moment(99)
        var made: [INSiExchangePurge] = []
        for (moment, removed, left) in [
            (-1, 0, [1, 2, 3, 4, 5]), (2, 2, [1, 3, 5]), (2, 0, [1, 3, 5]), (50, 3, []),
        ] {
            let before = SampleExchange.moment(moment)
            let purge = try await store.purgeExchanges(before: before, at: now)
            made.append(purge)
            #expect(purge == INSiExchangePurge(instant: now, before: before, removed: removed))
            let listed = try await store.exchanges(.all, after: 0, limit: 9).map(\.sequence)
            #expect(listed == left.map { Int64($0) }, "what began at the moment of a purge or later must stay")
        }
        #expect(try await store.exchangePurges() == made, "every purge must be noted, the oldest first")
    }

    /// Checks that a place that a purge made free is not given again.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func placesAreNeverGivenTwice(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        for _ in 0..<3 { try await store.append(SampleExchange.at(0)) }
        try await store.purgeExchanges(before: SampleExchange.moment(1), at: SampleExchange.moment(1))
        let next = try await store.append(SampleExchange.at(0))
        #expect(next.sequence == 4, "a place that was freed must not be given again")
        #expect(try await store.exchanges(.all, after: 3, limit: 9) == [next])
    }

    /// Checks that exchanges that end at the same time are all kept, each at its own place.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func concurrentExchangesAreAllKept(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let told = try await withThrowingTaskGroup(of: TracedExchange.self) { group in
            for index in 0..<64 { group.addTask { try await store.append(SampleExchange.at(index)) } }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.sequence < $1.sequence }
        }
        #expect(told.map(\.sequence) == Array(1...64), "places must have no gap and no double")
        #expect(try await store.exchanges(.all, after: 0, limit: 99) == told, "every exchange must be at its place")
    }
}
