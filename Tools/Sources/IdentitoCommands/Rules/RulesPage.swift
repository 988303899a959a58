internal import Identitovigilance

/// The rule book as a Markdown page in French: `Documentation/Rules.md`.
enum RulesPage {
    static var markdown: String {
        [
            intro, table, sharing, attributes, evidence, codes,
        ].joined(separator: "\n\n")
    }

    private static let intro = """
        # Les règles de l'identité

        Cette page est écrite par `identito rules` à partir de la table que le moteur applique (`RuleBook.standard`) : ce qui
        est ici est ce qui se passe. Un acte sans ligne est refusé. Les numéros sont ceux des notes du projet
        (`rniv-rules`), avec les exigences RNIV et du guide d'implémentation quand elles sont connues ; ces textes ont été
        lus à travers des citations publiques. *Déduit*, *douteux* et *mémoire* disent la confiance.

        ![Les états d'une identité](Rules.svg)

        Le statut n'est jamais choisi : il résulte des actes. « Inchangé » veut dire que l'état d'avant demeure.
        """

    private static var table: String {
        let rows = RuleBook.standard.rows.map { row in
            let (effects, after) =
                switch row.issue {
                case .accepte(let effects, let states):
                    (
                        effects.isEmpty
                            ? "seule la trace est ajoutée" : effects.map(\.libelle).joined(separator: " ; "),
                        states.isEmpty ? "inchangé" : states.map(\.libelle).joined(separator: ", ")
                    )
                case .refuse(let code): ("**refus** `\(code.rawValue)` : \(code.message)", "inchangé")
                }
            return [
                row.id, row.cas.libelle, row.de.map(\.libelle).joined(separator: ", "),
                row.conditions.map(\.libelle).joined(separator: " ; "), effects, after, row.source,
            ]
        }
        return "## Les actes\n"
            + grid(["Règle", "Acte", "Depuis", "Conditions", "Effets", "Vers", "Source"], rows)
    }

    private static var sharing: String {
        let heads = ["Donnée"] + ConfidenceStatus.allCases.map(\.libelle) + ["Pourquoi", "Source"]
        let rows = Partage.table.map { row in
            [row.donnee.libelle] + ConfidenceStatus.allCases.map { row.statuts.contains($0) ? "oui" : "non" }
                + [row.raison, row.source]
        }
        return "## Ce qui peut être affiché ou partagé\n" + grid(heads, rows)
            + "\n\nD'une identité fictive, rien ne quitte l'écran (6.7.3), ni d'une identité close."
    }

    private static var attributes: String {
        let sets: [Set<AttributIdentite>] = [
            [.homonyme], [.douteuse], [.fictive], [.homonyme, .douteuse], [.homonyme, .fictive], [.douteuse, .fictive],
            Set(AttributIdentite.allCases),
        ]
        let rows = sets.map { set in
            [
                AttributIdentite.allCases.filter(set.contains).map { "\($0.libelle) (`\($0.rawValue)`)" }
                    .joined(separator: " + "),
                AttributIdentite.sontCompatibles(set) ? "autorisé" : "interdit",
                set.contains(where: \.bloque) ? "provisoire seulement, INSi interdit" : "tous",
            ]
        }
        return "## Les attributs\n" + grid(["Attributs", "Combinaison", "Statuts"], rows)
            + "\n\nSource : 2.1, 2.2 ; RNIV §3.2.3, EXI SI 09, EXI SI 22, EXI ID 24, EXI ID 26 (cités)."
    }

    private static var evidence: String {
        let rows = EvidenceCatalogue.standard.rows.map { row in
            [row.libelle, "`\(row.piece.rawValue)`", level(row)]
        }
        return "## Les pièces\n" + grid(["Pièce", "Code", "Ce qu'elle prouve"], rows)
            + "\n\nAucune n'est proposée par défaut (RNIV EXI SI 23). Une structure peut en refuser, et ajouter les siennes "
            + "(EXI ID 19). Source : 5.1 à 5.3 (niveaux déduits)."
    }

    private static func level(_ row: EvidenceCatalogue.Row) -> String {
        switch row.level {
        case .high:
            row.isElectronic
                ? "haut niveau de confiance, niveau eIDAS substantiel ou élevé" : "haut niveau de confiance"
        case .highFor(let situations):
            "haut niveau de confiance pour : "
                + SituationPatient.allCases.filter(situations.contains).map { $0.libelle.lowercased() }
                .joined(separator: ", ")
        case .withParentDocument: "pour un mineur, avec la pièce d'identité du parent présent"
        case .low: "ne valide pas une identité"
        }
    }

    private static var codes: String {
        let rows = ErrorCode.actCatalogue.map { ["`\($0.rawValue)`", $0.message, $0.conduiteATenir] }
        return "## Les refus\n" + grid(["Code", "Message", "Conduite à tenir"], rows)
    }

    private static func grid(_ heads: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = "|" + String(repeating: "---|", count: heads.count)
        return ([line(heads), rule] + rows.map(line)).joined(separator: "\n")
    }
}
