/// The port to the rights of users: the software knows its users, the desk asks.
public protocol Authorizer: Sendable {
    /// Tells whether a user holds a right.
    ///
    /// - Parameters:
    ///   - droit: The right.
    ///   - auteur: The user.
    /// - Returns: Whether they hold it; when it can't be known, no.
    func allows(_ droit: Droit, to auteur: Auteur) async -> Bool
}

/// Everybody may do everything: for tests, demonstrations, and software that checks rights before it calls the desk.
public struct PermissiveAuthorizer: Authorizer {
    /// Makes the authorizer.
    public init() {}

    /// Always yes.
    ///
    /// - Parameters:
    ///   - droit: The right.
    ///   - auteur: The user.
    /// - Returns: Yes.
    public func allows(_ droit: Droit, to auteur: Auteur) -> Bool { true }
}

extension Authorizer where Self == PermissiveAuthorizer {
    /// Everybody may do everything.
    public static var permissive: PermissiveAuthorizer { PermissiveAuthorizer() }
}
