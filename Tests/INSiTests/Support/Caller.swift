import INSi
import Identitovigilance
import Testing

/// The software that calls in these tests, and what it asks.
enum Caller {
    static let idam = "TEST00NF00AA0"
    static let emetteur = "300000000000001"
    static let instance = "5f0c7a64-0a2b-4a67-9e35-3f4f9f3a2003"
    static let messageID = "2f6b6f1e-98f3-4d0a-8a34-5d1c0f6a3004"
    static let idLPS = "7b2a5d18-1f57-4a5f-8a39-0a6f7a6b1002"
    static let idBAM = "0d9a3a3e-6a52-4f0e-9a52-4a8a35a3f001"

    /// 2026-03-02T09:15:00.007Z.
    static let moment = Timestamp(millisecondsSince1970: 1_772_442_900_007)

    static func encoder(
        nom: String = "DEMO",
        version: String = "1.0",
        authentification: Authentification = .certificatLogiciel()
    ) throws -> RequestEncoder {
        let logiciel = try LogicielLPS(idam: idam, nom: nom, version: version, instance: instance)
        return try RequestEncoder(logiciel: logiciel, emetteur: emetteur, authentification: authentification)
    }

    static func context(messageID: String = messageID) throws -> CallContext {
        try CallContext(messageID: messageID, idLPS: idLPS, idBAM: idBAM, temps: moment)
    }

    /// A search, made by a record that may call, as any search is.
    static func query(
        _ nom: String,
        _ prenoms: String...,
        sexe: Sexe = .masculin,
        date: String,
        lieu: String? = nil
    ) throws -> INSiQuery {
        try query(nom, prenoms: prenoms, sexe: sexe, date: date, lieu: lieu)
    }

    static func query(
        _ nom: String,
        prenoms: [String],
        sexe: Sexe,
        date: String,
        lieu: String?
    ) throws -> INSiQuery {
        let traits = try IdentityTraits(
            nomNaissance: NomNaissance(nom),
            listePrenoms: ListePrenoms(prenoms.joined(separator: " ")),
            dateNaissance: DateNaissance(date),
            sexe: sexe,
            lieuNaissance: lieu.map { text throws(TraitError) in try LieuNaissance(text) } ?? .inconnu
        )
        let creation = Act.Creation(traits: traits, canal: .saisieManuelle)
        let record = try IdentityRecord.creating(IdentityID("1"), by: .creer(creation), at: moment).get()
        return try record.insiQuery(prenoms: prenoms.map { try Prenom($0) }, lieu: lieu != nil)
    }

    /// The search of CNDA 2.03 case 2.
    static func toussaint(lieu: String? = "2B020") throws -> INSiQuery {
        try query("ADRTROIS", "TOUSSAINT", date: "1960-01-01", lieu: lieu)
    }
}
