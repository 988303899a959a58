internal import Identitovigilance

/// The users of a simulation, what each may do, and the right that an act needs.
enum Rights {
    static let users = [
        Auteur("secretaire", poste: "accueil"), Auteur("cellule"), Auteur("soignant"), Auteur("admission"),
    ]

    private static let table: [String: Set<Droit>] = [
        "secretaire": [.creer, .valider, .qualifier, .attributs, .exporter],
        "cellule": Set(Droit.allCases),
        "soignant": [.retirer],
        "admission": [.creer],
    ]

    static let authorizer = RoleTableAuthorizer(
        rights: table,
        roles: Dictionary(uniqueKeysWithValues: users.map { ($0.identifiant, [$0.identifiant]) })
    )

    static func holds(_ droit: Droit, _ auteur: Auteur) -> Bool { table[auteur.identifiant]?.contains(droit) ?? false }

    /// Whether a user might do an act, written down a second time.
    static func allow(_ act: Act, from before: ConfidenceStatus?, to after: ConfidenceStatus, by auteur: Auteur) -> Bool
    {
        var needed: [Droit] = []
        switch act.kind {
        case .appliquerFlux: break
        case _ where before == nil: needed = [.creer]
        case .retirerControle, .retirerINS: needed = [.retirer]
        case .ajouterAttribut, .retirerAttribut: needed = [.attributs]
        case .fusionner, .cloreParFusion, .scinder: needed = [.fusionner]
        case .purgerCopie: needed = [.purger]
        case .transmettreINS: needed = [.exporter]
        case .controlerPiece where after == .validee && before != .validee: needed = [.valider]
        default: break
        }
        if before != after, after == .qualifiee { needed.append(.qualifier) }
        return needed.allSatisfy { holds($0, auteur) }
    }
}
