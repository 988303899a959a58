internal import INSi
internal import Identitovigilance
internal import SafeXML

/// A unit verification as the simulator reads it; provisional, as `VerificationCodec` is.
struct VerificationRequest: Sendable {
    let matricule: String
    let oid: String
    let traits: TraitsRecus

    init(_ element: XMLElement) throws(INSiMessageError) {
        let namespace = VerificationCodec.request
        let individu = try element.required("IndividuVerifie", in: namespace)
        let fourni = try individu.required("INSFourni", in: namespace)
        let id = try fourni.required("IdIndividu", in: namespace)
        matricule = try id.requiredValue("NumIdentifiant", in: namespace) + id.requiredValue("Cle", in: namespace)
        oid = try fourni.requiredValue("OID", in: namespace)
        let given = try individu.required("TraitsIdentiteIndividu", in: namespace)
        traits = TraitsRecus(
            nomNaissance: try given.value("NomNaissance", in: namespace),
            listePrenoms: try given.value("ListePrenom", in: namespace),
            sexe: try given.value("Sexe", in: namespace),
            dateNaissance: try given.value("DateNaissance", in: namespace),
            lieuNaissance: try given.value("LieuNaissance", in: namespace)
        )
    }

    /// Whether somebody has this INS and these traits; an absent place is not compared.
    func agrees(with population: Population) -> Bool {
        population.born(on: traits.dateNaissance).contains { personne in
            let known = personne.traits
            return personne.matricule.texte == matricule && personne.nature.oid == oid
                && known.nomNaissance == traits.nomNaissance && known.listePrenoms == traits.listePrenoms
                && known.sexe == traits.sexe
                && (traits.lieuNaissance == nil || known.lieuNaissance == traits.lieuNaissance)
        }
    }
}
