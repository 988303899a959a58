public import Identitovigilance
internal import Testing

extension IdentityStoreConformance {
    private static let writers = 8

    /// Checks that of several writers who saw the same version, exactly one stores its act.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func oneWriterWinsEachVersion(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        for version in 0..<10 {
            let winners = try await race { writer in
                let draft = Sample.control("\(version)-\(writer)")
                return try await attempt(draft, on: identity, of: store, expecting: version)
            }.compactMap { $0 }
            #expect(winners.count == 1, "exactly one writer must win version \(version + 1)")
            let read = try await store.entries(of: identity)
            #expect(read.count == version + 1, "the losers must store nothing")
            #expect(read.last == winners.first, "the act stored must be the winner's")
        }
    }

    /// Checks that writers who read again after a conflict all end by storing all their acts.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func concurrentWritersLoseNothing(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let identity = IdentityID("id-1")
        let acknowledged = try await race { writer in
            var stored: [JournalEntry] = []
            // A version is only lost to another writer's act: this many attempts are always enough.
            for _ in 0..<writers * 8 where stored.count < 8 {
                let version = try await store.entries(of: identity).count
                let draft = Sample.control("\(writer)-\(stored.count)")
                if let entry = try await attempt(draft, on: identity, of: store, expecting: version) {
                    stored.append(entry)
                }
            }
            return stored
        }
        for (writer, stored) in acknowledged.enumerated() {
            #expect(stored.count == 8, "writer \(writer) must be able to store all its acts")
        }
        let read = try await store.entries(of: identity)
        let expected = acknowledged.flatMap { $0 }.sorted { $0.sequence < $1.sequence }
        #expect(read == expected, "every acknowledged act must be there, once, and nothing else")
        #expect(read.map(\.version) == Array(1...max(1, read.count)), "versions must have no gap and no double")
    }

    /// Checks that writers on many identities never disturb one another, and share one chain.
    ///
    /// - Parameter makeStore: Makes an empty store.
    /// - Throws: What the store throws where it should not.
    public static func concurrentIdentitiesShareOneChain(_ makeStore: StoreFactory) async throws {
        let store = try await makeStore()
        let acknowledged = try await race { writer in
            var stored: [JournalEntry] = []
            for index in 0..<24 {
                let identity = IdentityID("\(writer)-\(index % 6)")
                stored += try await store.append(
                    [Sample.control("\(index)")],
                    to: identity,
                    expecting: index / 6
                )
            }
            return stored
        }.flatMap { $0 }.sorted { $0.sequence < $1.sequence }
        #expect(acknowledged.map(\.sequence) == Array(1...192), "sequences must have no gap and no double")
        let head = acknowledged.last.map { JournalHead($0) } ?? .empty
        #expect(try await store.verifyJournal() == .intact(head), "the chain must be whole")
        #expect(try await store.identities(after: nil, limit: 100).count == 48, "every identity must be listed")
    }

    private static func attempt(
        _ draft: JournalDraft,
        on identity: IdentityID,
        of store: any IdentityStore,
        expecting version: Int
    ) async throws -> JournalEntry? {
        do { return try await store.append([draft], to: identity, expecting: version).first } catch {
            guard error.code == .conflitVersion else { throw error }
            return nil
        }
    }

    /// Runs all writers at the same time and gives what each returned, in their order.
    private static func race<Value: Sendable>(
        _ body: @escaping @Sendable (_ writer: Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            for writer in 0..<writers {
                group.addTask { (writer, try await body(writer)) }
            }
            var values: [Int: Value] = [:]
            for try await (writer, value) in group { values[writer] = value }
            return values.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
