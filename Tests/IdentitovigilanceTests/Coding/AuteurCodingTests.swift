import Foundation
import Identitovigilance
import Testing

@Suite("Stored form of authors")
struct AuteurCodingTests {
    static let golden = [
        (Auteur("secretaire"), #""secretaire""#),
        (Auteur("secretaire", poste: "accueil-2"), #"{"identifiant":"secretaire","poste":"accueil-2"}"#),
    ]

    @Test("An author without a workstation is stored as before there were any (rniv-rules 8.1)", arguments: golden)
    func stored(_ auteur: Auteur, _ json: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(String(decoding: try encoder.encode(auteur), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode(Auteur.self, from: Data(json.utf8)) == auteur)
    }

    @Test("The workstation is part of what the journal protects (rniv-rules 8.1.1)")
    func digested() throws {
        let act = try Scenario.creation()
        let digests = [nil, "accueil-1", "accueil-2"].map { poste in
            let draft = JournalDraft(auteur: Auteur("a", poste: poste), instant: Scenario.noon, act: act)
            return JournalEntry(draft, on: Scenario.id, version: 1, after: .empty).digest
        }
        #expect(Set(digests).count == 3)
    }
}
