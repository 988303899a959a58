import Identitovigilance

/// The two facts that make the status, and what is still to be done.
enum NextStep {
    static func html(_ record: IdentityRecord) -> HTML {
        """
        <section class="etapes" aria-label="Ce qui fait le statut">
        <ol>
        <li class="\(record.ins == nil ? "reste" : "fait")"><b>\(record.ins == nil ? "À faire" : "Fait")</b>
        <span>Récupérer l'INS d'INSi</span></li>
        <li class="\(record.controles.isEmpty ? "reste" : "fait")"><b>\(record.controles.isEmpty ? "À faire" : "Fait")</b>
        <span>Contrôler une pièce d'identité</span></li>
        </ol>
        <p>\(advice(record))</p>
        </section>
        """
    }

    private static func advice(_ record: IdentityRecord) -> String {
        if record.attributs.contains(where: \.bloque) {
            return "Douteuse ou fictive : l'identité reste provisoire et n'interroge pas INSi."
        }
        switch record.statut {
        case .provisoire: return "Interrogez INSi, puis contrôlez une pièce pendant la même visite."
        case .recuperee: return "Contrôlez une pièce d'identité : l'identité sera qualifiée."
        case .validee: return "Interrogez INSi : si les traits sont les mêmes, l'identité sera qualifiée."
        case .qualifiee: return "L'INS accompagne les documents et les messages de ce patient."
        }
    }
}
