import INSiSimulator
import Identitovigilance

/// A fictional person on the way to qualification.
struct Person {
    let fictional: FictionalPerson
    let nomUtilise: String?

    static let day = Timestamp(millisecondsSince1970: 1_768_473_000_000)

    /// One with apostrophes, one of Corsica, one whose matricule is a NIA.
    static let some = [
        Person(fictional: .dArtagnan, nomUtilise: "PERRIN"), Person(fictional: .dominique, nomUtilise: nil),
        Person(fictional: .provisoire, nomUtilise: nil),
    ]

    var creation: Act { get throws { .creer(Act.Creation(traits: try traits(), canal: .saisieManuelle)) } }

    var recovery: Act {
        get throws {
            .recupererINS(Act.Recuperation(personne: try fictional.personneTrouvee(), canal: .traits, accepte: true))
        }
    }

    static let control = Act.controlerPiece(Act.Controle(piece: PieceIdentite(rawValue: "CN")))

    func created() throws -> IdentityRecord {
        try IdentityRecord.creating(IdentityID("1"), by: creation, at: Self.day).get()
    }

    func record() throws -> IdentityRecord {
        try [recovery, Self.control].reduce(created()) { try $0.applying($1, at: Self.day, policy: .bench).get() }
    }

    func qualified() throws -> QualifiedIdentity {
        guard let identity = QualifiedIdentity(try record()) else { throw NotQualified() }
        return identity
    }

    private func traits() throws -> IdentityTraits {
        let local = try fictional.traits()
        return try IdentityTraits(
            nomNaissance: local.nomNaissance,
            listePrenoms: local.listePrenoms,
            dateNaissance: local.dateNaissance,
            sexe: local.sexe,
            lieuNaissance: local.lieuNaissance,
            nomUtilise: nomUtilise.map { try NomUtilise($0) },
            prenomUtilise: nomUtilise.map { try PrenomUtilise($0) }
        )
    }

    struct NotQualified: Error {}
}
