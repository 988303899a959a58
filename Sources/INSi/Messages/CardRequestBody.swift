internal import Identitovigilance
internal import SafeXML

/// What a search with a carte Vitale puts in the body and in the coverage (insi-protocol 9.3, 9.4 and 17.3).
///
/// The members are those of one product; no public trace shows an accepted exchange.
struct CardRequestBody {
    let beneficiaire: VitaleBeneficiary

    /// `RECVITALE`: numbers without key and type, in the order of the schema.
    func writeBody(in writer: inout XMLWriter) {
        let ns = INSiNamespace.rechercheVitale
        writer.element(ns.qualified("RECVITALE"), namespaces: [ns]) { body in
            let numbers = [
                ("MatriculeIndividu", beneficiaire.matriculeIndividu), ("MatriculeOD", beneficiaire.matriculeOD),
            ]
            for case (let name, let number?) in numbers {
                body.element(ns.qualified(name)) { $0.leaf(ns.qualified("NumIdentifiant"), number.numIdentifiant) }
            }
            if let nom = beneficiaire.nomNaissance { body.leaf(ns.qualified("NomNaissance"), nom) }
            body.leaf(ns.qualified("DateNaissance"), beneficiaire.dateNaissance.texte)
            if let rang = beneficiaire.rangNaissance { body.leaf(ns.qualified("RangNaissance"), String(rang)) }
        }
    }

    /// The content of `COUVERTURE`.
    func writeCoverage(in writer: inout XMLWriter) {
        let bam = INSiNamespace.bam
        if let assure = beneficiaire.matriculeOD {
            writer.element(bam.qualified("ASSURE")) { person in
                person.element(bam.qualified("Id")) { $0.leaf(bam.qualified("Num"), assure.numIdentifiant) }
            }
        }
        writer.element(bam.qualified("BENEFICIAIRE")) { person in
            if let individu = beneficiaire.matriculeIndividu {
                person.element(bam.qualified("Nir")) { $0.leaf(bam.qualified("Num"), individu.numIdentifiant) }
            }
            person.leaf(bam.qualified("DateNai"), beneficiaire.dateNaissance.texte)
            if let rang = beneficiaire.rangNaissance { person.leaf(bam.qualified("Rang"), String(rang)) }
        }
    }
}
