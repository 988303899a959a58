import Identitovigilance

/// Known identities that a search found: strict traits, status, attributes, and on what they agree.
enum HitList {
    static func html(_ hits: [IdentityHit]) -> HTML {
        let rows: [HTML] = hits.map { hit in
            """
            <tr>
            <th scope="row" data-titre="Identité"><a href="/patients/\(hit.record.id.texte)">\(
                    hit.record.traits.nomNaissance) <span class="prenom">\(hit.record.traits.listePrenoms)</span></a></th>
            <td data-titre="Naissance">\(Shown.date(hit.record.traits.dateNaissance))</td>
            <td data-titre="Sexe">\(Shown.sexe(hit.record.traits.sexe))</td>
            <td data-titre="Lieu">\(hit.record.traits.lieuNaissance)</td>
            <td data-titre="Statut">\(Shown.status(hit.record)) \(Shown.attributes(hit.record))</td>
            <td data-titre="Concorde">\(hit.concordances.map(\.libelle).joined(separator: ", "))</td>
            </tr>
            """
        }
        let homonym: HTML? =
            hits.contains { $0.record.attributs.contains(.homonyme) }
            ? """
            <div class="avis alerte" role="status"><p class="titre">Identité homonyme parmi les résultats</p>
            <p>Deux personnes au moins ont des traits très proches : vérifiez tous les traits avec la personne.</p></div>
            """ : nil
        return """
            \(homonym)
            <div class="defile"><table class="liste">
            <thead><tr><th scope="col">Identité</th><th scope="col">Naissance</th><th scope="col">Sexe</th>
            <th scope="col">Lieu</th><th scope="col">Statut</th><th scope="col">Concorde</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table></div>
            """
    }
}
