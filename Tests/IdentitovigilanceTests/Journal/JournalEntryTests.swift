import Identitovigilance
import Testing

@Suite("Journal entries")
struct JournalEntryTests {
    @Test("The digest of an entry is the one of its canonical bytes, computed elsewhere: it may never change (Python)")
    func golden() throws {
        let former = MatriculeHistorique(matricule: "281036322045610", oid: "1.2.250.1.213.1.4.8")
        let acts = try [
            Scenario.control("AN", with: "CN"), Scenario.decision(Person.dominique.with { $0.historique = [former] }),
        ]
        var head = JournalHead.empty
        var digests: [String] = []
        for (index, act) in acts.enumerated() {
            let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: act)
            let entry = JournalEntry(draft, on: Scenario.id, version: index + 1, after: head)
            head = JournalHead(entry)
            digests.append(entry.digest.description)
        }
        #expect(
            digests == [
                "ccfc433183aaed8e44465fee8d0d93246281d1db930f470c5a12e92bf4c34c6e",
                "150fc99ed969b55f77dabc7b4a60bb5b0634c6380f02a6cc5fdfed3c74814e52",
            ]
        )
    }

    @Test("The description of an entry is its place and kind")
    func description() {
        let draft = JournalDraft(auteur: Scenario.secretary, instant: Scenario.noon, act: Scenario.control())
        let entry = JournalEntry(draft, on: Scenario.id, version: 2, after: JournalHead(sequence: 41, digest: .origin))
        #expect("\(entry)" == "#42 controlerPiece")
        #expect(entry.previous == .origin && JournalHead(entry).sequence == 42)
    }
}
