import Identitovigilance

/// What may be shown or shared of an identity at its present status, and why: the table of the library.
enum SharingTable {
    static func html(_ record: IdentityRecord) -> HTML {
        let rows: [HTML] = Partage.table.map { row in
            let isAllowed = record.allows(row.donnee)
            return """
                <tr><th scope="row">\(row.donnee.libelle)</th>
                <td data-titre="Permis"><span class="reponse \(isAllowed ? "oui" : "non")">\(isAllowed ? "Oui" : "Non")</span></td>
                <td data-titre="Pourquoi">\(row.raison)</td></tr>
                """
        }
        return """
            <table class="partage">
            <thead><tr><th scope="col">Donnée</th><th scope="col">Permis</th><th scope="col">Pourquoi</th></tr></thead>
            <tbody>\(rows)</tbody>
            </table>
            """
    }
}
