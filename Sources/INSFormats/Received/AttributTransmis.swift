/// An attribute of an identity, by the code that flows carry (table 0445; rniv-rules 2, second-hand).
public enum AttributTransmis: String, Sendable, Hashable, CaseIterable {
    /// Homonyme: somebody else has like traits; allowed at every status.
    case homonyme = "HOMA"
    /// Douteuse: the truth of the identity is in doubt; provisional only.
    case douteuse = "DOUT"
    /// Fictive: an imaginary or masked identity; provisional only, and alone.
    case fictive = "FICT"

    /// Whether the attribute forces the status provisional and forbids the INS (EXI ID 26).
    public var imposesProvisoire: Bool { self != .homonyme }
}

extension Set<AttributTransmis> {
    /// Whether the attributes may stand together: fictive only alone (EXI ID 24).
    var isCoherent: Bool { !contains(.fictive) || count == 1 }

    /// The codes in the order of the type, so that an output depends on nothing else.
    var sortedCodes: [String] { AttributTransmis.allCases.filter(contains).map(\.rawValue) }
}
