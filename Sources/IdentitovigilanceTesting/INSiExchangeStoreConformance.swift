public import Identitovigilance
internal import Testing

/// The checks that every `INSiExchangeStore` must pass; call ``check(_:)`` from a test of Swift Testing.
///
/// Each check asks for stores of its own, which must be empty and share nothing with one another.
public enum INSiExchangeStoreConformance {
    /// Makes an empty store.
    public typealias StoreFactory = @Sendable () async throws -> any INSiExchangeStore

    /// Runs all checks, one after the other.
    ///
    /// - Parameter makeStore: Makes an empty store at each call.
    /// - Throws: What a store throws where it should not.
    public static func check(_ makeStore: StoreFactory) async throws {
        try await exchangesAreKeptByteForByte(makeStore)
        try await pagesFollowThePlaces(makeStore)
        try await identitiesAreToldApart(makeStore)
        try await momentsAreHalfOpen(makeStore)
        try await purgeRemovesWhatIsOlder(makeStore)
        try await placesAreNeverGivenTwice(makeStore)
        try await concurrentExchangesAreAllKept(makeStore)
    }

    /// Checks that every byte, text and number of an exchange comes back as it was given.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func exchangesAreKeptByteForByte(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        var given: [INSiExchange] = []
        for (index, text) in Sample.oddTexts.enumerated() { given.append(SampleExchange.odd(text, index: index)) }
        given += SampleExchange.bare
        for exchange in given {
            let traced = try await store.append(exchange)
            // Compared apart from the macro, which would print every byte.
            let isReturned = SampleExchange.fingerprint(traced.exchange) == SampleExchange.fingerprint(exchange)
            #expect(isReturned, "append must return the exchange as it was given")
        }
        let listed = try await store.exchanges(.all, after: 0, limit: 100)
        #expect(listed.count == given.count, "every exchange must be kept")
        for (traced, exchange) in zip(listed, given) {
            let isAsGiven = SampleExchange.fingerprint(traced.exchange) == SampleExchange.fingerprint(exchange)
            #expect(isAsGiven, "exchange \(traced.sequence) must come back byte for byte, at its place")
        }
    }

    /// Checks that pages are in the order of the places, without a gap or a double, and no longer than asked.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func pagesFollowThePlaces(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        // Kept in the order of their ends: here the later the end, the earlier the beginning.
        for index in 0..<7 { try await store.append(SampleExchange.at(-index)) }
        var read: [TracedExchange] = []
        repeat {
            let page = try await store.exchanges(.all, after: read.last?.sequence ?? 0, limit: 3)
            #expect(page.count <= 3, "a page must not be longer than the limit")
            guard !page.isEmpty, read.count < 7 else { break }
            read += page
        } while true
        #expect(read.map(\.sequence) == Array(1...7), "places must grow by one from 1")
        #expect(read.map(\.exchange.beganAt) == (0..<7).map { SampleExchange.moment(-$0) })
        for limit in [0, -1] { #expect(try await store.exchanges(.all, after: 0, limit: limit).isEmpty) }
    }

    /// Checks that the exchanges about an identity are those whose identifier has the same bytes.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func identitiesAreToldApart(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let names: [String?] = ["id-1", nil, "ID-1", "id-1 ", "id-1", "", "\u{E9}", "e\u{301}"]
        for name in names {
            try await store.append(SampleExchange.at(0, about: name.map { IdentityID($0) }))
        }
        for name in names.compactMap({ $0 }) {
            let selection = INSiExchangeSelection(about: IdentityID(name))
            let listed = try await store.exchanges(selection, after: 0, limit: 9).map(\.sequence)
            let bytes = Array(name.utf8)
            let expected = names.indices.filter { names[$0].map { Array($0.utf8) } == bytes }.map { Int64($0 + 1) }
            #expect(listed == expected, "an identity must get its own exchanges, and all of them")
        }
        let second = try await store.exchanges(.init(about: IdentityID("id-1")), after: 1, limit: 9)
        #expect(second.map(\.sequence) == [5], "a page must begin after the given place")
    }

    /// Checks that a period holds its first moment and not its last.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func momentsAreHalfOpen(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        for index in 0..<6 { try await store.append(SampleExchange.at(index)) }
        let (from, before) = (SampleExchange.moment(1), SampleExchange.moment(4))
        for (selection, expected) in [
            (INSiExchangeSelection(from: from), [2, 3, 4, 5, 6]), (.init(before: before), [1, 2, 3, 4]),
            (.init(from: from, before: before), [2, 3, 4]), (.init(from: before, before: from), []),
        ] {
            let listed = try await store.exchanges(selection, after: 0, limit: 9).map(\.sequence)
            #expect(listed == expected.map { Int64($0) }, "a period must hold its first moment and not its last")
        }
    }
}
