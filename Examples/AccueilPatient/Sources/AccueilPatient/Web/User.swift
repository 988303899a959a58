import Hummingbird
import Identitovigilance

/// Who sits at the desk.
///
/// A real software authenticates its users; here one chooses, to see what each may do.
enum User: String, Sendable, CaseIterable {
    case secretaire = "secretaire.accueil"
    case referente = "referente.identitovigilance"

    /// The user of a request, from a cookie that holds nothing else.
    init(_ request: Request) {
        self = request.cookies["utilisateur"].flatMap { User(rawValue: $0.value) } ?? .secretaire
    }

    var auteur: Auteur { Auteur(rawValue) }

    var label: String {
        switch self {
        case .secretaire: "Secrétaire d'accueil"
        case .referente: "Référente en identitovigilance"
        }
    }

    /// What each may do: a secretary qualifies, and neither corrects a locked trait nor merges.
    static let authorizer = RoleTableAuthorizer(
        rights: [
            User.secretaire.rawValue: [.creer, .valider, .qualifier, .attributs, .exporter],
            User.referente.rawValue: Set(Droit.allCases),
        ],
        roles: Dictionary(uniqueKeysWithValues: allCases.map { ($0.auteur.identifiant, [$0.rawValue]) })
    )
}
