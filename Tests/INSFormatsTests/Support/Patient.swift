import INSFormats
import INSiSimulator
import Identitovigilance

/// A fictional person on the way to qualification, with what a test wants to change.
struct Patient: Sendable {
    var nomNaissance = "D'AUBIGNE-MARCHAND"
    var listePrenoms = "ELISE MARIE-ANNE"
    var premierPrenom: String?
    var sexe = Sexe.feminin
    var dateNaissance = "1987-04-23"
    var lieuNaissance = "38185"
    var nomUtilise: String? = "PERRIN"
    var prenomUtilise: String? = "LISE"
    var matricule = "287043818599165"
    var nature = NatureMatricule.nirTest
    var piece = "CN"

    /// The person of the worked examples (interop-formats 0).
    static let elise = Patient()

    static let day = Timestamp(millisecondsSince1970: 1_768_473_000_000)  // 2026-01-15T10:30:00Z
    static let insi = Act.CanalRecuperation.traits

    func with(_ change: (inout Patient) -> Void) -> Patient {
        var copy = self
        change(&copy)
        return copy
    }

    func traits() throws -> IdentityTraits {
        try IdentityTraits(
            nomNaissance: NomNaissance(nomNaissance),
            listePrenoms: ListePrenoms(listePrenoms),
            premierPrenom: premierPrenom.map { try Prenom($0) },
            dateNaissance: DateNaissance(dateNaissance),
            sexe: sexe,
            lieuNaissance: LieuNaissance(lieuNaissance),
            nomUtilise: nomUtilise.map { try NomUtilise($0) },
            prenomUtilise: prenomUtilise.map { try PrenomUtilise($0) }
        )
    }

    /// What the person's traits are once received through any format.
    var recus: TraitsRecus {
        TraitsRecus(
            nomNaissance: nomNaissance,
            listePrenoms: listePrenoms,
            sexe: sexe.rawValue,
            dateNaissance: dateNaissance,
            lieuNaissance: lieuNaissance
        )
    }

    /// The record after the acts that lead to a status and set attributes; `recus` are the traits that INSi returned.
    func record(
        _ statut: ConfidenceStatus,
        insi recus: TraitsRecus? = nil,
        attributs: [AttributIdentite] = []
    ) throws -> IdentityRecord {
        let found = PersonneTrouvee(matricule: try Matricule(matricule), nature: nature, traits: recus ?? self.recus)
        let decision = Act.recupererINS(Act.Recuperation(personne: found, canal: Self.insi, accepte: true))
        let control = Act.controlerPiece(Act.Controle(piece: PieceIdentite(rawValue: piece)))
        let acts: [Act] =
            switch statut {
            case .provisoire: []
            case .recuperee: [decision]
            case .validee: [control]
            case .qualifiee: [decision, control]
            }
        let creation = Act.creer(Act.Creation(traits: try traits(), canal: .saisieManuelle))
        let created = try IdentityRecord.creating(IdentityID("LPS-000042"), by: creation, at: Self.day).get()
        let marks = attributs.map { Act.ajouterAttribut(Act.AjoutAttribut(attribut: $0)) }
        return try (acts + marks).reduce(created) { try $0.applying($1, at: Self.day, policy: .bench).get() }
    }

    func qualified(
        insi recus: TraitsRecus? = nil,
        attributs: [AttributIdentite] = []
    ) throws -> QualifiedIdentity {
        guard let identity = QualifiedIdentity(try record(.qualifiee, insi: recus, attributs: attributs)) else {
            throw NotQualified()
        }
        return identity
    }

    struct NotQualified: Error {}
}
