/// Whom a call of INSi is about, and who makes it: it travels in the query, so that the trace of the exchange knows it.
///
/// Nothing of it is sent to INSi.
public struct CallOrigin: Sendable, Hashable {
    /// The local identity, when the call is about one that the software holds.
    public let identity: IdentityID?

    /// The user, when the caller named one.
    public let auteur: Auteur?

    /// A call about which nothing is known.
    public static let unknown = CallOrigin()

    /// Describes an origin.
    ///
    /// - Parameters:
    ///   - identity: The local identity.
    ///   - auteur: The user.
    public init(identity: IdentityID? = nil, auteur: Auteur? = nil) {
        self.identity = identity
        self.auteur = auteur
    }

    /// The same origin, with the user named; nobody changes nothing.
    func by(_ auteur: Auteur?) -> CallOrigin { CallOrigin(identity: identity, auteur: auteur ?? self.auteur) }
}

extension CallOrigin: CustomStringConvertible {
    /// A placeholder: a local identifier and a user's stay out of logs.
    public var description: String { "<origine de l'appel>" }
}
