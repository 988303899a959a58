/// Rights by role: a table of roles, and the role of each user; whoever is not in it may do nothing.
public struct RoleTableAuthorizer: Authorizer {
    private let rights: [String: Set<Droit>]
    private let roles: [String: Set<String>]

    /// Describes the rights.
    ///
    /// - Parameters:
    ///   - rights: What each role may do, by the name of the role.
    ///   - roles: The roles of each user, by ``Auteur/identifiant``.
    public init(rights: [String: Set<Droit>], roles: [String: Set<String>]) {
        self.rights = rights
        self.roles = roles
    }

    /// Looks for a role of the user that gives the right.
    ///
    /// - Parameters:
    ///   - droit: The right.
    ///   - auteur: The user.
    /// - Returns: Whether there is one.
    public func allows(_ droit: Droit, to auteur: Auteur) -> Bool {
        roles[auteur.identifiant, default: []].contains { rights[$0]?.contains(droit) ?? false }
    }
}
