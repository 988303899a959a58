import Identitovigilance

/// The forms of the page of an identity; each carries the version that the user saw.
enum ActForms {
    static func form(_ record: IdentityRecord, _ action: String, _ content: HTML) -> HTML {
        """
        <form method="post" action="/patients/\(record.id.texte)/\(action)">
        \(Field.hidden("version", String(record.version)))
        \(content)
        </form>
        """
    }

    static func search(_ record: IdentityRecord) -> HTML {
        form(record, "insi", "<p><button>Interroger INSi</button></p>")
    }

    static func names(_ record: IdentityRecord) -> HTML {
        let traits = record.traits
        return """
            <section class="carte" aria-labelledby="titre-usage"><h2 id="titre-usage">Nom et prénom utilisés</h2>
            \(form(record, "noms", """
                <div class="grille">
                \(Field.text("nomUtilise", Champ.nomUtilise.libelle, value: traits.nomUtilise ?? ""))
                \(Field.text("prenomUtilise", Champ.prenomUtilise.libelle, value: traits.prenomUtilise ?? ""))
                </div>
                <p><button class="second">Enregistrer</button></p>
                """))
            </section>
            """
    }

    /// The control of a document: the user says which, nothing is chosen beforehand (EXI SI 10, EXI SI 23).
    static func control(_ record: IdentityRecord) -> HTML {
        let rows = EvidenceCatalogue.standard.rows
        func group(_ label: String, _ isIn: (EvidenceCatalogue.Level) -> Bool) -> (String?, [(String, String)]) {
            (label, rows.filter { isIn($0.level) }.map { ($0.piece.rawValue, $0.libelle) })
        }
        let groups = [
            group("Haut niveau de confiance") { $0 == .high },
            group("Selon la situation de la personne") { level in
                switch level {
                case .highFor, .withParentDocument: true
                case .high, .low: false
                }
            },
            group("Ne valident pas une identité") { $0 == .low },
        ]
        let situations = SituationPatient.allCases.filter { $0 != .mineur && $0 != .nouveauNe }
        let seconds = rows.filter { $0.level == .high }.map { ($0.piece.rawValue, $0.libelle) }
        return """
            <section class="carte" aria-labelledby="titre-piece"><h2 id="titre-piece">Contrôler une pièce d'identité</h2>
            \(form(record, "controle", """
                \(Field.list("piece", "Pièce présentée", groups: groups, empty: "Choisissez la pièce", required: true))
                <details><summary>Mineur, situation particulière, fin de validité</summary>
                \(Field.list("seconde", "Pièce du parent présent, pour un mineur", groups: [(nil, seconds)], empty: "Aucune"))
                \(Field.list("situation", "Situation de la personne", groups: [(nil, situations.map { ($0.rawValue, $0.libelle) })],
                    empty: "Aucune en particulier"))
                \(Field.date("fin", "Fin de validité", value: ["", "", ""], hint: "Facultative. Le numéro de la pièce n'est jamais noté."))
                </details>
                <p><button>Les traits sont ceux de la pièce</button></p>
                """))
            </section>
            """
    }

    static func attributes(_ record: IdentityRecord) -> HTML {
        let items: [HTML] = AttributIdentite.allCases.map { attribut in
            let isSet = record.attributs.contains(attribut)
            let lowers = attribut.bloque && !isSet && record.statut != .provisoire
            let name = attribut.rawValue
            let confirm: HTML? =
                lowers
                ? Field.check(
                    "confirme-\(name)",
                    name: "confirme",
                    "Je confirme : l'identité redeviendra provisoire, sans INS ni contrôle."
                )
                : nil
            return """
                <details\(isSet ? " open" : "")><summary>\(attribut.libelle)\(isSet ? " : posée" : "")</summary>
                <p class="aide">\(meaning(attribut))</p>
                \(form(record, "attributs", """
                    \(Field.hidden("attribut", name))\(Field.hidden("action", isSet ? "retirer" : "poser"))
                    <div class="champ"><label for="motif-\(name)">Motif (facultatif)</label>
                    <input id="motif-\(name)" name="motif" autocomplete="off"></div>
                    \(confirm)
                    <p><button class="second">\(isSet ? "Retirer l'attribut" : "Poser l'attribut")</button></p>
                    """))
                </details>
                """
        }
        return """
            <section class="carte" aria-labelledby="titre-attributs"><h2 id="titre-attributs">Attributs</h2>
            \(items)
            </section>
            """
    }

    static func withdrawINS(_ record: IdentityRecord) -> HTML {
        """
        <details><summary>Retirer l'INS</summary>
        \(form(record, "ins/retrait", motif("ins", "Pourquoi cette INS n'est-elle pas celle du patient ?", "Retirer l'INS")))
        </details>
        """
    }

    static func withdrawControl(_ record: IdentityRecord) -> HTML {
        """
        <details><summary>Retirer les contrôles</summary>
        \(form(record, "controle/retrait", motif("controle", "Pourquoi ces contrôles ne valent-ils plus ?", "Retirer les contrôles")))
        </details>
        """
    }

    static let receivers = ["DMP", "MSSanté", "Laboratoire"]

    static func share(_ record: IdentityRecord) -> HTML {
        let options = receivers.map { ($0, $0) }
        return """
            \(form(record, "partage", """
                \(Field.list("destinataire", "Essayer : transmettre l'INS à", groups: [(nil, options)], empty: "Choisissez", required: true))
                <p><button class="second">Transmettre</button></p>
                """))
            """
    }

    /// The merge of a certain duplicate into the identity that holds the INS.
    static func merge(_ record: IdentityRecord, into other: IdentityID) -> HTML {
        """
        <section class="carte" aria-labelledby="titre-fusion"><h2 id="titre-fusion">Fusionner ce doublon</h2>
        <p>Si les deux dossiers sont de la même personne, celui-ci se ferme dans <a href="/patients/\(other.texte)">l'autre</a>.</p>
        \(form(record, "fusion", """
            \(Field.hidden("dans", other.texte))
            \(motif("fusion", "Comment l'avez-vous vérifié ?", "Fusionner dans l'autre dossier"))
            """))
        </section>
        """
    }

    private static func motif(_ id: String, _ question: String, _ button: String) -> HTML {
        """
        <div class="champ"><label for="motif-\(id)">\(question)</label>
        <input id="motif-\(id)" name="motif" required autocomplete="off"></div>
        <p><button class="second">\(button)</button></p>
        """
    }

    private static func meaning(_ attribut: AttributIdentite) -> String {
        switch attribut {
        case .homonyme:
            "Deux personnes au moins ont des traits très proches : plus d'attention à chaque identification."
        case .douteuse:
            "Doute sur la véracité de l'identité : provisoire seulement, INSi interdit (EXI SI 09, EXI ID 26)."
        case .fictive:
            "Identité imaginaire ou anonyme : provisoire seulement, INSi interdit, aucun autre attribut (EXI ID 24)."
        }
    }
}
