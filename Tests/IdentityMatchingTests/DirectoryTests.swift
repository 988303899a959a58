import Identitovigilance
import IdentitovigilanceTesting
import Synchronization
import Testing

@testable import IdentityMatching

@Suite("Directories of known identities (EXI ID 17, rniv-rules 6.2)")
struct DirectoryTests {
    @Test("Reading the whole store keeps every promise of a directory")
    func scanning() async throws {
        try await IdentityDirectoryConformance.check {
            let store = InMemoryIdentityStore()
            return (store, ScanningDirectory(store: store))
        }
    }

    @Test("The index in memory keeps every promise of a directory, and those of a store")
    func indexed() async throws {
        try await IdentityDirectoryConformance.check {
            let store = try await IndexedIdentityStore(InMemoryIdentityStore())
            return (store, store)
        }
        try await IdentityStoreConformance.check { try await IndexedIdentityStore(InMemoryIdentityStore()) }
    }

    @Test("An index made over a base that is there already keeps them too")
    func reopened() async throws {
        try await IdentityDirectoryConformance.check {
            let store = InMemoryIdentityStore()
            return (store, Reopening(store: store))
        }
    }

    /// A directory that makes a new index at each search.
    private struct Reopening: IdentityDirectory {
        let store: InMemoryIdentityStore

        func search(_ query: IdentityQuery, limit: Int) async throws(StoreError) -> [IdentityHit] {
            try await IndexedIdentityStore(store).search(query, limit: limit)
        }
    }

    @Test("A suite that never fails proves nothing: each fault is found", arguments: FaultyDirectory.Fault.allCases)
    func faultIsFound(_ fault: FaultyDirectory.Fault) async {
        await withKnownIssue("\(fault)") {
            try await IdentityDirectoryConformance.check {
                let store = InMemoryIdentityStore()
                return (store, FaultyDirectory(fault, over: store))
            }
        }
    }

    @Test("Whoever reading the whole store finds by the very names, the index finds, for the same reasons and more")
    func sameAsScanning() async throws {
        let store = InMemoryIdentityStore()
        let records = try await Self.fill(store, Population(seed: 61, people: 300).entries)
        let (indexed, scanning) = (try await IndexedIdentityStore(store), ScanningDirectory(store: store))
        for record in records.prefix(60) {
            let traits = record.traits
            let (nom, prenom) = (traits.nomNaissance, traits.premierPrenom)
            let born = traits.dateNaissance.calendarDate
            let queries = [
                IdentityQuery(before: record.traitsSaisis), IdentityQuery(nom: nom),
                IdentityQuery(nom: nom, prenom: prenom),
                IdentityQuery(nom: String(nom.prefix(2)), dateNaissance: born), IdentityQuery(dateNaissance: born),
                IdentityQuery(prenom: prenom, dateNaissance: born, sexe: traits.sexe),
            ]
            for query in queries {
                let plain = try await scanning.search(query, limit: 1000)
                let hits = try await indexed.search(query, limit: 1000)
                let reasons = Dictionary(uniqueKeysWithValues: hits.map { ($0.record.id, Set($0.concordances)) })
                #expect(plain.contains { $0.record == record })
                let exact = plain.filter { hit in hit.concordances.allSatisfy { $0.manner != .prefix } }
                #expect(exact.allSatisfy { reasons[$0.record.id]?.isSuperset(of: $0.concordances) == true })
            }
        }
    }

    @Test("A desk over the index creates nobody whom it knows under a mistyped name (rniv-rules 6.3.1)")
    func desk() async throws {
        let store = try await IndexedIdentityStore(InMemoryIdentityStore())
        let desk = ConsumerDesk(store: store)
        let known = try await Self.fill(store, [SearchTests.entry])
        let born = CalendarDate(year: 1975, month: 12, day: 3)
        let hits = try await desk.search(IdentityQuery(nom: "TOURNEBIZE", prenom: "ZOEE", dateNaissance: born))
        #expect(hits.map(\.record) == known)
        #expect(try await ScanningDirectory(store: store).search(IdentityQuery(nom: "TOURNEBIZE"), limit: 9).isEmpty)
    }

    @Test("An identity that could not be read after an act is read before the next search, which fails until it can be")
    func behind() async throws {
        let store = UnreadableStore()
        let indexed = try await IndexedIdentityStore(store)
        store.isBroken.withLock { $0 = true }
        let records = try await Self.fill(indexed, [SearchTests.entry])
        let query = IdentityQuery(nom: "TOURNEBISE")
        await #expect(throws: StoreError(.stockageOccupe)) { try await indexed.search(query, limit: 5) }
        store.isBroken.withLock { $0 = false }
        #expect(try await indexed.search(query, limit: 5).map(\.record) == records)
    }

    @Test("Many identities are indexed whole, the last ones being the newest; a base that can't be read makes no index")
    func reading() async throws {
        let store = UnreadableStore()
        let entries = (0..<1100).map { number in
            var entry = SearchTests.entry
            entry[.reference] = String(10_000 + number)
            return entry
        }
        let records = try await Self.fill(store, entries)
        let found = try await IndexedIdentityStore(store).search(IdentityQuery(nom: "TOURNEBISE"), limit: 3)
        #expect(found.map(\.record) == records.suffix(3))
        store.isBroken.withLock { $0 = true }
        await #expect(throws: StoreError(.stockageOccupe)) { try await IndexedIdentityStore(store) }
    }

    @Test("What another process wrote is found once it was read again")
    func elsewhere() async throws {
        let store = InMemoryIdentityStore()
        let indexed = try await IndexedIdentityStore(store)
        let records = try await Self.fill(store, [SearchTests.entry])
        let query = IdentityQuery(nom: "TOURNEBISE")
        #expect(try await indexed.search(query, limit: 5).isEmpty)
        try await indexed.refresh(try #require(records.first).id)
        #expect(try await indexed.search(query, limit: 5).map(\.record) == records)
    }

    /// Stores entries as identities, through their creation.
    static func fill(_ store: some IdentityStore, _ entries: [PatientEntry]) async throws -> [IdentityRecord] {
        var records: [IdentityRecord] = []
        for entry in entries {
            func optional(_ field: PatientField) -> String? { entry[field].isEmpty ? nil : entry[field] }
            let traits = try IdentityTraits(
                nomNaissance: NomNaissance(entry[.nomNaissance]),
                listePrenoms: ListePrenoms(entry[.listePrenoms]),
                dateNaissance: DateNaissance(entry[.dateNaissance]),
                sexe: Sexe(entry[.sexe]),
                lieuNaissance: LieuNaissance(entry[.lieuNaissance]),
                nomUtilise: optional(.nomUtilise).map { name throws(TraitError) in try NomUtilise(name) },
                prenomUtilise: optional(.prenomUtilise).map { name throws(TraitError) in try PrenomUtilise(name) }
            )
            let act = Act.creer(Act.Creation(traits: traits, canal: .saisieManuelle))
            let noon = Timestamp(millisecondsSince1970: 1_772_442_900_000)
            let record = try IdentityRecord.creating(IdentityID(entry.reference), by: act, at: noon).get()
            let draft = JournalDraft(auteur: Auteur("accueil"), instant: noon, act: act)
            _ = try await store.append([JournalBatch([draft], from: nil, to: record)])
            records.append(record)
        }
        return records
    }
}
