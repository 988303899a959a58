import Identitovigilance

/// The page of one identity: what is known, what may be done, what may be shared, what was done.
struct RecordPage {
    let record: IdentityRecord
    let history: [JournalEntry]
    let user: User

    var html: HTML {
        if let survivor = record.fusionneeDans { return closed(into: survivor) }
        let homonym: HTML? =
            record.attributs.contains(.homonyme)
            ? """
            <div class="avis alerte" role="status"><p class="titre">Identité homonyme</p>
            <p>Une autre personne a des traits très proches : vérifiez-les tous avec le patient.</p></div>
            """ : nil
        return """
            \(Shown.banner(record))
            \(homonym)
            \(NextStep.html(record))
            <div class="colonnes">
            <div>\(traitsCard)\(insCard)\(controlsCard)</div>
            <div>\(ActForms.control(record))\(ActForms.names(record))\(ActForms.attributes(record))</div>
            </div>
            \(sharingCard)
            \(journalCard)
            """
    }

    private var traitsCard: HTML {
        let traits = record.traits
        let isLocked = record.statut != .provisoire
        let lock: HTML? =
            isLocked
            ? "<p class=\"verrou\">Traits stricts verrouillés : les corriger fait redevenir l'identité provisoire.</p>"
            : nil
        return """
            <section class="carte" aria-labelledby="titre-traits">
            <h2 id="titre-traits">Traits</h2>
            \(lock)
            <dl class="traits">
            <dt>\(Champ.nomNaissance.libelle)</dt><dd>\(traits.nomNaissance)</dd>
            <dt>\(Champ.listePrenoms.libelle)</dt><dd>\(traits.listePrenoms)</dd>
            <dt>\(Champ.premierPrenom.libelle)</dt><dd>\(traits.premierPrenom)</dd>
            <dt>\(Champ.dateNaissance.libelle)</dt><dd>\(Shown.date(traits.dateNaissance))</dd>
            <dt>\(Champ.sexe.libelle)</dt><dd>\(Shown.sexe(traits.sexe))</dd>
            <dt>\(Champ.lieuNaissance.libelle)</dt><dd>\(traits.lieuNaissance)</dd>
            </dl>
            <p class="actions"><a class="bouton second" href="/patients/\(record.id.texte)/traits">Corriger les traits</a></p>
            </section>
            """
    }

    private var insCard: HTML {
        guard let held = record.recuperation else {
            return """
                <section class="carte" aria-labelledby="titre-ins"><h2 id="titre-ins">INS</h2>
                <p>Aucune INS : elle vient d'INSi, jamais du clavier.</p>\(ActForms.search(record))</section>
                """
        }
        let former: [HTML] = held.historique.map { old in
            let wrong: HTML? =
                old.cleValide ? nil : " <span class=\"etiquette\">clé fausse, gardée telle que reçue</span>"
            return "<li><code>\(old.matricule)</code> · \(old.oid)\(wrong)</li>"
        }
        let list: HTML? =
            former.isEmpty ? nil : "<h3>Anciens matricules</h3><ul class=\"anciens\">\(former)</ul>"
        let asked: HTML? = held.interrogation.map { "<dt>INSi interrogé le</dt><dd>\(Shown.moment($0)) UTC</dd>" }
        // On paper, the INS is for qualified identities only.
        return """
            <section class="carte\(record.transmissible ? "" : " ecran")" aria-labelledby="titre-ins">
            <h2 id="titre-ins">INS</h2>
            <p class="matricule"><span class="invisible">Matricule </span>\(held.ins.matricule.groupes)</p>
            <dl class="traits">
            <dt>Nature</dt><dd>\(Shown.nature(held.ins.nature))</dd>
            <dt>OID</dt><dd>\(held.ins.oid)</dd>
            \(asked)
            </dl>
            \(list)
            \(ActForms.withdrawINS(record))
            </section>
            """
    }

    private var controlsCard: HTML? {
        guard !record.controles.isEmpty else { return nil }
        let rows: [HTML] = record.controles.map { control in
            let catalogue = EvidenceCatalogue.standard
            let second = control.seconde.map { " et \(catalogue.libelle(of: $0))" } ?? ""
            let end = control.finValidite.map { ", valide jusqu'au \(Shown.date($0))" } ?? ""
            return """
                <li><b>\(catalogue.libelle(of: control.piece))\(second)</b>\(end)<br>le \(Shown.moment(control.instant)) UTC</li>
                """
        }
        return """
            <section class="carte" aria-labelledby="titre-controles"><h2 id="titre-controles">Pièces contrôlées</h2>
            <ul>\(rows)</ul>\(ActForms.withdrawControl(record))</section>
            """
    }

    private var sharingCard: HTML {
        """
        <section class="carte" aria-labelledby="titre-partage">
        <h2 id="titre-partage">Ce qui peut être affiché ou partagé, et pourquoi</h2>
        \(SharingTable.html(record))
        \(ActForms.share(record))
        </section>
        """
    }

    private var journalCard: HTML {
        let rows: [HTML] = history.map { entry in
            let motif: HTML? = entry.act.motif.map { "<br>Motif : \($0)" }
            let refused = entry.act.kind == .tracerRefus
            return """
                <tr\(refused ? " class=refuse" : "")><td data-titre="Moment (UTC)">\(Shown.moment(entry.instant))</td>
                <td data-titre="Auteur">\(entry.auteur.identifiant)</td><td data-titre="Acte">\(entry.libelle)\(motif)</td></tr>
                """
        }
        return """
            <section class="carte" aria-labelledby="titre-journal">
            <h2 id="titre-journal">Journal de l'identité</h2>
            <table class="journal">
            <thead><tr><th scope="col">Moment (UTC)</th><th scope="col">Auteur</th><th scope="col">Acte</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table>
            </section>
            """
    }

    private func closed(into survivor: IdentityID) -> HTML {
        """
        \(Shown.banner(record))
        <div class="avis information" role="status"><p class="titre">Ce dossier est clos</p>
        <p>C'était un doublon : il a été fusionné. <a href="/patients/\(survivor.texte)">Ouvrir le dossier conservé</a></p></div>
        \(journalCard)
        """
    }
}
