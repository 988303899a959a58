import Identitovigilance

/// Local and returned traits side by side, differences marked by their class; a human decides (rniv-rules 1.8).
struct ComparisonPage {
    let proposal: INSProposal
    let token: String

    var html: HTML {
        let comparison = proposal.comparison
        return """
            \(Shown.banner(proposal.record))
            <section class="carte" aria-labelledby="titre-comparaison">
            <h2 id="titre-comparaison">INSi a trouvé une identité : est-ce la personne présente ?</h2>
            <p class="classe \(comparison.classe.rawValue)">\(Self.summary(comparison.classe))</p>
            <div class="defile"><table class="comparaison">
            <thead><tr><th scope="col">Trait</th><th scope="col">Dossier local</th><th scope="col">Réponse d'INSi</th>
            <th scope="col">Écart</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table></div>
            <p>Matricule proposé : <b class="matricule">\(proposal.personne.matricule.groupes)</b> · \(
                Shown.nature(proposal.personne.nature))</p>
            </section>
            \(decision)
            """
    }

    private var rows: [HTML] {
        let local = ComparableTraits(proposal.record.traitsSaisis)
        let received = ComparableTraits(proposal.personne.traits)
        return [
            row(.nomNaissance, local.nomNaissance, received.nomNaissance),
            row(.listePrenoms, local.listePrenoms, received.listePrenoms),
            row(.premierPrenom, local.premierPrenom ?? "", "non renvoyé par INSi"),
            row(
                .dateNaissance,
                Shown.date(proposal.record.traitsSaisis.dateNaissance),
                Self.date(received.dateNaissance)
            ),
            row(.sexe, Self.sexe(local.sexe), Self.sexe(received.sexe)),
            row(.lieuNaissance, local.lieuNaissance ?? "", received.lieuNaissance ?? "non renvoyé"),
        ]
    }

    private func row(_ champ: Champ, _ local: String, _ received: String) -> HTML {
        let ecart = proposal.comparison.ecarts.first { $0.champ == champ }
        let classe = ecart?.classe ?? .identique
        return """
            <tr class="\(classe.rawValue)"><th scope="row">\(champ.libelle)</th>
            <td data-titre="Dossier local">\(local)</td><td data-titre="Réponse d'INSi">\(received)</td>
            <td data-titre="Écart"><span class="etiquette \(classe.rawValue)">\(Self.label(classe, of: champ))</span>
            \(ecart?.motif.libelle ?? "")</td></tr>
            """
    }

    private var decision: HTML {
        let action = "/patients/\(proposal.record.id.texte)/insi/\(token)"
        let refuse: HTML = """
            <form method="post" action="\(action)">\(Field.hidden("decision", "refuser"))
            <button class="second">Refuser la réponse</button></form>
            """
        guard proposal.isAcceptable else {
            return """
                <section class="carte" aria-labelledby="titre-decision"><h2 id="titre-decision">Décision</h2>
                <div class="avis refus" role="status"><p class="titre">Cette réponse ne peut pas être acceptée</p>
                <p>\(ErrorCode.traitsDivergents.conduiteATenir)</p></div>
                <div class="actions">\(refuse)
                <a class="bouton" href="/patients/\(proposal.record.id.texte)/traits">Corriger la saisie locale</a></div>
                </section>
                """
        }
        let confirm: HTML? =
            proposal.comparison.classe == .identique
            ? nil
            : Field.check(
                "confirme",
                name: "confirme",
                "J'ai vérifié ces écarts avec la personne et sa pièce d'identité.",
                required: true
            )
        return """
            <section class="carte" aria-labelledby="titre-decision"><h2 id="titre-decision">Décision</h2>
            <p>Accepter remplace les cinq traits par ceux d'INSi, sans les modifier, et enregistre l'INS.</p>
            <form method="post" action="\(action)">\(Field.hidden("decision", "accepter"))
            \(confirm)
            <p><button>Accepter : c'est la personne présente</button></p></form>
            \(refuse)
            </section>
            """
    }

    private static func summary(_ classe: ClasseEcart) -> String {
        switch classe {
        case .identique: "Aucun écart. Comparez tout de même avec la personne."
        case .mineure: "Écarts mineurs, marqués ci-dessous : à confirmer."
        case .majeure: "Écart majeur, marqué ci-dessous : c'est peut-être une autre personne."
        }
    }

    private static func label(_ classe: ClasseEcart, of champ: Champ) -> String {
        switch classe {
        case .identique: champ == .premierPrenom ? "Commence la liste" : "Identique"
        case .mineure: "Écart mineur"
        case .majeure: "Écart majeur"
        }
    }

    /// A received date as a screen writes it; one of another shape as it came.
    private static func date(_ received: String) -> String { DateNaissance(insi: received).map(Shown.date) ?? received }

    private static func sexe(_ text: String) -> String { Sexe(rawValue: text).map(Shown.sexe) ?? text }
}
