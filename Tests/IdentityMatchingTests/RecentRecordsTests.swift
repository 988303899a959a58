import Identitovigilance
import IdentitovigilanceTesting
import Synchronization
import Testing

@testable import IdentityMatching

@Suite("Records kept in memory for the hits of a search")
struct RecentRecordsTests {
    @Test("As many are kept as was asked, and no more", arguments: [0, 1, 2, 7, 40, 50])
    func bound(limit: Int) async throws {
        var recent = RecentRecords(limit: limit)
        let records = try await records(40)
        for record in records + records { recent.keep(record) }
        #expect(recent.count == min(limit, 40))
        #expect(records.count { recent.record(of: $0.id) == $0 } == min(limit, 40))
    }

    @Test("A record that was removed is gone, and the others stay", arguments: [0, 4, 9])
    func removal(place: Int) async throws {
        var recent = RecentRecords(limit: 10)
        let records = try await records(10)
        for record in records { recent.keep(record) }
        recent.remove(records[place].id)
        recent.remove(IdentityID("unknown"))
        #expect(recent.count == 9)
        for (index, record) in records.enumerated() {
            #expect(recent.record(of: record.id) == (index == place ? nil : record))
        }
    }

    @Test("What is asked for again stays, what is not leaves")
    func recency() async throws {
        let records = try await records(40)
        var recent = RecentRecords(limit: 10)
        for record in records {
            recent.keep(record)
            #expect(recent.record(of: records[0].id) == records[0])
        }
        #expect(recent.record(of: records[1].id) == nil)
        #expect(recent.record(of: records[39].id) == records[39])
    }

    @Test("A hit is the record as the last act left it, and is not read again from the store")
    func hits() async throws {
        let store = UnreadableStore()
        let indexed = try await IndexedIdentityStore(store)
        let id = try #require(try await DirectoryTests.fill(indexed, [SearchTests.entry]).first).id
        let query = IdentityQuery(nom: "TOURNEBISE")
        #expect(try await indexed.search(query, limit: 5).map(\.record.version) == [1])
        try await Self.makeHomonyme(id, in: indexed)
        store.isBroken.withLock { $0 = true }
        let hit = try #require(try await indexed.search(query, limit: 5).first)
        #expect(hit.record.version == 2)
        #expect(hit.record.attributs.contains(.homonyme))
    }

    @Test("Without records kept, each hit is read from the store")
    func noneKept() async throws {
        let store = UnreadableStore()
        let indexed = try await IndexedIdentityStore(store, recordsKept: 0)
        _ = try await DirectoryTests.fill(indexed, [SearchTests.entry])
        let query = IdentityQuery(nom: "TOURNEBISE")
        #expect(try await indexed.search(query, limit: 5).count == 1)
        store.isBroken.withLock { $0 = true }
        await #expect(throws: StoreError(.stockageOccupe)) { try await indexed.search(query, limit: 5) }
    }

    @Test("With a handful of records kept, every promise of a directory and of a store is kept")
    func handful() async throws {
        try await IdentityDirectoryConformance.check {
            let store = try await IndexedIdentityStore(InMemoryIdentityStore(), recordsKept: 2)
            return (store, store)
        }
        try await IdentityStoreConformance.check {
            try await IndexedIdentityStore(InMemoryIdentityStore(), recordsKept: 2)
        }
    }

    @Test("What another process changed is in the hit once it was read again")
    func elsewhere() async throws {
        let store = InMemoryIdentityStore()
        let indexed = try await IndexedIdentityStore(store)
        let id = try #require(try await DirectoryTests.fill(indexed, [SearchTests.entry]).first).id
        try await Self.makeHomonyme(id, in: store)
        let query = IdentityQuery(nom: "TOURNEBISE")
        #expect(try await indexed.search(query, limit: 5).map(\.record.version) == [1])
        try await indexed.refresh(id)
        #expect(try await indexed.search(query, limit: 5).map(\.record.version) == [2])
    }

    private static func makeHomonyme(_ id: IdentityID, in store: some IdentityStore) async throws {
        let act = Act.ajouterAttribut(Act.AjoutAttribut(attribut: .homonyme))
        let noon = Timestamp(millisecondsSince1970: 1_772_442_900_000)
        let before = try #require(try await store.record(of: id))
        let after = try before.applying(act, at: noon).get()
        let draft = JournalDraft(auteur: Auteur("accueil"), instant: noon, act: act)
        _ = try await store.append([JournalBatch([draft], from: before, to: after)])
    }

    private func records(_ count: Int) async throws -> [IdentityRecord] {
        let entries = Population(seed: 7, people: count).entries.prefix(count)
        return try await DirectoryTests.fill(InMemoryIdentityStore(), Array(entries))
    }
}
