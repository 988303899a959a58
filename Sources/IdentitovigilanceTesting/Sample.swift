internal import INSiSimulator
internal import Identitovigilance

/// The acts that the checks store: any will do, as long as each can be told from the others.
enum Sample {
    static let start = Timestamp(millisecondsSince1970: 1_772_442_900_123)

    static func creation(by auteur: String = "secrétariat-1") throws -> JournalDraft {
        let creation = Act.Creation(traits: try FictionalPerson.dArtagnan.traits(), canal: .saisieManuelle)
        return JournalDraft(auteur: Auteur(auteur), instant: start, act: .creer(creation))
    }

    static func retrieval() throws -> JournalDraft {
        let found = try FictionalPerson.ecetinsi.personneTrouvee()
        let decision = Act.Recuperation(personne: found, canal: .traits, accepte: false)
        return JournalDraft(auteur: Auteur("secrétariat-2"), instant: start, act: .recupererINS(decision))
    }

    /// A check of a document whose kind is the mark.
    static func control(_ mark: String) -> JournalDraft {
        let controle = Act.Controle(piece: PieceIdentite(rawValue: mark), seconde: .passeport)
        return JournalDraft(auteur: Auteur("accueil"), instant: start, act: .controlerPiece(controle))
    }

    /// The marks of the checks among entries, in their order.
    static func marks(_ entries: [JournalEntry]) -> [String] {
        entries.compactMap { entry in
            if case .controlerPiece(let controle) = entry.act { controle.piece.rawValue } else { nil }
        }
    }

    /// Texts that a store could be tempted to tidy up.
    static let oddTexts = [
        "Zoe\u{301}", "ZO\u{C9}", "JEAN--PIERRE", "D\u{2019}ARTAGNAN", "LE\u{A0}GOFF", " deux  espaces ", "",
        "\u{1F9D1}\u{200D}\u{2695}\u{FE0F}", "\"\\/", "tab\tligne\r\n", "\u{FEFF}BOM", "\u{7F}\u{1}", "'; --",
        "\u{2028}", "STRASSE \u{DF}\u{1E9E}", "\u{FFFD}",
    ]
}
