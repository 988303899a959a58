import INSi
import Identitovigilance

/// Who asks, and for whom.
enum SearchMaterial {
    static func encoder() throws -> RequestEncoder {
        let instance = "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003"
        let logiciel = try LogicielLPS(idam: "TEST00NF00AA0", nom: "DEMO", version: "1.0", instance: instance)
        return try RequestEncoder(logiciel: logiciel, emetteur: "300000000000001")
    }

    static func query() throws -> INSiQuery {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance("ECETINSI"),
            listePrenoms: ListePrenoms("PIERRE-ALAIN"),
            dateNaissance: DateNaissance("2009-07-14"),
            sexe: .masculin,
            lieuNaissance: .inconnu
        )
        let creation = Act.Creation(traits: traits, canal: .saisieManuelle)
        let moment = Timestamp(millisecondsSince1970: 1_772_442_900_007)
        let record = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: moment).get()
        return try record.insiQuery(prenoms: [Prenom("PIERRE-ALAIN")], lieu: false)
    }
}
