/// An identifier that a structure gave to a patient (IPP), with its authority.
public struct LocalIdentifier: Sendable, Hashable {
    /// The identifier.
    public let valeur: String

    /// The OID of the authority, dotted decimal.
    public let oid: String

    /// The name of the authority, which HL7 v2 also carries.
    public let autorite: String

    /// Brings the parts together.
    ///
    /// - Parameters:
    ///   - valeur: The identifier.
    ///   - oid: The OID of the authority.
    ///   - autorite: The name of the authority; needed by HL7 v2 only.
    public init(_ valeur: String, oid: String, autorite: String = "") {
        self.valeur = valeur
        self.oid = oid
        self.autorite = autorite
    }
}

extension LocalIdentifier: CustomStringConvertible {
    /// A placeholder: an identifier of a patient stays out of logs.
    public var description: String { "<identifiant local>" }
}
