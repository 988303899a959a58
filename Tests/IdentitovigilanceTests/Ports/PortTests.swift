import INSiSimulator
import Identitovigilance
import Testing

@Suite("Ports: defaults of the system and the store in memory")
struct PortTests {
    @Test("A random identifier is a version 4 UUID, lower case, never twice (RFC 9562)")
    func identifiers() {
        var generator = SplitMix64(state: 3)
        let texts = (0..<1000).map { _ in UUIDText.random(using: &generator) } + [RandomIdentifierSource().next()]
        #expect(Set(texts).count == texts.count)
        let wrong = texts.filter { text in
            let groups = text.split(separator: "-", omittingEmptySubsequences: false)
            let variant = groups.count == 5 ? groups[3].first : nil
            return groups.map(\.utf8.count) != [8, 4, 4, 4, 12] || groups[2].first != "4"
                || !["8", "9", "a", "b"].contains(variant)
                || !text.allSatisfy { $0 == "-" || "0123456789abcdef".contains($0) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("The clock of the system is in this century and does not go back")
    func clock() {
        let first = SystemVigilanceClock().now()
        let second = SystemVigilanceClock().now()
        #expect(first <= second && (2025..<2100).contains(first.date.year))
    }

    @Test("The store gives a conflict to a stale writer and keeps all acts of a call in order (IdentityStore)")
    func append() async throws {
        let store = InMemoryIdentityStore()
        let drafts = try [Scenario.creation(), Scenario.control()].map {
            JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: $0)
        }
        let entries = try await store.append(drafts, to: Scenario.id, expecting: 0)
        #expect(entries.map(\.version) == [1, 2] && entries.map(\.sequence) == [1, 2])
        for stale in [0, 1, 3] {
            await #expect(throws: StoreError(.conflitVersion)) {
                try await store.append(drafts, to: Scenario.id, expecting: stale)
            }
        }
        #expect(await store.entries(of: Scenario.id) == entries)
        #expect(await store.verifyJournal() == .intact(JournalHead(entries[1])))
    }

    @Test("The identities come in the order of their bytes, page by page (IdentityStore)")
    func pages() async throws {
        let store = InMemoryIdentityStore()
        let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: try Scenario.creation())
        for text in ["b", "Z", "a", "é", "c"] {
            _ = try await store.append([draft], to: IdentityID(text), expecting: 0)
        }
        #expect(await store.identities(after: nil, limit: 9).map(\.texte) == ["Z", "a", "b", "c", "é"])
        #expect(await store.identities(after: nil, limit: 2).map(\.texte) == ["Z", "a"])
        #expect(await store.identities(after: IdentityID("a"), limit: 2).map(\.texte) == ["b", "c"])
        #expect(await store.identities(after: IdentityID("aa"), limit: 1).map(\.texte) == ["b"])
        #expect(await store.identities(after: IdentityID("é"), limit: 2).isEmpty)
    }
}
