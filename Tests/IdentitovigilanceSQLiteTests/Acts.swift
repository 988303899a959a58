#if SQLite
import INSiSimulator
import Identitovigilance
import IdentitovigilanceTesting

/// The acts that the tests store.
enum Acts {
    static let first = IdentityID("identite-1")
    static let second = IdentityID("identite-2")

    static func creation() throws -> JournalDraft {
        draft(.creer(Act.Creation(traits: try FictionalPerson.adrun.traits(), canal: .saisieManuelle)))
    }

    static func control(_ mark: String = "CN") -> JournalDraft {
        draft(.controlerPiece(Act.Controle(piece: PieceIdentite(rawValue: mark))))
    }

    static func draft(_ act: Act) -> JournalDraft {
        JournalDraft(auteur: Auteur("accueil"), instant: Timestamp(millisecondsSince1970: 1_772_442_900_123), act: act)
    }

    /// Writes four entries: two of one identity, one of another, one of the first again.
    ///
    /// - Returns: The entries.
    static func fill(_ store: any IdentityStore) async throws -> [JournalEntry] {
        var entries = try await store.append([creation(), control("CN")], to: first, expecting: 0)
        entries += try await store.append([creation()], to: second, expecting: 0)
        entries += try await store.append([control("PA")], to: first, expecting: 2)
        return entries
    }

    /// Reads every entry of a store through its pages of identities, in the order of the journal.
    static func everything(in store: any IdentityStore) async throws -> [JournalEntry] {
        var entries: [JournalEntry] = []
        var last: IdentityID?
        while let identity = try await store.identities(after: last, limit: 1).first {
            entries += try await store.entries(of: identity)
            last = identity
        }
        return entries.sorted { $0.sequence < $1.sequence }
    }
}
#endif
