import Identitovigilance

/// Short ways to make the acts and records that many suites start from.
enum Scenario {
    static let noon = Timestamp(millisecondsSince1970: 1_772_442_900_000)  // 2026-03-02T09:15:00Z
    static let id = IdentityID("patient-1")
    static let secretary = Auteur("secretaire")

    static func creation(_ person: Person = .dominique) throws -> Act {
        .creer(Act.Creation(traits: try person.traits(), canal: .saisieManuelle))
    }

    static func decision(_ person: Person = .dominique, accepted: Bool = true) throws -> Act {
        .recupererINS(Act.Recuperation(personne: try person.found(), canal: .traits, accepte: accepted))
    }

    static func control(_ code: String = "CN", with seconde: String? = nil) -> Act {
        .controlerPiece(
            Act.Controle(
                piece: PieceIdentite(rawValue: code),
                seconde: seconde.map { PieceIdentite(rawValue: $0) }
            )
        )
    }

    /// A person's record after its creation and the acts that lead to a status.
    static func record(_ statut: ConfidenceStatus = .provisoire, of person: Person = .dominique) throws
        -> IdentityRecord
    {
        let acts: [Act] =
            switch statut {
            case .provisoire: []
            case .recuperee: [try decision(person)]
            case .validee: [control()]
            case .qualifiee: [try decision(person), control()]
            }
        let created = try IdentityRecord.creating(id, by: creation(person), at: noon).get()
        return try acts.reduce(created) { try $0.applying($1, at: noon).get() }
    }

    /// A record created from traits that a test made itself.
    static func record(from traits: IdentityTraits) throws -> IdentityRecord {
        let act = Act.creer(Act.Creation(traits: traits, canal: .saisieManuelle))
        return try IdentityRecord.creating(id, by: act, at: noon).get()
    }
}
