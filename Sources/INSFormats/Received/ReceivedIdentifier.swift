/// An identifier that came with an identity and is not its INS: local, billing, former.
public struct ReceivedIdentifier: Sendable, Hashable {
    /// The identifier as received.
    public let valeur: String

    /// The name of the authority, if any.
    public let autorite: String?

    /// The OID of the authority, dotted decimal whatever the format writes, or its URI when it is no OID; if any.
    public let systeme: String?

    /// The code of the type, as `PI` or `NH`, if any.
    public let type: String?
}

extension ReceivedIdentifier: CustomStringConvertible {
    /// A placeholder: an identifier of a patient stays out of logs.
    public var description: String { "<identifiant reçu>" }
}
