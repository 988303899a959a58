internal import SafeXML
internal import Identitovigilance

/// Reads `INDIVIDU`.
enum IndividuReader {
    private static let namespace = INSiNamespace.resultat

    /// The person, with an active matricule whose key was checked, or completed when INSi left it out.
    static func read(_ individu: XMLElement) throws(INSiMessageError) -> PersonneTrouvee {
        let actif = try individu.required("INSACTIF", in: namespace)
        let tiq = try individu.required("TIQ", in: namespace)
        let (identifier, number) = try identifiant(actif)
        // `Matricule` also reads typed text, with spaces or in one piece: the schema has 13 characters and a key apart.
        guard number.utf8.count == 13, let matricule = try? Matricule(identifier.matricule),
            matricule.texte.hasPrefix(identifier.matricule)
        else {
            throw INSiMessageError(.valeurInvalide, element: "INSACTIF/IdIndividu")
        }
        guard let nature = try? NatureMatricule(oid: identifier.oid) else {
            throw INSiMessageError(.valeurInvalide, element: "INSACTIF/OID")
        }
        var historique: [MatriculeHistorique] = []
        var next = individu.element(named: namespace.expanded("INSHISTO"))
        // Most people have few.
        if next != nil { historique.reserveCapacity(4) }
        while let element = next {
            historique.append(try identifiant(element).identifiant)
            next = individu.element(named: namespace.expanded("INSHISTO"), after: element)
        }
        return PersonneTrouvee(
            matricule: matricule,
            nature: nature,
            traits: TraitsRecus(
                nomNaissance: try tiq.value("NomNaissance", in: namespace),
                prenom: try tiq.value("Prenom", in: namespace),
                listePrenoms: try tiq.value("ListePrenom", in: namespace),
                sexe: try tiq.value("Sexe", in: namespace),
                dateNaissance: try tiq.value("DateNaissance", in: namespace),
                lieuNaissance: try tiq.value("LieuNaissance", in: namespace)
            ),
            historique: historique
        )
    }

    /// An `IdentifiantNationalSante`, as received, and its `NumIdentifiant` alone.
    private static func identifiant(
        _ element: XMLElement
    ) throws(INSiMessageError) -> (identifiant: MatriculeHistorique, number: String) {
        let id = try element.required("IdIndividu", in: namespace)
        let number = try id.requiredValue("NumIdentifiant", in: namespace)
        let identifiant = MatriculeHistorique(
            matricule: number + (try id.value("Cle", in: namespace) ?? ""),
            oid: try element.requiredValue("OID", in: namespace),
            dateDebut: try element.value("DateDeb", in: namespace),
            dateFin: try element.value("DateFin", in: namespace),
            typeMatricule: try id.value("TypeMatricule", in: namespace)
        )
        return (identifiant, number)
    }
}
