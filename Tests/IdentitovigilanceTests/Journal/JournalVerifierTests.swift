import Identitovigilance
import Testing

@Suite("Verification of a journal")
struct JournalVerifierTests {
    private static func entries() throws -> [JournalEntry] {
        let acts = try [Scenario.creation(), Scenario.decision(), Scenario.control()]
        return acts.enumerated().reduce(into: []) { entries, act in
            let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: act.element)
            let head = entries.last.map { JournalHead($0) } ?? .empty
            entries.append(JournalEntry(draft, on: Scenario.id, version: act.offset + 1, after: head))
        }
    }

    private static func verify(_ entries: [JournalEntry], head: JournalHead? = nil) -> JournalVerification {
        var verifier = JournalVerifier()
        for (index, entry) in entries.enumerated() {
            if let fault = verifier.check(entry) { return .broken(sequence: Int64(index + 1), fault: fault) }
        }
        return verifier.finish(expecting: head ?? entries.last.map { JournalHead($0) } ?? .empty)
    }

    /// An entry with one part replaced, and its stored digest kept or computed anew.
    private static func forged(
        _ entry: JournalEntry,
        sequence: Int64? = nil,
        identity: IdentityID? = nil,
        version: Int? = nil,
        draft: JournalDraft? = nil,
        previous: Digest? = nil,
        recomputed: Bool = false
    ) -> JournalEntry {
        JournalEntry(
            sequence: sequence ?? entry.sequence,
            identity: identity ?? entry.identity,
            version: version ?? entry.version,
            draft: draft ?? JournalDraft(auteur: entry.auteur, instant: entry.instant, act: entry.act),
            previous: previous ?? entry.previous,
            digest: recomputed ? nil : entry.digest
        )
    }

    @Test("A journal as it was written is intact, the empty one too (rniv-rules 8.1.1)")
    func intact() throws {
        let entries = try Self.entries()
        #expect(Self.verify(entries) == .intact(JournalHead(entries[2])))
        #expect(Self.verify([]) == .intact(.empty))
        #expect(entries.allSatisfy(\.isSound) && entries.map(\.sequence) == [1, 2, 3])
        #expect(entries[0].previous == .origin && entries[2].previous == entries[1].digest)
    }

    @Test("A change of any part of an entry shows, though its digest was kept (rniv-rules 8.1.1)")
    func contentChanged() throws {
        var entries = try Self.entries()
        let original = entries[1]
        let act = original.act
        let forgeries = try [
            Self.forged(original, identity: IdentityID("patient-2")), Self.forged(original, version: 3),
            Self.forged(original, draft: JournalDraft(auteur: Auteur("autre"), instant: original.instant, act: act)),
            Self.forged(
                original,
                draft: JournalDraft(
                    auteur: original.auteur,
                    instant: original.instant.advanced(by: .milliseconds(1)),
                    act: act
                )
            ),
            Self.forged(
                original,
                draft: JournalDraft(
                    auteur: original.auteur,
                    instant: original.instant,
                    act: Scenario.decision(accepted: false)
                )
            ),
        ]
        for forgery in forgeries {
            entries[1] = forgery
            #expect(!forgery.isSound)
            #expect(Self.verify(entries) == .broken(sequence: 2, fault: .contentChanged))
        }
    }

    @Test("An entry rewritten with its digest breaks the link of the next one, or the noted end (rniv-rules 8.1.1)")
    func chainBroken() throws {
        var entries = try Self.entries()
        let end = JournalHead(entries[2])
        let forgedLast = Self.forged(entries[2], version: 9, recomputed: true)
        entries[1] = Self.forged(entries[1], version: 9, recomputed: true)
        #expect(entries[1].isSound)
        #expect(Self.verify(entries) == .broken(sequence: 3, fault: .chainBroken))
        entries = try Self.entries()
        entries[2] = forgedLast
        #expect(Self.verify(entries, head: end) == .broken(sequence: 4, fault: .truncated))
        entries[0] = Self.forged(entries[0], previous: entries[1].digest, recomputed: true)
        #expect(Self.verify(entries) == .broken(sequence: 1, fault: .chainBroken))
    }

    @Test("An entry taken out, moved or doubled breaks the sequence (rniv-rules 8.1.1)")
    func sequenceBroken() throws {
        let entries = try Self.entries()
        let broken = JournalVerification.broken
        #expect(Self.verify([entries[0], entries[2]]) == broken(2, .sequenceBroken))
        #expect(Self.verify([entries[1], entries[2]]) == broken(1, .sequenceBroken))
        #expect(Self.verify([entries[0], entries[2], entries[1]]) == broken(2, .sequenceBroken))
        #expect(Self.verify([entries[0], entries[0], entries[1]]) == broken(2, .sequenceBroken))
    }

    @Test("A journal cut off at its end is told by the noted head (rniv-rules 8.1.1)")
    func truncated() throws {
        let entries = try Self.entries()
        let end = JournalHead(entries[2])
        #expect(Self.verify(Array(entries.prefix(2)), head: end) == .broken(sequence: 3, fault: .truncated))
        #expect(Self.verify([], head: end) == .broken(sequence: 1, fault: .truncated))
    }
}
