/// An attribute of an identity, beside its status (RNIV §3.2.3, EXI SI 22; codes of PAM PID-32, second-hand).
public enum AttributIdentite: String, Sendable, Hashable, CaseIterable, Codable {
    /// Two or more persons with like traits: more care is asked.
    case homonyme = "HOMA"
    /// The truth of the identity is in doubt.
    case douteuse = "DOUT"
    /// The identity is imaginary or hides the person.
    case fictive = "FICT"

    /// Whether the identity can only be provisional and may not reach INSi (RNIV EXI SI 09, EXI ID 26).
    public var bloque: Bool { self != .homonyme }

    /// Whether the attributes may stand together (EXI ID 24): none, one, or `homonyme` with `douteuse`.
    ///
    /// - Parameter attributs: The attributes.
    /// - Returns: Whether the combination is legal.
    public static func sontCompatibles(_ attributs: Set<AttributIdentite>) -> Bool {
        !attributs.contains(.fictive) || attributs.count == 1
    }

    /// The attribute on a French screen.
    public var libelle: String {
        switch self {
        case .homonyme: "Identité homonyme"
        case .douteuse: "Identité douteuse"
        case .fictive: "Identité fictive"
        }
    }
}
